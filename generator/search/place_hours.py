"""The hours of a place as the search keeps them: a week, and the days that differ from it.

Public holidays are not among these days: they are the same for a whole territory, and
``calendar`` tells them once.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from generator.hours.day_plan import DayPlan
from generator.hours.ordinary import ordinary_week
from generator.hours.schedule import Schedule
from generator.hours.timetables import Timetables

Week = tuple[DayPlan, ...]
"""Seven days, Monday first."""


class Deviation(NamedTuple):
    """Days that are not their week's: what they are, why if it is said, and which."""

    plan: DayPlan
    reason: str
    days: tuple[date, ...]


class PlaceHours(Struct, frozen=True):
    """``closed_on_holidays`` is False too where ``deviations`` already hold the holidays.

    ``week`` None: the house is somewhere else each day.
    """

    week: Week | None
    closed_on_holidays: bool = True
    deviations: tuple[Deviation, ...] = ()


def place_hours(schedule: Schedule, times: Timetables) -> PlaceHours | None:
    """What the search keeps of ``schedule``; None is unknown, which is not closed.

    From when to when the house is in service it keeps apart: ``Entry.opens_on``, ``closes_on``.
    """
    schedule = schedule.endless
    if schedule.is_unknown and not schedule.is_moving:
        return None
    if schedule.is_weekly and not schedule.exceptions:
        return _weekly(replace(schedule, department_code=""))
    table = times.of(schedule)
    days: dict[tuple[DayPlan, str], list[date]] = {}
    for day, (plan, reason) in table.deviations.items():
        days.setdefault((plan, reason), []).append(day)
    deviations = (Deviation(*kind, tuple(found)) for kind, found in days.items())
    week = None if schedule.is_moving else table.week
    return PlaceHours(week, False, tuple(deviations))


@lru_cache(maxsize=4096)
def _weekly(schedule: Schedule) -> PlaceHours:
    week = None if schedule.is_moving else ordinary_week(schedule)
    return PlaceHours(week, not schedule.open_on_holidays)
