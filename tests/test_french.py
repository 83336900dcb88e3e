"""Dates, counts, lists and hours as French writes them, on lines that never break badly."""

from __future__ import annotations

from datetime import date

import pytest

from generator import french
from generator.model.hours_text import parse_week
from generator.model.opening_hours import Span
from generator.model.osm_hours import parse_expression
from generator.model.seasons import HoursSeason


def plain(text: str) -> str:
    return text.replace("\u2060", "").replace("\u00a0", "~").replace("\u202f", "_")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (french.long_date(date(2024, 8, 1)), "1er~août 2024"),
        (french.long_date(date(2026, 11, 24)), "24~novembre 2026"),
        (french.day_and_date(date(2026, 11, 24)), "mardi 24~novembre"),
        (french.day_and_date(date(2026, 2, 1)), "dimanche 1er~février"),
        (french.number(12345.6, 1), "12_345,6"),
        (french.number(999), "999"),
        (french.number(2845), "2_845"),
        (french.count(0, "maison"), "0~maison"),
        (french.count(1, "maison"), "1~maison"),
        (french.count(2, "maison"), "2~maisons"),
        (french.count(2, "lieu", "lieux"), "2~lieux"),
        (french.listing([]), ""),
        (french.listing(["a"]), "a"),
        (french.listing(["a", "b", "c"]), "a, b et c"),
        (french.sentence("le 1er lundi"), "Le 1er lundi"),
        (french.sentence(""), ""),
        (french.clock_time(540), "9~h"),
        (french.clock_time(545), "9~h~05"),
        (french.clock_time(1440), "24~h"),
        (french.span_text(Span(510, 720)), "8~h~30~–~12~h"),
        (french.spans_text([]), "Fermé"),
        (french.spans_text([Span(540, 720), Span(840, 1020)]), "9~h~–~12~h, 14~h~–~17~h"),
    ],
)
def test_the_wording_is_french(said, text):
    assert plain(said) == text


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("09:00-12:00", "9~h~–~12~h"),
        ("fermé", "Fermé"),
        ("1er du mois 09:00-12:00", "le 1er samedi du mois~: 9~h~–~12~h"),
        ("2e et dernier du mois 09:00-12:00", "le 2e et dernier samedi du mois~: 9~h~–~12~h"),
        ("semaines paires 09:00-12:00", "les semaines paires~: 9~h~–~12~h"),
        ("semaines impaires 09:00-12:00", "les semaines impaires~: 9~h~–~12~h"),
        (
            "une semaine sur deux depuis 2026-01-03 09:00-12:00",
            "une semaine sur deux depuis le 3~janvier 2026~: 9~h~–~12~h",
        ),
    ],
)
def test_a_day_of_the_week_table_says_its_rhythm(written, line):
    assert [plain(text) for text in french.day_lines(parse_week({"samedi": written}), 5)] == [line]


def test_each_rhythm_of_a_day_has_its_line():
    text = "semaines paires 09:00-12:00 ; semaines impaires 14:00-17:00"
    lines = french.day_lines(parse_week({"samedi": text}), 5)
    assert [plain(line) for line in lines] == [
        "les semaines paires~: 9~h~–~12~h",
        "les semaines impaires~: 14~h~–~17~h",
    ]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], ""),
        (["lundi"], "le lundi"),
        (["lundi", "mardi"], "le lundi et le mardi"),
        (["lundi", "mardi", "mercredi"], "du lundi au mercredi"),
        (["lundi", "mercredi", "vendredi"], "le lundi, le mercredi et le vendredi"),
        (
            ["lundi", "mardi", "mercredi", "vendredi", "samedi"],
            "du lundi au mercredi, le vendredi et le samedi",
        ),
    ],
)
def test_open_days_are_a_range_where_they_follow_each_other(days, words):
    week = dict.fromkeys(days, "09:00-12:00") or {"lundi": "fermé"}
    assert french.open_days(parse_week(week)) == words


def test_a_day_that_is_not_every_week_s_is_not_said_to_be():
    """A bus that comes on the first Tuesday of the month is not there « le mardi »."""
    week = {"lundi": "09:00-12:00", "mardi": "1er du mois 09:00-12:00"}
    assert french.open_days(parse_week(week)) == "le lundi et certains mardis"
    assert french.open_days(parse_week({"samedi": "semaines paires 09:00-12:00"})) == (
        "certains samedis"
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Quand : « ici » ; où ? Là !", "Quand~: «~ici~»~; où~? Là~!"),
        ("De 363 maisons à 2 845 lieux, 15 %", "De 363~maisons à 2_845~lieux, 15~%"),
        ("12 345 678", "12_345_678"),
        ("le 2 octobre 2013, le 1er août", "le 2~octobre 2013, le 1er~août"),
        ("22 départements, 24 heures, 12 000 €", "22~départements, 24~heures, 12_000~€"),
        ("1,5 million, 3 à 4 fois, en 2015 il", "1,5~million, 3~à 4~fois, en 2015 il"),
        ("« En bref » n° 33 ; 8 h 30", "«~En bref~» n°~33~; 8~h~30"),
        (
            "Depuis 2015 100 maisons, le 02 41 96 10 40",
            "Depuis 2015 100~maisons, le 02 41 96 10 40",
        ),
    ],
)
def test_spaces_that_must_not_break_are_put_back(written, shown):
    assert plain(french.spaced(written)) == shown


def test_no_line_ends_within_a_range_of_hours():
    assert french.span_text(Span(510, 720)) == "8\u00a0h\u00a030\u00a0–\u2060\u00a012\u00a0h"


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"du": "07-01", "au": "08-31"}, "du 1er juillet au 31 août"),
        ({"du": "11-15", "au": "02-28"}, "du 15 novembre à fin février"),
        ({"du": "12-24", "au": "12-24"}, "le 24 décembre"),
        ({"quand": "vacances scolaires"}, "pendant les vacances scolaires"),
        (
            {"du": "07-01", "au": "08-31", "quand": "hors vacances scolaires"},
            "du 1er juillet au 31 août, hors vacances scolaires",
        ),
    ],
)
def test_a_season_is_said_by_its_days(keys, told):
    part = HoursSeason.model_validate(keys | {"horaires": "fermé"}).part
    assert french.year_part_text(part).replace("\u00a0", " ") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sep-Jun Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 09:00-13:00", "du lundi au vendredi"),
        ("Mo-Fr 09:00-12:00; Aug off", "du lundi au vendredi"),
        (
            "Mo-Th 09:00-12:00; Jul-Aug Mo-Fr 09:00-13:00",
            "du lundi au vendredi, selon la saison",
        ),
    ],
)
def test_the_days_of_seasons_are_told_together(text, told):
    assert french.open_days(parse_expression(text)) == told
