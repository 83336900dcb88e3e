"""A schedule evaluated: an ordinary week, and the days that differ from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from generator.hours.changes import NO_END, Change, changed_days
from generator.hours.day_plan import DayPlan, Spans
from generator.hours.days import days_between
from generator.hours.ordinary import OrdinaryDay, ordinary_days, ordinary_week
from generator.hours.schedule import Schedule


class Deviation(NamedTuple):
    """A day that is not its week's, and the reason given for it, if any."""

    plan: DayPlan
    reason: str


class Timetable(Struct, frozen=True):
    """Every day from ``first`` to ``last``, both included, local to the place.

    ``week`` is Monday first: the weekly rules, or the commonest days where the weeks are not
    alike. ``deviations`` are in the order of dates. ``reasons``, where weeks are not alike, are
    those of every day that has one, even of one that is its week's all the same.
    """

    first: date
    last: date
    week: tuple[DayPlan, ...]
    deviations: Mapping[date, Deviation]
    reasons: Mapping[date, str] | None = None

    def plan_on(self, day: date) -> DayPlan:
        """Return the plan of *day*.

        Raises:
            ValueError: *day* is outside the timetable.
        """
        if not self.first <= day <= self.last:
            raise ValueError(f"{day} is not between {self.first} and {self.last}")
        found = self.deviations.get(day)
        return found.plan if found else self.week[day.weekday()]

    def days(self) -> Iterable[tuple[date, DayPlan]]:
        """Yield every day with its plan."""
        return ((day, self.plan_on(day)) for day in days_between(self.first, self.last))

    def between(self, first: date, last: date) -> Timetable:
        """Return the part from *first* to *last*, both included, as if it were alone.

        Raises:
            ValueError: a day of it is outside the timetable.
        """
        if not self.first <= first <= last <= self.last:
            raise ValueError(f"{first} to {last} is not within {self.first} to {self.last}")
        if self.reasons is not None:
            days = days_between(first, last)
            told = {d: Deviation(self.plan_on(d), self.reasons.get(d, "")) for d in days}
            return _unlike(first, last, told)
        own = {day: each for day, each in self.deviations.items() if first <= day <= last}
        return Timetable(first, last, self.week, own)


def timetable(schedule: Schedule, first: date, last: date) -> Timetable:
    """Return *schedule* evaluated from *first* to *last*, both included.

    Rules are evaluated here, an expression that is more than rules by opening-hours-py.
    """
    changes = changed_days(schedule, first, last)
    if schedule.is_weekly:
        week = ordinary_week(schedule)
        changed = {day: _changed(change) for day, change in changes.items()}
        return Timetable(first, last, week, _deviations(week, changed))
    ordinary = ordinary_days(schedule, first, last)
    days = {day: _laid_over(found, changes.get(day)) for day, found in ordinary.items()}
    return _unlike(first, last, days)


def _unlike(first: date, last: date, days: Mapping[date, Deviation]) -> Timetable:
    """Return the timetable of weeks that are not alike, from all its *days*."""
    week = _commonest(days)
    reasons = {day: found.reason for day, found in days.items() if found.reason}
    return Timetable(first, last, week, _deviations(week, days), reasons)


def _deviations(week: Sequence[DayPlan], days: Mapping[date, Deviation]) -> dict[date, Deviation]:
    return {
        day: days[day]
        for day in sorted(days)
        if days[day].plan != week[day.weekday()] or _must_be_told(days[day])
    }


def _must_be_told(day: Deviation) -> bool:
    """Tell whether the reason of a day matters even if it is like its week's.

    What the hours depend on, and that nobody knows when a place opens again.
    """
    return bool(day.reason) and (day.plan.open is None or day.reason.startswith(NO_END))


def _laid_over(ordinary: OrdinaryDay, change: Change | None) -> Deviation:
    return _changed(change) if change else Deviation(ordinary.plan, ordinary.reason)


# Holidays are the same days for all that close on them.
@lru_cache(maxsize=1024)
def _changed(change: Change) -> Deviation:
    return Deviation(DayPlan(change.spans), change.reason)


def _commonest(days: Mapping[date, Deviation]) -> tuple[DayPlan, ...]:
    counts = [Counter[DayPlan]() for _ in range(7)]
    for day, (plan, _) in days.items():
        counts[day.weekday()][plan] += 1
    return tuple(
        max(count, key=lambda plan: (count[plan], _order(plan))) if count else DayPlan(())
        for count in counts
    )


def _order(plan: DayPlan) -> tuple[bool, Spans, Spans]:
    return plan.open is not None, plan.open or (), plan.by_appointment


def spans_on(schedule: Schedule, day: date) -> Spans | None:
    """Return when *schedule* is open to all on *day*; None is unknown."""
    return timetable(schedule, day, day).plan_on(day).open


def opening_spans(schedule: Schedule, first: date, last: date) -> list[Spans | None]:
    """Return when *schedule* is open to all on each day from *first* to *last* included."""
    return [plan.open for _, plan in timetable(schedule, first, last).days()]
