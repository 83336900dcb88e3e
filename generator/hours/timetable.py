"""A schedule evaluated: an ordinary week, and the days that differ from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.hours.changes import Change, changed_days
from generator.hours.day_plan import DayPlan, Spans
from generator.hours.days import days_between
from generator.hours.ordinary import OrdinaryDay, ordinary_days, ordinary_week
from generator.hours.schedule import Schedule


class Deviation(NamedTuple):
    """A day that is not its week's, and the reason given for it, if any."""

    plan: DayPlan
    reason: str


@dataclass(frozen=True, slots=True)
class Timetable:
    """Every day from ``first`` to ``last``, both included, local to the place.

    ``week`` is Monday first: the weekly rules, or the commonest days where the weeks are not
    alike. ``deviations`` are in the order of dates.
    """

    first: date
    last: date
    week: tuple[DayPlan, ...]
    deviations: Mapping[date, Deviation]

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


def timetable(schedule: Schedule, first: date, last: date) -> Timetable:
    """Return *schedule* evaluated from *first* to *last*, both included.

    Rules are evaluated here, an expression that is more than rules by opening-hours-py.
    """
    changes = changed_days(schedule, first, last)
    if schedule.is_weekly:
        week = ordinary_week(schedule)
        days = {day: _changed(change) for day, change in changes.items()}
    else:
        ordinary = ordinary_days(schedule, first, last)
        days = {day: _laid_over(found, changes.get(day)) for day, found in ordinary.items()}
        week = _commonest({day: found.plan for day, found in days.items()})
    deviations = {day: days[day] for day in sorted(days) if days[day].plan != week[day.weekday()]}
    return Timetable(first, last, week, deviations)


def _laid_over(ordinary: OrdinaryDay, change: Change | None) -> Deviation:
    return _changed(change) if change else Deviation(ordinary.plan, ordinary.reason)


def _changed(change: Change) -> Deviation:
    return Deviation(DayPlan(change.spans), change.reason)


def _commonest(plans: Mapping[date, DayPlan]) -> tuple[DayPlan, ...]:
    counts = [Counter[DayPlan]() for _ in range(7)]
    for day, plan in plans.items():
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
