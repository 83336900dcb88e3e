"""The days of a place as its week and its seasons give them: no holiday, no exception."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator.hours.day_plan import UNKNOWN_DAY, DayPlan, Spans, day_plan
from generator.hours.days import days_between
from generator.hours.schedule import Schedule
from generator.hours.school_holidays import in_school_holidays
from generator.model.opening_hours import OpeningHours
from generator.model.osm_days import expression_spans

SCHOOL_REASON = "selon les vacances scolaires"
_Track = Callable[[date, bool], Spans | None]


class OrdinaryDay(NamedTuple):
    """The plan of a day, and what the page says of the season it is in, if anything."""

    plan: DayPlan
    reason: str


def ordinary_week(schedule: Schedule) -> tuple[DayPlan, ...]:
    """Return the days of a schedule whose weeks are all alike, Monday first."""
    hours = schedule.walk_in
    if hours is None:
        return (UNKNOWN_DAY,) * 7
    return _week(hours, schedule.by_appointment or OpeningHours())


# Evaluated several times for each place, and shared by many.
@lru_cache(maxsize=4096)
def _week(walk_in: OpeningHours, by_appointment: OpeningHours) -> tuple[DayPlan, ...]:
    return tuple(map(day_plan, walk_in.week(), by_appointment.week()))


def ordinary_days(schedule: Schedule, first: date, last: date) -> Mapping[date, OrdinaryDay]:
    """Return every day from *first* to *last*, both included.

    Where the calendar of schools is not known and would change the day, it is unknown.
    """
    if schedule.is_weekly:
        week = ordinary_week(schedule)
        return {d: OrdinaryDay(week[d.weekday()], "") for d in days_between(first, last)}
    walk_in = schedule.walk_in
    assert walk_in is not None  # unknown hours are weekly
    tracks = _track(walk_in, first, last), _track(schedule.by_appointment, first, last)
    code = schedule.department_code if schedule.depends_on_school else None
    return {day: _day(day, walk_in, tracks, code) for day in days_between(first, last)}


def _day(
    day: date, walk_in: OpeningHours, tracks: tuple[_Track, _Track], school_code: str | None
) -> OrdinaryDay:
    in_holidays = in_school_holidays(school_code, day) if school_code is not None else False
    if in_holidays is None:
        plans = {day_plan(*(track(day, either) for track in tracks)) for either in (False, True)}
        if len(plans) > 1:
            return OrdinaryDay(UNKNOWN_DAY, SCHOOL_REASON)
    season = walk_in.season_on(day, bool(in_holidays)) if walk_in.seasons else None
    plan = day_plan(*(track(day, bool(in_holidays)) for track in tracks))
    return OrdinaryDay(plan, season.reason if season else "")


def _track(hours: OpeningHours | None, first: date, last: date) -> _Track:
    if hours is None:
        return lambda day, in_holidays: ()
    if hours.expression:
        found = expression_spans(hours.expression, first, last)
        return lambda day, in_holidays: found.get(day, ())
    return hours.spans_on
