"""How much a place opens in an ordinary week, counted over a year of its rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from generator.hours.day_plan import DayPlan, without
from generator.hours.schedule import Schedule
from generator.hours.timetable import timetable
from generator.model.opening_hours import Span, joined

WEEKS_COUNTED = 52


class Opening(Struct, frozen=True):
    """Sums over whole weeks (Monday to Sunday): one where all are alike, else 52.

    ``total_min`` holds the minutes by appointment too, which ``appointment_min`` gives
    apart. ``least_min`` and ``most_min`` are the shortest and the longest week. With
    ``is_partial``, some stops of the round, or some days, are unknown: the sums are minima.
    """

    weeks: int
    total_min: int
    appointment_min: int
    open_days: int
    least_min: int
    most_min: int
    is_partial: bool = False


def ordinary(schedule: Schedule) -> Schedule:
    """Return *schedule* without holidays and exceptions, which labels do not count against."""
    code = schedule.department_code if schedule.depends_on_school else ""
    return replace(schedule, exceptions=(), open_on_holidays=True, department_code=code)


@lru_cache(maxsize=4096)
def opening_of(schedules: tuple[Schedule, ...], today: date) -> Opening | None:
    """Return how much is open where one team keeps all of *schedules*; None is unknown.

    Args:
        schedules: ordinary ones; where two are open at once, the time counts once.
        today: the year starts with its week.
    """
    known = [schedule for schedule in schedules if not schedule.is_unknown]
    if not known:
        return None
    weeks, has_gaps = _weeks(known, today - timedelta(days=today.weekday()))
    minutes = [sum(_open_min(plan) + _appointment_min(plan) for plan in week) for week in weeks]
    return Opening(
        weeks=len(weeks),
        total_min=sum(minutes),
        appointment_min=sum(_appointment_min(plan) for week in weeks for plan in week),
        open_days=sum(plan.receives for week in weeks for plan in week),
        least_min=min(minutes),
        most_min=max(minutes),
        is_partial=len(known) < len(schedules) or has_gaps,
    )


def _weeks(schedules: Sequence[Schedule], first: date) -> tuple[list[list[DayPlan]], bool]:
    """Return the days of each week from *first*, a Monday, and whether some are unknown.

    One week if all are alike.
    """
    count = 1 if all(schedule.is_weekly for schedule in schedules) else WEEKS_COUNTED
    last = first + timedelta(days=7 * count - 1)
    columns = [[plan for _, plan in timetable(s, first, last).days()] for s in schedules]
    days = [_together(plans) for plans in zip(*columns, strict=True)]
    has_gaps = any(plan.open is None for column in columns for plan in column)
    return [days[start : start + 7] for start in range(0, len(days), 7)], has_gaps


def _together(plans: Sequence[DayPlan]) -> DayPlan:
    """Return one day of several places: appointments where no door is open to all."""
    if len(plans) == 1:
        return plans[0]
    walk_in = joined(span for plan in plans for span in plan.open or ())
    by_appointment = joined(span for plan in plans for span in plan.by_appointment)
    return DayPlan(walk_in, without(by_appointment, walk_in))


def _open_min(plan: DayPlan) -> int:
    return _length_min(plan.open or ())


def _appointment_min(plan: DayPlan) -> int:
    return _length_min(plan.by_appointment)


def _length_min(spans: Iterable[Span]) -> int:
    return sum(end_min - start_min for start_min, end_min in spans)
