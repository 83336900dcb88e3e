"""Rules of the week and their rhythms, held against opening-hours-py."""

from __future__ import annotations

import itertools
from datetime import date, datetime, timedelta

import opening_hours
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.hours_text import HoursRefused, parse_day, parse_spans, parse_week
from generator.model.opening_hours import (
    DAYS,
    OSM_DAYS,
    Beat,
    DayRule,
    OpeningHours,
    Rhythm,
    Season,
    Span,
    Untold,
    joined,
)
from generator.model.osm_hours import parse_expression
from generator.model.year_parts import MonthDay, SchoolTime, YearPart
from tests.hours.osm_reference import week_expression

YEARS = [date(2026, 1, 1) + timedelta(days=day) for day in range(730)]


def evaluated(expression: str) -> set[date]:
    """Return the days of 2026 and 2027 on which opening-hours-py opens at ten o'clock."""
    hours = opening_hours.OpeningHours(expression)
    ten = ((day, datetime(day.year, day.month, day.day, 10)) for day in YEARS)
    return {day for day, moment in ten if hours.is_open(moment)}


RHYTHMS = [
    ("09:00-12:00", "{day} 09:00-12:00"),
    ("1er du mois 09:00-12:00", "{day}[1] 09:00-12:00"),
    ("2e et 4e du mois 09:00-12:00", "{day}[2,4] 09:00-12:00"),
    ("5e du mois 09:00-12:00", "{day}[5] 09:00-12:00"),
    ("dernier du mois 09:00-12:00", "{day}[-1] 09:00-12:00"),
    ("1er et dernier du mois 09:00-12:00", "{day}[1,-1] 09:00-12:00"),
    ("semaines paires 09:00-12:00", "week 2-53/2 {day} 09:00-12:00"),
    ("semaines impaires 09:00-12:00", "week 1-53/2 {day} 09:00-12:00"),
]


@pytest.mark.parametrize(("text", "expression"), RHYTHMS)
@pytest.mark.parametrize("weekday", [0, 3, 6])
def test_a_rhythm_falls_on_the_days_that_opening_hours_py_gives(text, expression, weekday):
    rules = parse_week({DAYS[weekday]: text})
    expected = evaluated(expression.format(day=OSM_DAYS[weekday]))
    assert {day for day in YEARS if rules.spans_on(day)} == expected
    assert expected


@pytest.mark.parametrize(("text", "expression"), RHYTHMS)
def test_an_expression_of_plain_rules_is_the_same_as_its_french(text, expression):
    assert parse_expression(expression.format(day="Th")) == parse_week({"jeudi": text})


def test_odd_weeks_give_two_visits_in_a_row_at_the_end_of_2026_and_a_fortnight_does_not():
    odd = parse_week({"lundi": "semaines impaires 09:00-12:00"})
    fortnight = parse_week({"lundi": "une semaine sur deux depuis 2026-12-14 09:00-12:00"})
    mondays = [date(2026, 12, 14) + timedelta(days=7 * week) for week in range(5)]
    assert [bool(odd.spans_on(day)) for day in mondays] == [True, False, True, True, False]
    assert [bool(fortnight.spans_on(day)) for day in mondays] == [True, False, True, False, True]


def test_a_fortnight_begins_on_its_date_and_counts_weeks_from_monday():
    rhythm = Rhythm(Beat.FORTNIGHT, start=date(2026, 1, 7))  # a Wednesday
    assert not rhythm.falls_on(date(2026, 1, 5))
    assert rhythm.falls_on(date(2026, 1, 8))
    assert rhythm.falls_on(date(2026, 1, 9))
    assert not rhythm.falls_on(date(2026, 1, 12))
    assert rhythm.falls_on(date(2026, 1, 19))


def test_hours_that_are_an_expression_are_not_read_by_day():
    with pytest.raises(ValueError, match="expression"):
        parse_expression("Sa 09:00-12:00; Sa[1] off").spans_on(date(2026, 1, 1))


spans = st.builds(
    lambda a, b: Span(min(a, b), max(a, b)), st.integers(0, 1440), st.integers(0, 1440)
).filter(lambda span: span.start_min < span.end_min)
day_spans = st.lists(spans, max_size=3).map(joined)
weeks = st.lists(day_spans, min_size=7, max_size=7).map(tuple)


@given(weeks.filter(any))
@settings(max_examples=200, deadline=None)
def test_a_week_written_as_an_expression_reads_back_the_same(week):
    assert parse_expression(week_expression(week)).week() == week


@given(day_spans.filter(bool))
def test_spans_written_out_read_back_the_same(day):
    assert parse_spans(", ".join(map(str, day))) == day


@given(st.lists(spans, max_size=6))
def test_joined_spans_are_sorted_and_apart_and_hold_the_same_minutes(some):
    result = joined(some)
    assert all(before.end_min < after.start_min for before, after in itertools.pairwise(result))
    minutes = {minute for span in some for minute in range(*span)}
    assert {minute for span in result for minute in range(*span)} == minutes


def test_adjoining_spans_are_one():
    assert parse_spans("09:00-12:00, 12:00-14:00") == (Span(540, 840),)


def test_a_week_with_no_open_day_has_no_expression():
    assert week_expression([()] * 7) == ""


def test_equal_neighbouring_days_are_grouped():
    morning = (Span(540, 720),)
    assert week_expression([morning] * 5 + [(), morning]) == "Mo-Fr 09:00-12:00; Su 09:00-12:00"


@pytest.mark.parametrize(
    "text",
    [
        "Sa 09:00-12:00; Sa[1] off",
        "week 10-20 Mo 09:00-12:00",
        "easter +1 day 10:00-12:00",
        "2026 Dec 01-2027 Mar 01 Mo-Sa 10:00-19:00",
    ],
)
def test_more_than_weeks_and_seasons_stays_an_expression(text):
    assert parse_expression(text).expression == text


def test_a_later_rule_replaces_its_day():
    rules = parse_expression("Mo-Fr 09:00-12:00; We off; Fr 14:00-17:00; PH off")
    assert [bool(day) for day in rules.week()] == [True, True, False, True, True, False, False]
    assert rules.week()[4] == (Span(840, 1020),)


def test_closed_is_known_and_a_rhythm_is_not_every_week():
    assert parse_week({"lundi": "fermé"}).is_weekly
    assert parse_day(0, "Fermé") == ()
    assert not parse_week({"lundi": "semaines paires 09:00-12:00"}).is_weekly


def test_a_long_text_is_refused_at_once():
    with pytest.raises(HoursRefused):
        parse_day(0, "a" + " " * 380_000 + "b")


@given(st.text(max_size=120) | st.from_regex(r"[MTWFS][a-u, ;:0-9\-/\[\]]{0,60}", fullmatch=True))
@settings(max_examples=300, deadline=None)
def test_no_text_does_more_than_be_refused(text):
    for parse in (parse_expression, lambda value: parse_day(0, value)):
        try:
            parse(text)
        except HoursRefused as refused:
            assert refused.message


MORNING = (Span(540, 720),)
MONDAY = date(2026, 7, 6)
RULE = DayRule(0, MORNING)
SUMMER = YearPart(MonthDay(7, 1), MonthDay(8, 31))


def test_days_are_called_as_in_french_and_in_osm_monday_first():
    assert DAYS == ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
    assert OSM_DAYS == ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def test_unless_told_a_day_is_in_no_school_holidays():
    during = Rhythm(school=SchoolTime.DURING)
    rule = DayRule(0, MORNING, during)
    season = Season(YearPart(school=SchoolTime.DURING), (RULE,))
    assert not during.falls_on(MONDAY) and not rule.falls_on(MONDAY)
    assert OpeningHours(seasons=(season,)).season_on(MONDAY) is None
    assert OpeningHours((rule,)).spans_on(MONDAY) == ()


@pytest.mark.parametrize(
    ("hours", "opens"),
    [
        (OpeningHours(), False),
        (OpeningHours((DayRule(0, ()),)), False),
        (OpeningHours((RULE,)), True),
        (OpeningHours(seasons=(Season(SUMMER, (RULE,)),)), True),
        (OpeningHours(seasons=(Season(SUMMER, ()),)), False),
        (OpeningHours(expression="Sa 09:00-12:00; Sa[1] off"), True),
    ],
)
def test_hours_tell_whether_they_ever_open(hours, opens):
    assert hours.ever_opens is opens


@pytest.mark.parametrize(
    ("hours", "depends"),
    [
        (OpeningHours((RULE,), seasons=(Season(SUMMER, (RULE,)),)), False),
        (OpeningHours((RULE, DayRule(1, MORNING, Rhythm(school=SchoolTime.DURING)))), True),
        (OpeningHours((RULE,), seasons=(Season(YearPart(school=SchoolTime.OUTSIDE), ()),)), True),
        (
            OpeningHours(
                seasons=(Season(SUMMER, (DayRule(0, MORNING, Rhythm(school=SchoolTime.DURING)),)),)
            ),
            True,
        ),
    ],
)
def test_hours_tell_whether_they_depend_on_school(hours, depends):
    """By a rule of the week, by a season, or by a rule of a season."""
    assert hours.depends_on_school is depends


def test_hours_are_the_same_whatever_their_expression_had_replaced():
    assert OpeningHours((RULE,), replaced=Untold((0,))) == OpeningHours((RULE,))


def test_a_season_has_no_reason_unless_it_is_given():
    assert Season(SUMMER, ()).reason == ""


def test_hours_are_values_by_which_others_are_kept():
    season = Season(SUMMER, (RULE,))
    hours = OpeningHours((RULE,), seasons=(season,))
    assert len({RULE, season, hours, OpeningHours((RULE,), seasons=(season,))}) == 3
