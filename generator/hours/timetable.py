"""A schedule evaluated: an ordinary week, and the days that differ from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator.hours.changes import Change, changed_days, days_between
from generator.hours.evaluated import expression_spans
from generator.hours.expression import appointment_expression, osm_expression
from generator.hours.schedule import Schedule
from generator.model.opening_hours import OpeningHours, Span

Spans = tuple[Span, ...]


class DayPlan(NamedTuple):
    """One day: open to all, and by appointment only; the two never overlap.

    ``open`` None is unknown, which is not closed.
    """

    open: Spans | None
    by_appointment: Spans = ()

    @property
    def receives(self) -> bool:
        """Tell whether one can come at some moment of the day."""
        return bool(self.open or self.by_appointment)


class Deviation(NamedTuple):
    """A day that is not its week's, and the reason given for it, if any."""

    plan: DayPlan
    reason: str


@dataclass(frozen=True, slots=True)
class Timetable:
    """Every day from ``first`` to ``last``, both included, local to the place.

    ``week`` is Monday first: the weekly rules, or the commonest days where the hours
    have a rhythm. ``deviations`` are in the order of dates. ``reasons``, where the hours have
    a rhythm, are those of every changed day, even of one that is its week's all the same.
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
            plans = {day: self.plan_on(day) for day in days_between(first, last)}
            return _with_rhythm(first, last, plans, self.reasons)
        own = {day: each for day, each in self.deviations.items() if first <= day <= last}
        return Timetable(first, last, self.week, own)


def timetable(schedule: Schedule, first: date, last: date) -> Timetable:
    """Return *schedule* evaluated from *first* to *last*, both included.

    Equal to opening-hours-py on ``osm_expression`` and ``appointment_expression``: rules
    are evaluated here, an expression that is more than rules by opening-hours-py itself.
    """
    changes = changed_days(schedule, first, last)
    reasons = {day: change.reason for day, change in changes.items()}
    if not schedule.is_weekly:
        return _with_rhythm(first, last, _every_day(schedule, changes, first, last), reasons)
    week = _rules_week(schedule)
    plans = {day: DayPlan(change.spans) for day, change in changes.items()}
    return Timetable(first, last, week, _deviations(week, plans, reasons))


def _with_rhythm(
    first: date, last: date, plans: Mapping[date, DayPlan], reasons: Mapping[date, str]
) -> Timetable:
    week = _commonest(plans)
    return Timetable(first, last, week, _deviations(week, plans, reasons), reasons)


def _deviations(
    week: Sequence[DayPlan], plans: Mapping[date, DayPlan], reasons: Mapping[date, str]
) -> dict[date, Deviation]:
    return {
        day: Deviation(plans[day], reasons.get(day, ""))
        for day in sorted(plans)
        if plans[day] != week[day.weekday()]
    }


def _rules_week(schedule: Schedule) -> tuple[DayPlan, ...]:
    hours = schedule.walk_in
    if hours is None:
        return (DayPlan(None),) * 7
    return _ordinary_week(hours, schedule.by_appointment or OpeningHours())


# Evaluated several times for each place, and shared by many.
@lru_cache(maxsize=4096)
def _ordinary_week(walk_in: OpeningHours, by_appointment: OpeningHours) -> tuple[DayPlan, ...]:
    return tuple(map(_plan, walk_in.week(), by_appointment.week()))


def _plan(walk_in: Spans, by_appointment: Spans) -> DayPlan:
    return DayPlan(without(walk_in, by_appointment), by_appointment)


def _every_day(
    schedule: Schedule, changes: Mapping[date, Change], first: date, last: date
) -> dict[date, DayPlan]:
    walk_in = _track(schedule, changes, first, last)
    by_appointment = _appointment_track(schedule, changes, first, last)
    return {
        day: _plan(walk_in.get(day, ()), by_appointment.get(day, ()))
        for day in days_between(first, last)
    }


def _track(
    schedule: Schedule, changes: Mapping[date, Change], first: date, last: date
) -> Mapping[date, Spans]:
    hours = schedule.walk_in
    assert hours is not None  # unknown hours are weekly
    if hours.expression:
        return expression_spans(osm_expression(schedule, first, last), first, last)
    return _rule_days(hours, first, last) | {day: c.spans for day, c in changes.items()}


def _appointment_track(
    schedule: Schedule, changes: Mapping[date, Change], first: date, last: date
) -> Mapping[date, Spans]:
    hours = schedule.by_appointment
    if hours is None:
        return {}
    if hours.expression:
        return expression_spans(appointment_expression(schedule, first, last), first, last)
    return _rule_days(hours, first, last) | dict.fromkeys(changes, ())


def _rule_days(hours: OpeningHours, first: date, last: date) -> dict[date, Spans]:
    return {day: hours.spans_on(day) for day in days_between(first, last)}


def _commonest(plans: Mapping[date, DayPlan]) -> tuple[DayPlan, ...]:
    counts = [Counter[DayPlan]() for _ in range(7)]
    for day, plan in plans.items():
        counts[day.weekday()][plan] += 1
    return tuple(
        max(count, key=lambda plan: (count[plan], plan)) if count else DayPlan(())
        for count in counts
    )


def without(spans: Spans, taken: Spans) -> Spans:
    """Return what is left of *spans* outside *taken*; both sorted, neither overlapping."""
    left = list(spans)
    for start_min, end_min in taken:
        left = [
            part
            for span in left
            for part in (
                Span(span.start_min, min(span.end_min, start_min)),
                Span(max(span.start_min, end_min), span.end_min),
            )
            if part.start_min < part.end_min
        ]
    return tuple(left)


def spans_on(schedule: Schedule, day: date) -> Spans | None:
    """Return when *schedule* is open to all on *day*; None is unknown."""
    return timetable(schedule, day, day).plan_on(day).open


def opening_spans(schedule: Schedule, first: date, last: date) -> list[Spans | None]:
    """Return when *schedule* is open to all on each day from *first* to *last* included."""
    return [plan.open for _, plan in timetable(schedule, first, last).days()]
