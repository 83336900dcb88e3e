"""The days on which a place does not keep its week: public holidays and exceptions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.hours.holidays_by_department import public_holidays
from generator.hours.schedule import Schedule, exception_spans
from generator.model.exceptions import ExceptionKind, HoursException
from generator.model.opening_hours import Span


class Change(NamedTuple):
    """What holds on one day instead of the week, and why."""

    spans: tuple[Span, ...]
    reason: str
    is_holiday: bool


def changed_days(schedule: Schedule, first: date, last: date) -> dict[date, Change]:
    """Return the changed days from *first* to *last*, both included.

    Public holidays close, unless the page says otherwise or its hours are unknown;
    exceptions come over them. Messages change nothing.
    """
    changes: dict[date, Change] = {}
    if not schedule.open_on_holidays and not schedule.is_unknown:
        holidays = public_holidays(schedule.department_code, first, last)
        changes |= {day: Change((), name, True) for day, name in holidays.items()}
    for exception in schedule.exceptions:
        if exception.kind is not ExceptionKind.MESSAGE:
            change = Change(exception_spans(exception), exception.reason or "", False)
            changes |= dict.fromkeys(_days(exception, first, last), change)
    return changes


def _days(exception: HoursException, first: date, last: date) -> Iterator[date]:
    return days_between(max(first, exception.first), min(last, exception.last_day))


def days_between(first: date, last: date) -> Iterator[date]:
    """Yield every day from *first* to *last*, both included."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)
