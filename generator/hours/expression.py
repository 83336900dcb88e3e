"""A schedule as one OSM ``opening_hours`` expression, for opening-hours-py.

https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.hours.changes import changed_days, days_between
from generator.hours.schedule import Schedule
from generator.model.opening_hours import OSM_DAYS, Beat, DayRule, OpeningHours, Span
from generator.model.osm_hours import week_expression

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_UNKNOWN = "24/7 unknown"
_NEVER = "24/7 off"


def osm_expression(schedule: Schedule, first: date, last: date) -> str:
    """Return when the door is open to all, as one expression.

    Public holidays, exceptions and fortnights are written as dates, so that the
    expression needs no country and holds from *first* to *last*, both included.
    Unknown hours are ``24/7 unknown``.
    """
    changes = {day: change.spans for day, change in changed_days(schedule, first, last).items()}
    hours = schedule.walk_in
    base = _UNKNOWN if hours is None else _base(hours, first, last)
    return "; ".join([base, *_dated(changes)])


def appointment_expression(schedule: Schedule, first: date, last: date) -> str:
    """Return when one comes by appointment only, which holds over ``osm_expression``.

    Holidays and exceptions close: the hours of an exception are those of an open door.
    """
    if schedule.by_appointment is None:
        return _NEVER
    closed: dict[date, tuple[Span, ...]] = dict.fromkeys(changed_days(schedule, first, last), ())
    return "; ".join([_base(schedule.by_appointment, first, last), *_dated(closed)])


def _base(hours: OpeningHours, first: date, last: date) -> str:
    if hours.expression:
        return hours.expression
    weekly = week_expression(hours.week())
    others = [
        f"{selector} {_spans(rule.spans)}"
        for rule in hours.rules
        if rule.rhythm.beat is not Beat.WEEKLY and (selector := _selector(rule, first, last))
    ]
    # ", " adds to the rules before it, where "; " would replace their days.
    return ", ".join([weekly, *others] if weekly else others) or _NEVER


def _selector(rule: DayRule, first: date, last: date) -> str:
    day = OSM_DAYS[rule.weekday]
    match rule.rhythm.beat:
        case Beat.NTH:
            return f"{day}[{','.join(map(str, rule.rhythm.nth))}]"
        case Beat.EVEN_WEEKS:
            return f"week 2-53/2 {day}"
        case Beat.ODD_WEEKS:
            return f"week 1-53/2 {day}"
        case _:
            return ",".join(_date(d) for d in days_between(first, last) if rule.falls_on(d))


def _dated(changes: dict[date, tuple[Span, ...]]) -> Iterator[str]:
    for first, last in _runs(changes):
        days = _date(first) if first == last else f"{_date(first)}-{_date(last)}"
        yield f"{days} {_spans(changes[first])}"


def _runs(changes: dict[date, tuple[Span, ...]]) -> list[tuple[date, date]]:
    """Return first and last of consecutive days that have the same spans."""
    runs: list[tuple[date, date]] = []
    for day in sorted(changes):
        follows = runs and (day - runs[-1][1]).days == 1
        if follows and changes[day] == changes[runs[-1][0]]:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _date(day: date) -> str:
    return f"{day.year} {_MONTHS[day.month - 1]} {day.day:02d}"


def _spans(spans: Sequence[Span]) -> str:
    return ",".join(map(str, spans)) or "off"
