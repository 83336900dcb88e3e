"""The hours of a place as one OSM ``opening_hours`` expression that needs no country.

Public holidays and exceptions are laid over the week by their dates: ``PH off`` makes programs
that give no country refuse the whole text. Hours by appointment are not in it: nobody can walk in.
https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache, partial

from generator.exports.open_data.osm_rules import rules_of, spans_text, weekdays_text
from generator.hours.changes import changed_days
from generator.hours.day_plan import Spans
from generator.hours.ordinary import ordinary_days, ordinary_week
from generator.hours.schedule import Schedule
from generator.hours.timetable import timetable
from generator.hours.timetables import covered_days, in_its_zone

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SCHEDULES_KEPT = 4096
_Days = Mapping[date, Spans | None]


class Expressions:
    """Expressions of the days that pages tell of; equal schedules are worked out once, as long as
    they come.

    They change with the month, as the covered days do, and not with the day.
    """

    def __init__(self, today: date) -> None:
        first, last = covered_days(today)
        self._known = lru_cache(_SCHEDULES_KEPT)(partial(expression, first=first, last=last))
        self._weeks = lru_cache(_SCHEDULES_KEPT)(_undated)

    def of(self, schedule: Schedule) -> str:
        """Return the hours of *schedule*, with their dated days; empty where they are unknown."""
        return self._known(in_its_zone(schedule))

    def undated(self, schedule: Schedule) -> str:
        """Return the rules of the week and its seasons alone; empty where they cannot be said."""
        return self._weeks(in_its_zone(schedule.endless))


def expression(schedule: Schedule, first: date, last: date) -> str:
    """Return when *schedule* is open to all, exact from *first* to *last*, both included.

    Empty where nothing is known of the week, ``off`` where nobody ever can walk in.
    """
    if schedule.is_unknown:
        return ""
    rules = _week(schedule)
    if rules is None:
        days = {day: plan.open for day, plan in timetable(schedule, first, last).days()}
        base = _commonest_week(days)
        dated: _Days = {day: own for day, own in days.items() if own != base[day.weekday()]}
        rules = [f"{names} {text}" for names, text in _week_runs(base)]
    else:
        changes = changed_days(schedule, first, last)
        dated = _visible(schedule, {day: each.spans for day, each in changes.items()})
    return "; ".join([*(rules or ["off"]), *_dated(dated)])


def _undated(schedule: Schedule) -> str:
    return "; ".join(_week(schedule) or ())


def _week(schedule: Schedule) -> list[str] | None:
    """Return the rules without dates; None where they need dates, or the calendar of schools."""
    hours = schedule.walk_in
    if hours is None:
        return []
    if schedule.is_weekly:
        week = [plan.open or () for plan in ordinary_week(schedule)]
        return [f"{names} {text}" for names, text in _week_runs(week)]
    if schedule.by_appointment is not None:
        return None
    return rules_of(hours)


def _week_runs(week: Sequence[Spans | None]) -> list[tuple[str, str]]:
    by_text: dict[str, list[int]] = {}
    for weekday, spans in enumerate(week):
        if spans:
            by_text.setdefault(spans_text(spans), []).append(weekday)
    return [(weekdays_text(days), text) for text, days in by_text.items()]


def _commonest_week(days: _Days) -> list[Spans]:
    """Return, of each weekday, its commonest known spans: the fewest days are then dated."""
    counts: list[dict[Spans, int]] = [{} for _ in range(7)]
    for day, spans in days.items():
        if spans is not None:
            count = counts[day.weekday()]
            count[spans] = count.get(spans, 0) + 1
    return [max(count, key=lambda own: (count[own], own), default=()) for count in counts]


def _visible(schedule: Schedule, changes: _Days) -> _Days:
    """Return the *changes* but for closures of days on which the week is closed as well."""
    if schedule.is_weekly:
        week = ordinary_week(schedule)
        return {day: own for day, own in changes.items() if own != week[day.weekday()].open}
    usual = {day: ordinary_days(schedule, day, day)[day].plan.open for day in changes}
    return {day: own for day, own in changes.items() if own != usual[day]}


def _dated(days: _Days) -> Iterable[str]:
    """Yield a rule for all the days of each kind, in the order of their first ones."""
    by_spans: dict[Spans | None, list[date]] = {}
    for day in sorted(days):
        by_spans.setdefault(days[day], []).append(day)
    for spans, own in by_spans.items():
        dates = ",".join(_run(*run) for run in _runs(own))
        state = "unknown" if spans is None else spans_text(spans) if spans else "off"
        yield f"{dates} {state}"


def _runs(days: Sequence[date]) -> list[tuple[date, date]]:
    runs: list[tuple[date, date]] = []
    for day in days:
        if runs and day - runs[-1][1] == timedelta(days=1):
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _run(first: date, last: date) -> str:
    # Both with their year: opening_hours.js refuses « 2026 Dec 25-Dec 26 ».
    return _day(first) if first == last else f"{_day(first)}-{_day(last)}"


def _day(day: date) -> str:
    return f"{day.year} {_MONTHS[day.month - 1]} {day.day:02d}"
