"""OSM expressions: one spelling, the weeks and seasons they mean, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.model.hours_text import parse_week
from generator.model.opening_hours import DAYS, OpeningHours
from generator.model.osm_days import expression_spans
from generator.model.osm_hours import parse_expression
from generator.model.refusal import HoursRefused
from generator.model.year_parts import SchoolTime

WORKDAYS = DAYS[:5]
MORNINGS = parse_week(dict.fromkeys(WORKDAYS, "09:00-12:00"))
BOTH = parse_week(dict.fromkeys(WORKDAYS, "08:30-12:00, 13:30-17:00"))
YEARS = [date(2026, 1, 1) + timedelta(days=day) for day in range(1200)]


@pytest.mark.parametrize(
    "text",
    [
        "mo-fr 09:00-12:00",
        "MO-FR 9:00-12:00;",
        "Mo - Fr  09:00 - 12:00",
        "Mo–Fr 09:00–12:00",
        "Mo-Fr: 09:00-12:00",
        "Mo-Fr 9h-12h00",
        "Monday-Friday 09:00-12:00",
        "Mon-Fri 09:00-12:00",
        "Mo, Tu , We,Th, Fr 09:00-12:00",
        "Mo-Fr 09:00-12:00; PH off",
        "Mo-Fr 09:00-12:00; Sa,Su,PH off",
        "Mo-Fr 09:00-12:00; PH,Su closed",
        "PH off; Mo-Fr 09:00-12:00",
        "Mo-Fr 09:00-10:00, Mo-Fr 10:00-12:00",
    ],
)
def test_what_has_one_meaning_is_read_whatever_its_spelling(text: str) -> None:
    assert parse_expression(text).week() == MORNINGS.week()
    assert parse_expression(text).is_weekly


def test_a_space_after_a_comma_between_days_changes_nothing() -> None:
    hours = parse_expression("Tu, Th, Fr 13:30-18:00; We, Sa 10:30-12:30, 13:30-18:00")
    expected = parse_week(
        dict.fromkeys(("mardi", "jeudi", "vendredi"), "13:30-18:00")
        | dict.fromkeys(("mercredi", "samedi"), "10:30-12:30, 13:30-18:00")
    )
    assert hours.week() == expected.week()


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("Mo-Fr 08:30-12:00, Tu 13:30-17:30", {**dict.fromkeys(WORKDAYS, "08:30-12:00"),
                                               "mardi": "08:30-12:00, 13:30-17:30"}),
        ("Mo-Fr 13:30-17:00,08:30-12:00", dict.fromkeys(WORKDAYS, "08:30-12:00, 13:30-17:00")),
        ("24/7", dict.fromkeys(DAYS, "00:00-24:00")),
        ("Fr 22:00-02:00", {"vendredi": "22:00-24:00", "samedi": "00:00-02:00"}),
        ("Mo 09:00-17:00; Mo 12:00-14:00 off", {"lundi": "09:00-12:00, 14:00-17:00"}),
        ("Mo 09:00-12:00 || Sa 10:00-11:00", {"lundi": "09:00-12:00", "samedi": "10:00-11:00"}),
    ],
)  # fmt: skip
def test_everything_that_repeats_weekly_has_a_week(text: str, week: dict[str, str]) -> None:
    hours = parse_expression(text)
    assert hours.expression == ""
    assert hours.week() == parse_week(week).week()


@pytest.mark.parametrize(
    "text",
    [
        "Sep-Jun Mo-Fr 09:00-12:00,14:00-17:00; Jul-Aug Mo-Fr 09:00-13:00",
        "Mo-Fr 09:00-12:00; Jul 14-Aug 15 off",
        "Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 08:00-11:00; Dec 24 off",
        "Dec 15-Jan 05 Mo 09:00-12:00",
        "Mo-Fr 09:00-12:00; Dec 15-Jan 05 Tu-Th 10:00-11:00; Jan Mo off",
        "Nov-Feb Tu 09:00-12:00; Mar-Oct Tu 08:00-12:00, Sa[1] 09:00-12:00",
        "Jan,Mar,May 10-20 Mo 09:00-12:00",
        "Jul 01-15 Mo-Su 10:00-12:00",
        "Apr-Sep week 1-53/2 Mo 09:00-12:00; Oct-Mar Mo 10:00-11:00",
    ],
)
def test_seasons_hold_on_the_days_that_opening_hours_py_gives(text: str) -> None:
    hours = parse_expression(text)
    expected = expression_spans(text, YEARS[0], YEARS[-1])
    assert hours.seasons
    assert {day: s for day in YEARS if (s := hours.spans_on(day))} == dict(expected)


def test_both_seasons_of_a_whole_year_are_told_and_no_rest() -> None:
    hours = parse_expression("Sep-Jun Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 09:00-13:00")
    assert [(s.part.first, s.part.last) for s in hours.seasons] == [
        ((9, 1), (6, 30)),
        ((7, 1), (8, 31)),
    ]
    assert hours.rules == ()


def test_school_holidays_are_a_season_of_their_own() -> None:
    hours = parse_expression("Mo-Fr 09:00-17:00; SH Mo-Fr 09:00-12:00")
    (season,) = hours.seasons
    assert season.part.school is SchoolTime.DURING
    assert OpeningHours(season.rules).week() == MORNINGS.week()


@pytest.mark.parametrize("text", ["Mo-Fr 09:00-12:00; PH,SH off", "Mo-Fr 09:00-12:00; SH off"])
def test_off_in_school_holidays_closes_then(text: str) -> None:
    hours = parse_expression(text)
    assert hours.week() == MORNINGS.week()
    assert [(s.part.school, s.rules) for s in hours.seasons] == [(SchoolTime.DURING, ())]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mo-Fr 09:00+", "l'heure de fermeture"),
        ("Mo-Fr 09:00-12:00+", "l'heure de fermeture"),
        ("sunrise-sunset", "soleil"),
        ("Mo-Fr 08:00-dusk", "soleil"),
        ("Mo-Fr", "ne dit pas les heures"),
        ("Mo-Fr 09:00-12:00; Sa", "ne dit pas les heures"),
        ("Jul-Aug Mo-Fr open", "ne dit pas les heures"),
        ('Mo 09:00-12:00 "sur rendez-vous"', "horaires_rdv"),
        ("Mo 09:00-12:00 unknown", "horaires_rdv"),
        ("PH off", "que les jours fériés"),
        ("Mo-Fr SH 09:00-12:00", "vacances scolaires"),
        ("Mo-Fr 09:00-12:00; PH 10:00-12:00", "jours_feries: ouvert"),
        ("Mo-Fr,PH 09:00-12:00", "jours_feries: ouvert"),
        ("", "horaires vides"),
        (";", "horaires vides"),
        ("lundi 9h-12h", "n'est pas une expression"),
    ],
)
def test_what_a_page_cannot_show_truly_is_refused_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(HoursRefused) as refused:
        parse_expression(text)
    assert said in refused.value.message


@pytest.mark.parametrize(
    "text",
    ["PH off", "Mo-Fr SH 09:00-12:00", "SH,Sa[1] off week", "Mo-Fr 09:00-12:00; PH,SH off x"],
)
def test_nobody_who_wrote_off_is_advised_to_open(text: str) -> None:
    with pytest.raises(HoursRefused) as refused:
        parse_expression(text)
    assert "jours_feries: ouvert" not in refused.value.message


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mo-Fr 08:30-12:00; Mo-Fr 13:30-17:30", (0, 1, 2, 3, 4)),
        ("Mo-Fr 09:00-12:00; Fr 14:00-17:00", (4,)),
        ("SH off; Mo-Tu 09:00-12:00", (0, 1)),
        ("Jul-Aug off; Mo 09:00-12:00", (0,)),
        ("Mo-Fr 09:00-12:00; We off", ()),
        ("Mo-Fr 09:00-12:00, Fr 14:00-17:00", ()),
        ("Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 09:00-11:00", ()),
        ("Mo-Fr 09:00-12:00; SH Mo-Fr 09:00-11:00", ()),
    ],
)
def test_days_whose_hours_a_later_rule_replaces_are_told(text: str, days: tuple[int, ...]) -> None:
    assert parse_expression(text).replaced == days
