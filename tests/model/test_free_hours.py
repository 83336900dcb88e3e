"""Hours as people say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.free_hours import days_of, parse_free_hours
from generator.model.hours_text import HoursRefused, parse_week
from generator.model.opening_hours import DAYS

WORKDAYS = DAYS[:5]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "lundi au vendredi 9h-12h et 14h-17h",
            dict.fromkeys(WORKDAYS, "09:00-12:00, 14:00-17:00"),
        ),
        (
            "Du lundi au vendredi de 8h30 à 12h et de 13h30 à 17h, samedi 9h-12h",
            {**dict.fromkeys(WORKDAYS, "08:30-12:00, 13:30-17:00"), "samedi": "09:00-12:00"},
        ),
        (
            "lundi, mardi et jeudi : 9h00-12h00/14h00-17h00 ; mercredi 14h - 17h",
            {
                "lundi": "09:00-12:00, 14:00-17:00",
                "mardi": "09:00-12:00, 14:00-17:00",
                "mercredi": "14:00-17:00",
                "jeudi": "09:00-12:00, 14:00-17:00",
            },
        ),
        ("Lundi–Mardi : 9 h – 12 h 30", {"lundi": "09:00-12:30", "mardi": "09:00-12:30"}),
        ("les mardis de 9 heures à midi", {"mardi": "09:00-12:00"}),
        ("9h-12h du lundi au mardi", {"lundi": "09:00-12:00", "mardi": "09:00-12:00"}),
        ("samedi 9-12h", {"samedi": "09:00-12:00"}),
        ("lundi: 08:30-12:00, 13:30-17:00", {"lundi": "08:30-12:00, 13:30-17:00"}),
        (
            "lundi au vendredi 9h-12h 14h-17h",
            dict.fromkeys(WORKDAYS, "09:00-12:00, 14:00-17:00"),
        ),
        ("lun. 9h-12h, MAR 14h-17h", {"lundi": "09:00-12:00", "mardi": "14:00-17:00"}),
        ("lun-ven 9h-12h", dict.fromkeys(WORKDAYS, "09:00-12:00")),
        ("tous les jours 9h-17h", dict.fromkeys(DAYS, "09:00-17:00")),
        ("7 j/7 : 9h-17h", dict.fromkeys(DAYS, "09:00-17:00")),
        ("9h-17h tous les jours", dict.fromkeys(DAYS, "09:00-17:00")),
        ("lundi mardi jeudi 9h-12h", dict.fromkeys(("lundi", "mardi", "jeudi"), "09:00-12:00")),
        ("lundi 9h - 12h - 14h - 17h", {"lundi": "09:00-12:00, 14:00-17:00"}),
        (
            "lundi 9h30-12h 13h30-17h mardi 9h-12h",
            {"lundi": "09:30-12:00, 13:30-17:00", "mardi": "09:00-12:00"},
        ),
        ("dimanche au lundi 10h-11h", {"lundi": "10:00-11:00", "dimanche": "10:00-11:00"}),
    ],
)
def test_a_week_said_in_french_is_understood(text, expected):
    assert parse_free_hours(text) == expected


def test_a_closed_day_is_taken_from_the_week():
    week = parse_free_hours("lundi au jeudi 9h-12h, fermé le mercredi")
    assert list(week) == ["lundi", "mardi", "jeudi"]
    assert parse_free_hours("lundi au jeudi 9h-12h, mercredi fermé") == week


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lundi",
        "9h-12h",
        "lundi matin",
        "tous les jours sauf dimanche 9h-12h",
        "lundi 9h12h",
        "lundi 9h-12h - 14h",
        "lundi 9-12",
        "lundi 9h",
        "lundi 9h 12h",
        "lundi 25h-26h",
        "lundi 14h-9h",
        "lundi 9h-12h, 11h-14h",
        "lundi 9h-12h lundi 14h-17h",
        "lundi 9h-12h sauf vacances",
        "1er samedi du mois 9h-12h",
        "lundi 9h-12h, 14h-17h mardi",
        "fermé le lundi",
        "x" * 1000,
        "²h",
    ],
)
def test_what_is_not_sure_is_refused_with_an_example(text):
    with pytest.raises(HoursRefused) as refused:
        parse_free_hours(text)
    assert "lundi au vendredi 9h-12h et 14h-17h" in refused.value.message


@given(st.text(alphabet="lundimarcsve 0123456789h:-,;/àét\n", max_size=60) | st.text(max_size=40))
def test_no_text_does_more_than_be_refused(text):
    try:
        week = parse_free_hours(text)
    except HoursRefused:
        return
    assert parse_week(week).rules


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("samedi matin 9h-12h", {"samedi": "09:00-12:00"}),
        ("mardi après-midi : 13h30-17h", {"mardi": "13:30-17:00"}),
    ],
)
def test_half_a_day_beside_its_hours_adds_nothing(text: str, week: dict[str, str]) -> None:
    """« samedi matin 9h-12h » is what people write."""
    assert parse_free_hours(text) == week


@pytest.mark.parametrize(
    "text", ["samedi matin", "samedi matin 14h-17h", "mardi après-midi 9h-12h"]
)
def test_half_a_day_that_says_more_or_otherwise_is_refused(text: str) -> None:
    """Without its hours, or against them, there is no sure answer."""
    with pytest.raises(HoursRefused):
        parse_free_hours(text)


MORNING, AFTERNOON = "09:00-12:00", "14:00-17:00"


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("9h-12h les lundis et mardis", {"lundi": MORNING, "mardi": MORNING}),
        ("9h-12h et 14h-17h lundi", {"lundi": f"{MORNING}, {AFTERNOON}"}),
        ("mardi : 9h-12h\nlundi : 14h-17h", {"lundi": AFTERNOON, "mardi": MORNING}),
        ("lundi et mercredi 9h-12h", {"lundi": MORNING, "mercredi": MORNING}),
        ("vendredi au lundi 9h-12h",
         dict.fromkeys(("lundi", "vendredi", "samedi", "dimanche"), MORNING)),
        ("lundi au lundi 9h-12h", {"lundi": MORNING}),
        ("lundi au mardi, jeudi au vendredi 9h-12h",
         dict.fromkeys(("lundi", "mardi", "jeudi", "vendredi"), MORNING)),
        ("lundi 9-12h", {"lundi": MORNING}),
        ("lundi 9h-12", {"lundi": MORNING}),
        ("lundi 9h-12h fermé mardi", {"lundi": MORNING}),
        ("fermé mardi ; lundi au mercredi 9h-12h", {"lundi": MORNING, "mercredi": MORNING}),
        ("lundi 09:05-9h30", {"lundi": "09:05-09:30"}),
        ("lundi 0h-24h", {"lundi": "00:00-24:00"}),
        ("LUNDI 9H–12H", {"lundi": MORNING}),
        ("lundi : 9h-midi, 14h-17h", {"lundi": f"{MORNING}, {AFTERNOON}"}),
        ("lundi 9h-12h ; ", {"lundi": MORNING}),
        (" . lundi 9h-12h", {"lundi": MORNING}),
        ("lundi 9h jusqu’à 12h", {"lundi": MORNING}),
        ("lundi 9h-12h puis 14h-17h", {"lundi": f"{MORNING}, {AFTERNOON}"}),
        ("mardi après-midi 14h-17h", {"mardi": AFTERNOON}),
        ("9-12h lundi", {"lundi": MORNING}),
        ("lundi 9h-12h, 14-17h", {"lundi": f"{MORNING}, {AFTERNOON}"}),
        ("lundi 9h-12h00 14-17h", {"lundi": f"{MORNING}, {AFTERNOON}"}),
        ("mercredi fermé lundi 9h-12h", {"lundi": MORNING}),
        ("lundi 9h 05-9h30", {"lundi": "09:05-09:30"}),
    ],
)  # fmt: skip
def test_other_ways_to_say_a_week(text: str, week: dict[str, str]) -> None:
    """Each is said by somebody; days come in the order of the week."""
    found = parse_free_hours(text)
    assert found == week
    assert list(found) == [day for day in DAYS if day in week]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("9h-12h lundi, 14h-17h mardi", "le jour vient avant ses heures"),
        ("lundi 9h-12h ; 14h-17h mardi", "le jour vient avant ses heures"),
        ("9h-12h lundi ; mardi 14h-17h", "le jour vient avant ses heures"),
        ("", "aucun horaire reconnu"),
        ("fermé le lundi", "aucun horaire reconnu"),
        ("lundi au vendredi fermé", "aucun horaire reconnu"),
        ("a" * 501, "ce texte est trop long"),
        ("lundi 9h-12h sauf vacances", "« sauf » n'est pas compris"),
        ("lundi x", "« x » n'est pas compris"),
        (f"lundi {'x' * 31}", f"« {'x' * 29}… » n'est pas compris"),
        ("lundi 9h-12h, lundi 14h-17h", "« lundi » est donné deux fois"),
        ("lundi et lundi 9h-12h", "le même jour est donné deux fois"),
        ("lundi au mercredi, mardi 9h-12h", "le même jour est donné deux fois"),
        ("lundi", "une heure est attendue, comme 9h ou 9h30"),
        ("lundi au 9h-12h", "un jour de la semaine est attendu, avant « 9h »"),
        ("9h-12h au", "un jour de la semaine est attendu, avant « au »"),
        ("9h-12h", "un jour de la semaine est attendu"),
        ("au lundi 9h-12h", "un jour de la semaine est attendu, avant « au »"),
        ("lundi 9h", "il manque une heure de fin après « 9h »"),
        ("lundi 9h00 12h", "il manque une heure de fin après « 9h00 », avant « 12h »"),
        ("lundi 9h-", "une heure est attendue, comme 9h ou 9h30"),
        ("lundi 9h- mardi", "une heure est attendue, comme 9h ou 9h30, avant « mardi »"),
        ("lundi 9-12", "« 9-12 » : ajoutez « h » aux heures"),
        ("lundi 14h-9h", "« 14:00-09:00 » : la fin vient avant le début"),
        ("lundi 9h-12h, 11h-14h", "se chevauchent ou ne sont pas dans l'ordre"),
        ("lundi 9h-25h", "ces heures n'existent pas (de 00:00 à 24:00)"),
    ],
)
def test_what_is_refused_says_why(text: str, reason: str) -> None:
    """First the reason, then one example."""
    with pytest.raises(HoursRefused) as refused:
        parse_free_hours(text)
    message = refused.value.message
    assert message.endswith(
        f"{reason} ; écrivez par exemple « lundi au vendredi 9h-12h et 14h-17h, samedi 9h-12h »."
    )
    assert message.count(" ; ") == 1


def test_a_text_of_five_hundred_characters_is_read() -> None:
    """One more is too long."""
    text = "lundi 9h-12h".ljust(500)
    assert parse_free_hours(text) == {"lundi": MORNING}
    with pytest.raises(HoursRefused, match="trop long"):
        parse_free_hours(text + " ")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("lundi au mercredi", ["lundi", "mardi", "mercredi"]),
        ("lun., mar.", ["lundi", "mardi"]),
        ("Du vendredi au lundi", ["vendredi", "samedi", "dimanche", "lundi"]),
        ("tous les jours", list(DAYS)),
        ("samedi".ljust(500), ["samedi"]),
    ],
)
def test_days_may_be_named_without_hours(text: str, days: list[str]) -> None:
    """In the order in which they are said."""
    assert days_of(text) == days


@pytest.mark.parametrize("text", ["", "bonjour", "lundi 9h-12h", "9h", "lundi fermé", " " * 501])
def test_what_says_more_than_days_names_none(text: str) -> None:
    """Nor what is too long to be a name."""
    assert days_of(text) is None
    assert days_of("samedi".ljust(501)) is None


@pytest.mark.parametrize("dash", ["-", "–", "—", "−", "\u2011"])
@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_typographic_dashes_and_spaces_are_read(dash: str, space: str) -> None:
    """Word processors write them."""
    text = f"lundi{dash}mardi{space}9{space}h{space}{dash}{space}12{space}h"
    assert parse_free_hours(text) == {"lundi": MORNING, "mardi": MORNING}


@pytest.mark.parametrize(
    "text",
    [
        "lundi 9h/12h - 14h/17h",
        "lundi 9H00 / 12H00 - 14H00 / 17H00",
        "lundi : 9h > 12h et 14h > 17h",
        "lundi 9h-12h | 14h-17h",
    ],
)
def test_what_stands_between_times_is_read_as_in_the_hours_of_a_day(text: str) -> None:
    assert parse_free_hours(text) == {"lundi": "09:00-12:00, 14:00-17:00"}
