"""The days on which a place does not keep its week: public holidays and exceptions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from generator.hours.day_plan import DayPlan, Spans
from generator.hours.days import days_between
from generator.hours.holidays_by_department import public_holidays
from generator.hours.ordinary import SCHOOL_REASON, OrdinaryDay, ordinary_days
from generator.hours.schedule import Schedule
from generator.hours.school_holidays import in_school_holidays
from generator.model.exceptions import NO_END_FORM, ExceptionKind, HoursException
from generator.model.opening_hours import OpeningHours

NO_END = NO_END_FORM.replace("'", "’")
"""What the public reads of what has no known end."""
_Ordinary = Callable[[date], DayPlan]


class Change(NamedTuple):
    """What holds on one day instead of the week, and why; ``spans`` None is unknown."""

    spans: Spans | None
    reason: str
    is_holiday: bool


def changed_days(schedule: Schedule, first: date, last: date) -> dict[date, Change]:
    """Return the changed days from *first* to *last*, both included.

    Public holidays close, unless the page says otherwise or its hours are unknown;
    exceptions come over them. Messages change nothing. The hours of several days hold on those
    on which the place opens, or which the exception names, and on no public holiday that
    closes it; those of one day hold whatever it is. Out of service, all are closed.
    """
    changes: dict[date, Change] = {}
    if not schedule.open_on_holidays and not schedule.is_unknown:
        changes |= _closed_on_holidays(schedule.department_code, first, last)
    if schedule.exceptions:
        changes |= _excepted(schedule, first, last, frozenset(changes))
    return changes | _out_of_service(schedule, first, last)


@lru_cache(maxsize=256)
def _closed_on_holidays(department_code: str, first: date, last: date) -> Mapping[date, Change]:
    holidays = public_holidays(department_code, first, last)
    return {day: Change((), name, True) for day, name in holidays.items()}


def _excepted(
    schedule: Schedule, first: date, last: date, holidays: frozenset[date]
) -> dict[date, Change]:
    """Return the days that the exceptions of *schedule* change."""
    changes: dict[date, Change] = {}

    @cache
    def ordinary() -> Mapping[date, OrdinaryDay]:
        return ordinary_days(schedule, first, last)

    for exception in schedule.exceptions:
        if exception.kind is not ExceptionKind.MESSAGE:
            for day in _days(exception, first, last):
                change = _change(
                    schedule, exception, day, holidays, lambda day: ordinary()[day].plan
                )
                if change is not None:
                    changes[day] = change
    return changes


def _out_of_service(schedule: Schedule, first: date, last: date) -> dict[date, Change]:
    """Return the days before the opening of the house and from its end on."""
    if schedule.opens_on is None and schedule.closes_on is None:
        return {}
    days = days_between(first, last)
    return {day: Change((), "", False) for day in days if not schedule.is_in_service(day)}


def _change(
    schedule: Schedule,
    exception: HoursException,
    day: date,
    holidays: frozenset[date],
    ordinary: _Ordinary,
) -> Change | None:
    if exception.kind is ExceptionKind.CLOSED:
        return Change((), reason_of(exception), False)
    if not exception.is_one_day and day in holidays:
        return None
    plan = ordinary(day)
    if isinstance(exception.hours, OpeningHours):
        spans = _named_day(schedule, exception.hours, day)
    elif exception.is_one_day or _opens(schedule, plan):
        spans = exception.hours or ()
    else:
        return None
    return Change(spans, _why_other(exception, spans, plan), False)


def _why_other(exception: HoursException, spans: Spans | None, plan: DayPlan) -> str:
    """Return why a day has other hours; nothing of one that is closed as it always is.

    Nobody says of hours « jusqu’à nouvel ordre »: « Fermé jusqu’à nouvel ordre — ouvre à 10 h »
    is to be read an hour before the door opens.
    """
    if spans is None:
        return SCHOOL_REASON
    return exception.why if spans or plan.receives else ""


def _opens(schedule: Schedule, plan: DayPlan) -> bool:
    """Tell whether hours of an open door hold on a day of this plan.

    A day by appointment only keeps its appointments, unless the place has nothing else.
    """
    walk_in = schedule.walk_in
    only_booked = walk_in is not None and not walk_in.ever_opens
    return plan.receives if only_booked else bool(plan.open)


def _named_day(schedule: Schedule, hours: OpeningHours, day: date) -> Spans | None:
    known = in_school_holidays(schedule.department_code, day) if hours.depends_on_school else False
    answers = {hours.spans_on(day, each) for each in ((False, True) if known is None else (known,))}
    return answers.pop() if len(answers) == 1 else None


def reason_of(exception: HoursException) -> str:
    """Return why a closing closes, as the status says it: ``jusqu’à nouvel ordre (Travaux)``."""
    if not exception.is_open_ended:
        return exception.why
    return f"{NO_END} ({exception.why})" if exception.why else NO_END


def _days(exception: HoursException, first: date, last: date) -> Iterator[date]:
    return days_between(max(first, exception.first), min(last, exception.last_day))
