"""Hours as people say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.free_hours import parse_free_hours
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
