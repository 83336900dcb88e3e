"""Comments become fields when they leave no doubt, and never otherwise."""

import pytest

from generator.imports.comments import Remark, Setting, said
from generator.imports.spans import DAYS, Span, written

_MORNING, _AFTERNOON = Span(540, 720), Span(840, 1020)
_WEEK = dict.fromkeys(DAYS[:4], (_MORNING, _AFTERNOON)) | {
    "vendredi": (_MORNING,),
    "samedi": (_MORNING,),
}


def _booked(text: str) -> dict[str, str]:
    return dict(said([Remark(text)], Setting(_WEEK)).by_appointment)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sur rendez-vous le vendredi", {"vendredi": "09:00-12:00"}),
        ("Mercredi Après Midi : uniquement sur RDV", {"mercredi": "14:00-17:00"}),
        (
            "Sur rendez vous le mardi matin et le jeudi après-midi.",
            {"mardi": "09:00-12:00", "jeudi": "14:00-17:00"},
        ),
        ("Uniquement sur RDV le lundi de 14h à 17h00", {"lundi": "14:00-17:00"}),
        ("LUNDI MARDI SUR RENDEZ-VOUS", dict.fromkeys(DAYS[:2], "09:00-12:00, 14:00-17:00")),
        ("Sur rendez-vous uniquement les après-midi", dict.fromkeys(DAYS[:4], "14:00-17:00")),
        (
            "Le matin sans rendez-vous, l'après-midi sur rendez-vous",
            dict.fromkeys(DAYS[:4], "14:00-17:00"),
        ),
        ("SUR RENDEZ-VOUS UNIQUEMENT", {day: written(spans) for day, spans in _WEEK.items()}),
    ],
)
def test_appointment_rules(text: str, expected: dict[str, str]) -> None:
    assert _booked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sur rendez-vous",
        "Possibilité de prendre rendez-vous",
        "Avec et sans RDV",
        "Sur rendez-vous le dimanche",
        "Sur rendez-vous le lundi de 15h à 16h",
        "Sur rendez-vous le mardi et jeudi après-midi",
        "Sur rendez-vous le mardi à la mairie de Vaas",
        "Sur rendez-vous le mardi sauf en août",
        "Sur rendez-vous le mardi. Fermé en août.",
        "Sans rendez-vous le mardi",
        "Le vendredi après-midi sur rendez-vous",
    ],
)
def test_what_can_be_read_in_two_ways_changes_nothing(text: str) -> None:
    found = said([Remark(text)], Setting(_WEEK))
    assert (dict(found.by_appointment), found.kinds) == ({}, ())
    assert dict(found.opening) == {day: written(spans) for day, spans in _WEEK.items()}


def test_hours_by_appointment_are_no_longer_open_hours() -> None:
    found = said([Remark("Sur rendez-vous le jeudi matin")], Setting(_WEEK))
    assert found.opening["jeudi"] == "14:00-17:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ouvert le premier samedi du mois de 9h à 12h", "1er du mois 09:00-12:00"),
        ("2ème et 4ème samedis du mois", "2e, 4e du mois 09:00-12:00"),
        ("Ouvert le dernier samedi de chaque mois", "dernier du mois 09:00-12:00"),
        ("Ouvert le premier samedi du mois de 10h à 12h", "09:00-12:00"),
        ("Ouverture le samedi en semaine impaire", "semaines impaires 09:00-12:00"),
    ],
)
def test_rhythms(text: str, expected: str) -> None:
    assert said([Remark(text)], Setting(_WEEK)).opening["samedi"] == expected


def test_a_slots_note_is_about_its_own_days() -> None:
    note = Remark("Accueil uniquement sur rendez-vous l'après-midi.", ("mardi",), is_note=True)
    assert said([note], Setting(_WEEK)).by_appointment == {"mardi": "14:00-17:00"}


def test_a_comment_that_is_not_understood_silences_the_notes() -> None:
    note = Remark("semaines impaires", ("samedi",), is_note=True)
    assert said([note], Setting(_WEEK)).opening["samedi"] == "semaines impaires 09:00-12:00"
    comment = Remark("Samedi (semaine paire) : de préférence le matin")
    assert said([comment, note], Setting(_WEEK)).opening["samedi"] == "09:00-12:00"


def test_contacts_of_a_sentence_that_says_nothing_else() -> None:
    text = "Prise de rendez-vous au 04.75.91.40.07 ou par mail : a@b.fr"
    found = said([Remark(text)], Setting(_WEEK, "07000"))
    assert (found.telephones, found.emails) == (("04 75 91 40 07",), ("a@b.fr",))


def test_a_number_after_another_place_is_not_the_houses() -> None:
    found = said([Remark("Annexe de Vaas, rue du Port. 06 77 38 88 98")], Setting(_WEEK, "27500"))
    assert found.telephones == ()
