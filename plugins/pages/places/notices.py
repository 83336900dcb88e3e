"""What is dated and near: exceptions and public holidays, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from generator.french import day_and_date, long_date, sentence, spans_text
from generator.hours.changes import NO_END, changed_days
from generator.hours.schedule import Schedule
from generator.hours.timetable import Timetable, timetable
from generator.hours.timetables import coming_weeks
from generator.model.exceptions import ExceptionKind, HoursException
from generator.model.located import Located
from generator.model.opening_hours import OpeningHours
from plugins.pages.places.context import ExceptionView
from plugins.pages.places.hours_in_words import week_in_words

# Whole weeks, that of the build the first: sixty days from any of its days. Pages change once a
# week at most; what is over by then says its date, and the script hides it.
NOTICE_WEEKS = 10
# After every date, in the order of texts.
_NEVER = "9999"


def notices(schedule: Schedule, coming: Timetable) -> tuple[ExceptionView, ...]:
    """Return the exceptions that touch the days of *coming*, and its holidays that close."""
    dated = _dated(schedule.exceptions, coming.first, coming.last)
    changes = changed_days(schedule, coming.first, coming.last)
    dated += [
        _holiday_view(day, change.reason)
        for day, change in changes.items()
        if change.is_holiday and _would_open(schedule, coming, day)
    ]
    return _in_order(dated)


def own_notices(site: Located, today: date) -> tuple[ExceptionView, ...]:
    """Return what the file of *site* itself says of its coming days: a branch, a stop.

    Holidays, and the closures of the house whose team travels, are told once for all its places.
    """
    return _in_order(_dated(site.exceptions, *coming_weeks(today, NOTICE_WEEKS)))


def _dated(exceptions: Iterable[HoursException], first: date, last: date) -> list[ExceptionView]:
    return [
        exception_view(exception)
        for exception in exceptions
        if exception.first <= last and exception.last_day >= first
    ]


def _in_order(views: Iterable[ExceptionView]) -> tuple[ExceptionView, ...]:
    return tuple(sorted(views, key=lambda view: (view.first, view.last or _NEVER)))


def _would_open(schedule: Schedule, coming: Timetable, day: date) -> bool:
    """Tell whether a place would open on *day*, were it no holiday."""
    if schedule.is_weekly:
        return coming.week[day.weekday()].receives
    ordinary = replace(schedule, exceptions=(), open_on_holidays=True)
    return timetable(ordinary, day, day).plan_on(day).receives


def exception_view(exception: HoursException) -> ExceptionView:
    """Return a dated exception in words: ``Vendredi 27 novembre 2026``, ``9 h – 12 h``.

    One without a known end has no last day: the page shows it until someone takes it away.
    """
    first, last = exception.first, exception.last_day
    what = _what(exception)
    if exception.is_open_ended:
        when = f"À partir du {long_date(first)}"
        what = f"{what} {NO_END}" if what else sentence(NO_END)
        return ExceptionView(when, what, exception.why, first.isoformat(), "")
    when = (
        f"{sentence(day_and_date(first))} {first.year}"
        if first == last
        else f"Du {long_date(first)} au {long_date(last)}"
    )
    return ExceptionView(when, what, exception.why, first.isoformat(), last.isoformat())


def _what(exception: HoursException) -> str:
    if exception.kind is ExceptionKind.MESSAGE:
        return ""
    if isinstance(exception.hours, OpeningHours):
        return week_in_words(exception.hours)
    spans = spans_text(exception.hours or ())
    return f"{spans}, les jours d’ouverture" if exception.needs_opening_days else spans


def _holiday_view(day: date, name: str) -> ExceptionView:
    when = f"{sentence(day_and_date(day))} {day.year}"
    return ExceptionView(when, "Fermé", name, day.isoformat(), day.isoformat())
