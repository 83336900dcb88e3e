"""When a place opens, for machines: the same days as its page.

https://schema.org/OpeningHoursSpecification
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from generator.hours.day_plan import DayPlan, Spans
from generator.hours.days import days_between
from generator.hours.schedule import Schedule
from generator.hours.season_runs import SeasonRun, season_runs
from generator.hours.timetable import Timetable, timetable
from generator.hours.timetables import covered_days
from generator.model.opening_hours import MINUTES_PER_DAY, Span, clock

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CLOSED = (Span(0, 0),)  # schema.org's way: opens and closes at 00:00
_NEVER = "9999"  # after every date, in the order of texts
Specification = list[dict[str, Any]]
"""schema.org's statements of openings."""


def specification(schedule: Schedule, coming: Timetable) -> Specification:
    """Return the weeks of *schedule*, then the days of *coming* that differ.

    Each season of the covered days has its dates; a week that comes from a rhythm, or that
    depends on school holidays, is said for the days of *coming* only. Hours by appointment are
    left out: nobody can walk in. Of days that are unknown nothing is said, nor of those before
    the house opens or after its end.
    """
    found = _endless(schedule.endless, coming)
    return [each for statement in found if (each := _in_service(statement, schedule, coming.first))]


def _in_service(statement: dict[str, Any], schedule: Schedule, today: date) -> dict[str, Any]:
    """Return *statement* for the days on which the house is in service; empty without any."""
    within = dict(statement)
    if schedule.opens_on and schedule.opens_on > today:
        opens = schedule.opens_on.isoformat()
        within["validFrom"] = max(opens, within.get("validFrom", opens))
    if schedule.closes_on:
        last = (schedule.closes_on - timedelta(days=1)).isoformat()
        within["validThrough"] = min(last, within.get("validThrough", last))
    is_empty = within.get("validFrom", "") > within.get("validThrough", _NEVER)
    return {} if is_empty else within


def _endless(schedule: Schedule, coming: Timetable) -> Specification:
    if schedule.is_unknown:
        return []
    _, last = covered_days(coming.first)
    runs = season_runs(schedule, coming.first, last)
    statements: Specification = []
    for run in runs:
        statements += _season(schedule, run, coming, is_alone=len(runs) == 1)
    return statements


def _season(schedule: Schedule, run: SeasonRun, coming: Timetable, is_alone: bool) -> Specification:
    own = run.schedule(schedule)
    if not run.is_known or own.is_unknown:
        return []
    first, last = max(run.first, coming.first), min(run.last, coming.last)
    if own.is_weekly and not schedule.depends_on_school:
        week = timetable(own, run.first, run.first).week
        validity = {} if is_alone else _validity(run.first, run.last)
        stated = [{**each, **validity} for each in _week_statements(week)]
        return stated + (_differences(timetable(own, first, last)) if first <= last else [])
    return [each for days in _known(own, first, last) for each in _window(own, *days)]


def _window(schedule: Schedule, first: date, last: date) -> Specification:
    """Return what is said of a few days whose weeks are not all alike."""
    table = timetable(schedule, first, last)
    validity = _validity(first, last)
    return [{**each, **validity} for each in _week_statements(table.week)] + _differences(table)


def _known(schedule: Schedule, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yield the runs of days from *first* to *last* whose hours are known."""
    if last < first:
        return
    table = timetable(schedule, first, last)
    start: date | None = None
    for day in days_between(first, last):
        if table.plan_on(day).open is None:
            if start:
                yield start, day - timedelta(days=1)
            start = None
        elif start is None:
            start = day
    if start:
        yield start, last


def _week_statements(week: Sequence[DayPlan]) -> Iterator[dict[str, Any]]:
    days: dict[Span, list[str]] = {}
    for name, plan in zip(_DAYS, week, strict=True):
        for span in plan.open or ():
            days.setdefault(span, []).append(name)
    for span, names in days.items():
        yield {"@type": "OpeningHoursSpecification", "dayOfWeek": names, **_times(span)}


def _differences(table: Timetable) -> Specification:
    return [
        _statement(span) | _validity(first, last)
        for first, last, spans in _runs(table)
        for span in spans or _CLOSED
    ]


def _runs(coming: Timetable) -> list[tuple[date, date, Spans]]:
    """Return the days on which the open door differs, consecutive equal ones as one."""
    runs: list[tuple[date, date, Spans]] = []
    for day, (plan, _) in coming.deviations.items():
        spans = plan.open or ()
        if spans == coming.week[day.weekday()].open:
            continue
        if runs and runs[-1][2] == spans and (day - runs[-1][1]).days == 1:
            runs[-1] = (runs[-1][0], day, spans)
        else:
            runs.append((day, day, spans))
    return runs


def _statement(span: Span) -> dict[str, Any]:
    return {"@type": "OpeningHoursSpecification", **_times(span)}


def _times(span: Span) -> dict[str, str]:
    closes = "23:59" if span.end_min == MINUTES_PER_DAY else clock(span.end_min)
    return {"opens": clock(span.start_min), "closes": closes}


def _validity(first: date, last: date) -> dict[str, str]:
    return {"validFrom": first.isoformat(), "validThrough": last.isoformat()}
