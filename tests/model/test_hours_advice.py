"""A text that is no hours is told by what it says, with the right form."""

import pytest

from generator.model.hours_advice import day_advice, day_name_advice, week_advice


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("9h-12h", "s'écrit 09:00-12:00"),
        ("08h30 à 12h00 et 13h30 à 17h00", "s'écrit 08:30-12:00, 13:30-17:00"),
        ("sur rendez-vous", "« horaires_rdv »"),
        ("9h-12h sur RDV", "« horaires_rdv »"),
        ("tous les 15 jours 09:00-12:00", "« semaines paires 09:00-12:00 »"),
        ("un lundi sur deux 9h-12h", "« semaines paires 09:00-12:00 »"),
        ("tous les quinze jours", "« semaines paires 09:00-12:00 »"),
        ("24h/24", "« 00:00-24:00 »"),
        ("fermé le matin", "n'écrivez que les heures d'ouverture"),
        ("matin", "il faut des heures"),
        ("1er lundi du mois 9h-12h", "« 1er du mois 09:00-12:00 »"),
        ("9-12", "avec leurs minutes"),
        ("9-12 / 14-17", "avec leurs minutes"),
        ("9h/12h - 14h/17h", "s'écrit 09:00-12:00, 14:00-17:00"),
        ("9h-12h / 17h", "« 17:00 » n'est pas une plage horaire"),
        ("14h/17h - 9h/12h", "ne sont pas dans l'ordre"),
        ("12h/9h", "la fin vient avant le début"),
        ("9h-25h", "ces heures n'existent pas"),
        ("9h-12h,", "il manque des heures"),
        ("9h-12h le matin", "écrivez les heures seules"),
        ("non-stop", "« 00:00-24:00 »"),
    ],
)
def test_the_hours_of_a_day_are_told_by_what_they_say(text, said):
    assert said in day_advice(text)


def test_of_what_says_nothing_known_nothing_is_told():
    assert day_advice("09:00-12:00") is None
    assert day_advice("bientôt") is None
    assert day_advice("9h-18h non stop") is None  # no day and night
    assert day_advice("à partir de 9h") is None  # what is refused is quoted as it is written
    assert day_advice("x" * 5000) is None
    assert week_advice("Mo-Fr 09:00+") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lundi au vendredi 9h-12h", "« lundi: 09:00-12:00 » d'abord"),
        ("lundi:08:30-12:00", "il manque une espace après « : »"),
        ("sur rendez-vous uniquement", "« horaires_rdv »"),
        ("Fermé", "supprimez-le"),
        ("fermé le lundi", "n'écrivez que les heures d'ouverture"),
    ],
)
def test_the_hours_of_a_place_are_told_by_what_they_say(text, said):
    assert said in week_advice(text)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("Lundi", "s'écrit lundi"),
        ("lun.", "s'écrit lundi"),
        ("lundi au vendredi", "un jour par ligne"),
        ("lundi, mardi", "un jour par ligne"),
        ("matin", "sur la ligne du jour"),
        ("jours fériés", "« jours_feries: ouvert »"),
        ("Férié", "« jours_feries: ouvert »"),
    ],
)
def test_a_day_is_told_by_the_name_that_it_has(key, said):
    assert said in day_name_advice(key)


def test_what_is_near_no_day_is_told_nothing():
    assert day_name_advice("lundy") is None
    assert day_name_advice("lundi") is None


@pytest.mark.parametrize(
    ("advice", "text"),
    [
        (day_advice, "9h-12h"),
        (week_advice, "lundi au vendredi 9h-12h"),
        (day_name_advice, "Lundi"),
        (day_name_advice, "lundi au vendredi"),
    ],
)
def test_what_the_program_can_mend_says_so(advice, text):
    assert advice(text).endswith(" : « msap check --fix » le fait.")


def test_the_form_of_a_glued_day_is_given():
    assert "écrivez « lundi: 08:30-12:00 »." in week_advice("Lundi:08:30-12:00")
    assert week_advice("bonjour:08:30-12:00") is None


def test_a_text_of_three_hundred_characters_is_advised_and_no_longer_one():
    assert "horaires_rdv" in week_advice("sur rendez-vous".ljust(300))
    assert week_advice("sur rendez-vous".ljust(301)) is None
    assert "lundi: 09:00-12:00" in week_advice("lundi 9h-12h".ljust(300))
    assert week_advice("lundi 9h-12h".ljust(301)) is None
    assert "horaires_rdv" in day_advice("sur rendez-vous".ljust(300))
    assert day_advice("sur rendez-vous".ljust(301)) is None
