"""The timetables of a build: each schedule is evaluated once, over all the days that are shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from msgspec.structs import replace

from generator.hours.holidays_by_department import holiday_zone
from generator.hours.schedule import Schedule
from generator.hours.school_holidays import school_zone
from generator.hours.timetable import Timetable, timetable

COVERED_DAYS = 400
"""So many days are told at least, the day of the build the first."""
_WEEK_DAYS = 7
# From the first of a month of 31 days to the last day of the week that follows it.
_BEFORE_TODAY_MOST = 31 + _WEEK_DAYS - 1
# A department with the nation's holidays and time zone for each calendar of schools.
_OF_SCHOOL_ZONE: Mapping[str | None, str] = {"A": "63", "B": "49", "C": "75"}


def covered_days(today: date) -> tuple[date, date]:
    """Return the first and last day that is told: the day before *today* still is somewhere.

    They are those of the whole week, and begin a month: pages of two days of one week are the same.
    """
    first = (monday_of(today) - timedelta(days=1)).replace(day=1)
    return first, first + timedelta(days=_BEFORE_TODAY_MOST + COVERED_DAYS - 1)


def coming_weeks(today: date, weeks: int) -> tuple[date, date]:
    """Return the first and last day of so many *weeks*, that of *today* the first."""
    first = monday_of(today)
    return first, first + timedelta(days=weeks * _WEEK_DAYS - 1)


def monday_of(day: date) -> date:
    """Return the Monday of the week of *day*."""
    return day - timedelta(days=day.weekday())


class Timetables:
    """Timetables of the days that ``covered_days`` gives; those of equal schedules are shared."""

    def __init__(self, today: date) -> None:
        self.today = today
        self._known: dict[Schedule, Timetable] = {}

    def of(self, schedule: Schedule) -> Timetable:
        """Return the timetable of *schedule*."""
        own = in_its_zone(schedule)
        known = self._known.get(own)
        if known is None:
            known = self._known[own] = timetable(own, *covered_days(self.today))
        return known

    def coming(self, schedule: Schedule, weeks: int) -> Timetable:
        """Return the timetable of *schedule* for so many *weeks*, that of today the first.

        Raises:
            ValueError: they are more than ``covered_days``.
        """
        return self.of(schedule).between(*coming_weeks(self.today, weeks))


def in_its_zone(schedule: Schedule) -> Schedule:
    """Return *schedule* without a department that has the nation's holidays and time zone.

    Houses of most departments then share what is worked out for their week. Hours that depend
    on school holidays keep one department of their zone.
    """
    code = schedule.department_code
    if not code or holiday_zone(code):
        return schedule
    if schedule.depends_on_school:
        return replace(schedule, department_code=_OF_SCHOOL_ZONE.get(school_zone(code), code))
    return replace(schedule, department_code="")
