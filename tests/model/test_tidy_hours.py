"""A day's hours brought to the notation of pages."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.hours_text import HoursRefused, parse_day
from generator.model.tidy_hours import tidy_day_name, tidy_day_text


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("8h30-12h / 13h30 - 17h", "08:30-12:00, 13:30-17:00"),
        ("08:30-12:00, 13:30-17:00", "08:30-12:00, 13:30-17:00"),
        ("8:30-12:00", "08:30-12:00"),
        ("de 9h à 12h et de 14h à 17h", "09:00-12:00, 14:00-17:00"),
        ("8.30-12.00", "08:30-12:00"),
        ("8.30 - 12h / 13.30 à 17.00", "08:30-12:00, 13:30-17:00"),
        ("9-12h", "09:00-12:00"),
        ("9h-12", "09:00-12:00"),
        ("09:00–12:00", "09:00-12:00"),
        ("9 h 30 - midi", "09:30-12:00"),
        ("1er du mois 9h-12h", "1er du mois 09:00-12:00"),
        (
            "semaines paires 9h-12h ; semaines impaires 14h-17h",
            "semaines paires 09:00-12:00 ; semaines impaires 14:00-17:00",
        ),
        (
            "une semaine sur deux depuis 2026-01-05 9h-12h",
            "une semaine sur deux depuis 2026-01-05 09:00-12:00",
        ),
        ("fermé", "fermé"),
        ("08h30-12h00 13h30-17h00", "08:30-12:00, 13:30-17:00"),
        ("9h-12h 14h-17h", "09:00-12:00, 14:00-17:00"),
        ("9h - 12h - 14h - 17h", "09:00-12:00, 14:00-17:00"),
        ("9H00 / 12H00 - 14H00 / 17H00", "09:00-12:00, 14:00-17:00"),
        ("9h00/12h00 - 13h30/17h00", "09:00-12:00, 13:30-17:00"),
        ("9h/12h et 14h/17h", "09:00-12:00, 14:00-17:00"),
        ("9h/12h 14h/17h", "09:00-12:00, 14:00-17:00"),
        ("9:00/12:00, 14:00/17:00", "09:00-12:00, 14:00-17:00"),
        ("9h/12h/14h/17h", "09:00-12:00, 14:00-17:00"),
        ("9h/12h ; 14h/17h", "09:00-12:00 ; 14:00-17:00"),
        ("9h/12h-14h/17h-18h/20h", "09:00-12:00, 14:00-17:00, 18:00-20:00"),
        ("9h/12h", "09:00-12:00"),
        ("10h/11h", "10:00-11:00"),
        ("1er du mois 9h/12h", "1er du mois 09:00-12:00"),
        ("9h-12h/14h-17h", "09:00-12:00, 14:00-17:00"),
        ("de 9h à 12h, 14h à 17h", "09:00-12:00, 14:00-17:00"),
        ("9h à 12h, puis de 14h à 17h", "09:00-12:00, 14:00-17:00"),
        ("9h-12h // 14h-17h", "09:00-12:00, 14:00-17:00"),
        ("9h à 12h - 14h à 17h", "09:00-12:00, 14:00-17:00"),
        ("9h a 12h", "09:00-12:00"),
        ("9 à 12h", "09:00-12:00"),
        ("09:00–12:00 / 13:30–17:00", "09:00-12:00, 13:30-17:00"),
        ("9h00 > 12h00", "09:00-12:00"),
        ("9h -> 12h / 14h → 17h", "09:00-12:00, 14:00-17:00"),
        ("9h--12h", "09:00-12:00"),
        ("9h-12h | 14h-17h", "09:00-12:00, 14:00-17:00"),
        ("8h30mn-12h", "08:30-12:00"),
        ("20h-minuit", "20:00-24:00"),
        ("matin : 9h-12h, après-midi : 14h-17h", "09:00-12:00, 14:00-17:00"),
        ("hors vacances scolaires 9h-12h", "hors vacances scolaires 09:00-12:00"),
    ],
)
def test_one_sure_reading_is_written_as_pages_write_it(text, tidy):
    assert tidy_day_text(text) == tidy


@pytest.mark.parametrize(
    "text",
    [
        "9-12",
        "9h 12h",
        "9h12/14h17",
        "9h30/10h",  # « entre 9h30 et 10h »
        "9h/10h - 17h/18h",  # or opens at nine or ten
        "9h/10h/17h/18h",
        "9h/12h-17h",
        "9h, 12h, 14h, 17h",
        "9h/12h/14h/17h/18h/20h",
        "12h/9h",
        "14h/17h - 9h/12h",
        "9h-12h ou 14h-17h",
        "9h~12h",
        "matin 14h-17h",
        "9/12 - 14/17",
        "14h-9h",
        "25h-26h",
        "9h12h",
        "8.30.12.00",
        "8.3-12.0",
        "9h-12h 14h",
        "sur rdv",
        "",
        "9h",
    ],
)
def test_a_doubtful_text_has_no_answer(text):
    assert tidy_day_text(text) is None


@given(st.text(alphabet="0123456789h:-,;/ àetdm", max_size=40) | st.text(max_size=30))
def test_a_valid_text_never_changes_meaning_and_the_answer_is_always_valid(text):
    tidy = tidy_day_text(text)
    if tidy is None:
        return
    rules = parse_day(0, tidy)
    with suppress(HoursRefused):
        assert parse_day(0, text) == rules
    assert tidy_day_text(tidy) == tidy


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lundi", "lundi"),
        ("LUN.", "lundi"),
        ("mar", "mardi"),
        ("samedis", "samedi"),
        ("Lun ", "lundi"),
    ],
)
def test_a_day_named_in_another_way_is_known(text, day):
    assert tidy_day_name(text) == day


@pytest.mark.parametrize("text", ["lundi-vendredi", "mars", "", "lundy", "week-end"])
def test_what_is_no_day_is_none(text):
    assert tidy_day_name(text) is None


def test_a_text_of_five_hundred_characters_is_brought_to_the_notation_and_no_longer_one():
    assert tidy_day_text("9h-12h".ljust(500)) == "09:00-12:00"
    assert tidy_day_text("9h-12h".ljust(501)) is None
