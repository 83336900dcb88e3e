"""A part of a timetable that is made once is what it would be if it were made alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.hours.days import days_between
from generator.hours.schedule import Schedule
from generator.hours.school_holidays import school_zone
from generator.hours.timetable import timetable
from generator.hours.timetables import (
    COVERED_DAYS,
    Timetables,
    coming_weeks,
    covered_days,
    in_its_zone,
    monday_of,
)
from generator.model.exceptions import HoursException
from generator.model.hours_text import parse_week
from generator.model.osm_hours import parse_expression

TODAY = date(2026, 11, 23)
CLOSED = HoursException.model_validate({"du": "2026-12-24", "au": "2027-01-02", "type": "ferme"})
SCHEDULES = {
    "weekly": Schedule(parse_week({"lundi": "09:00-12:00", "mardi": "14:00-17:00"})),
    "closed": Schedule(parse_week({"jeudi": "09:00-12:00"}), exceptions=(CLOSED,)),
    "rhythm": Schedule(parse_week({"samedi": "1er du mois 09:00-12:00"}), exceptions=(CLOSED,)),
    "season": Schedule(parse_expression("Jul-Aug Mo-Fr 09:00-13:00; PH off")),
    "night": Schedule(parse_expression("Fr 22:00-24:00, Sa 00:00-02:00")),
    "unknown": Schedule(None),
    "appointment": Schedule(None, parse_week({"mercredi": "semaines paires 09:00-12:00"})),
    "alsace": Schedule(parse_week({"samedi": "09:00-12:00"}), department_code="67"),
}
each_schedule = pytest.mark.parametrize("schedule", SCHEDULES.values(), ids=SCHEDULES)


@each_schedule
@pytest.mark.parametrize("weeks", [1, 5, 10, 57])
def test_the_coming_weeks_are_those_of_a_timetable_of_their_own(schedule, weeks):
    coming = Timetables(TODAY + timedelta(days=3)).coming(schedule, weeks)
    alone = timetable(schedule, TODAY, TODAY + timedelta(weeks=weeks, days=-1))
    assert (coming.first, coming.last) == (alone.first, alone.last)
    assert list(coming.days()) == list(alone.days())
    assert coming.week == alone.week
    assert list(coming.deviations.items()) == list(alone.deviations.items())


@each_schedule
def test_a_schedule_is_evaluated_once(schedule):
    times = Timetables(TODAY)
    assert times.of(schedule) is times.of(schedule)


def test_houses_of_one_zone_share_their_timetable():
    times = Timetables(TODAY)
    week = parse_week({"lundi": "09:00-12:00"})
    at = {code: times.of(Schedule(week, department_code=code)) for code in ("49", "72", "67")}
    assert at["49"] is at["72"] and at["49"] is not at["67"]


def test_a_timetable_that_houses_share_is_changed_by_none():
    table = Timetables(TODAY).of(SCHEDULES["weekly"])
    with pytest.raises(AttributeError, match="immutable"):
        table.week = ()


@each_schedule
def test_a_part_may_begin_and_end_with_the_whole(schedule):
    """Whose first and last days are changed ones."""
    first, last = date(2026, 12, 25), date(2027, 1, 1)
    whole = timetable(schedule, first, last)
    assert whole.between(first, last) == whole
    for day in (first, last):
        assert whole.between(day, day) == timetable(schedule, day, day)


def test_yesterday_is_covered_for_where_it_still_is_today_and_400_days_from_today():
    """From any day, of leap years too."""
    for day in days_between(date(2026, 1, 1), date(2029, 1, 1)):
        first, last = covered_days(day)
        assert first < day and day + timedelta(days=COVERED_DAYS - 1) <= last


def test_the_covered_days_are_those_of_a_whole_week_and_begin_a_month():
    for day in days_between(date(2026, 1, 1), date(2029, 1, 1)):
        assert covered_days(day) == covered_days(monday_of(day))
        assert covered_days(day)[0].day == 1


def test_days_that_are_not_covered_are_refused():
    table = Timetables(TODAY).of(SCHEDULES["weekly"])
    with pytest.raises(ValueError, match="not within"):
        table.between(TODAY, table.last + timedelta(days=1))


WEEK = parse_week({"lundi": "09:00-12:00"})
SCHOOL_WEEK = parse_week({"lundi": "hors vacances scolaires 09:00-12:00"})
DEPARTMENTS_OF_THEIR_OWN = (
    "57", "67", "68", "971", "972", "973", "974", "975", "976", "977", "978", "986", "987", "988",
)  # fmt: skip


@pytest.mark.parametrize("code", DEPARTMENTS_OF_THEIR_OWN)
def test_where_holidays_or_time_are_its_own_a_department_is_kept(code):
    for week in (WEEK, SCHOOL_WEEK):
        assert in_its_zone(Schedule(week, department_code=code)).department_code == code


@pytest.mark.parametrize("code", ["49", "2A", "01", ""])
def test_elsewhere_the_department_does_not_matter(code):
    assert in_its_zone(Schedule(WEEK, department_code=code)).department_code == ""


@pytest.mark.parametrize(("one", "other"), [("69", "01"), ("72", "49"), ("92", "31")])
def test_hours_that_depend_on_school_keep_the_zone_of_their_schools(one, other):
    kept, same = (
        in_its_zone(Schedule(SCHOOL_WEEK, department_code=code)).department_code
        for code in (one, other)
    )
    assert kept == same and school_zone(kept) == school_zone(one)
    assert in_its_zone(Schedule(SCHOOL_WEEK, department_code="2A")).department_code == "2A"


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (TODAY, date(2026, 11, 1), date(2028, 1, 11)),
        (date(2026, 12, 6), date(2026, 11, 1), date(2028, 1, 11)),
        (date(2026, 12, 7), date(2026, 12, 1), date(2028, 2, 10)),
        (date(2027, 2, 7), date(2027, 1, 1), date(2028, 3, 12)),
    ],
)
def test_the_covered_days_of(day, first, last):
    assert covered_days(day) == (first, last)


def test_the_coming_weeks_begin_on_the_monday_of_today():
    assert coming_weeks(date(2026, 11, 29), 2) == (TODAY, date(2026, 12, 6))
    assert coming_weeks(TODAY, 2) == (TODAY, date(2026, 12, 6))


def test_more_weeks_than_are_covered_are_refused():
    with pytest.raises(ValueError, match="not within"):
        Timetables(TODAY).coming(SCHEDULES["weekly"], 60)
