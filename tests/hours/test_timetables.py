"""A part of a timetable that is made once is what it would be if it were made alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.hours.schedule import Schedule
from generator.hours.timetable import timetable
from generator.hours.timetables import COVERED_DAYS, Timetables, covered_days
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
    "night": Schedule(parse_expression("Fr 22:00-02:00")),
    "unknown": Schedule(None),
    "appointment": Schedule(None, parse_week({"mercredi": "semaines paires 09:00-12:00"})),
    "alsace": Schedule(parse_week({"samedi": "09:00-12:00"}), department_code="67"),
}
each_schedule = pytest.mark.parametrize("schedule", SCHEDULES.values(), ids=SCHEDULES)


@each_schedule
@pytest.mark.parametrize("days", [1, 30, 61, COVERED_DAYS])
def test_the_coming_days_are_those_of_a_timetable_of_their_own(schedule, days):
    coming = Timetables(TODAY).coming(schedule, days)
    alone = timetable(schedule, TODAY, TODAY + timedelta(days=days - 1))
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


def test_yesterday_is_covered_for_where_it_still_is_today():
    first, last = covered_days(TODAY)
    assert (TODAY - first).days == 1 and (last - first).days == COVERED_DAYS


def test_days_that_are_not_covered_are_refused():
    table = Timetables(TODAY).of(SCHEDULES["weekly"])
    with pytest.raises(ValueError, match="not within"):
        table.between(TODAY, table.last + timedelta(days=1))
