"""What a page tells of openings without any script, and to machines: the days to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from generator.french import day_and_date, long_date, sentence, spans_text
from generator.geography.town_phrases import of_town
from generator.hours.changes import changed_days
from generator.hours.compiled import COVERED_DAYS, compiled, in_its_zone
from generator.hours.schedule import Schedule, exception_spans
from generator.hours.day_plan import DayPlan
from generator.hours.timetable import Timetable, timetable
from generator.model.exceptions import ExceptionKind, HoursException
from generator.model.house import House
from generator.model.located import Located
from generator.model.opening_hours import MINUTES_PER_DAY, Span, clock
from plugins.pages.house.context import DayRow, ExceptionView, VisitView

NOTICE_DAYS = 60
SHOWN_DATES = 3
# More than are shown: those of days gone by leave their place on a page that was built before.
SHOWN_VISITS = 6
# A branch open more days a week than this is told by its week table, not by dates.
FEW_DAYS = 2
# Where weeks differ, these many days stand for the week.
COMING_ROWS = 8
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class OpeningView:
    """The openings of one place.

    ``data`` is for the browser (``js/lib/opening.js``), empty where it would only say
    that the hours of an itinerant house itself are unknown. ``next_dates`` are for branches
    and stops that open on few days. ``specification`` is schema.org's.
    """

    unknown: bool
    notices: tuple[ExceptionView, ...]
    next_dates: tuple[str, ...]
    data: str
    specification: list[dict[str, Any]]


def opening_view(site: Located, schedule: Schedule, today: date) -> OpeningView:
    """Return what the page of *site* says of *schedule* from *today* on.

    Equal schedules of equal zones are looked at once.
    """
    is_house = isinstance(site, House)
    roaming = isinstance(site, House) and site.is_itinerant
    return _opening_view(is_house, roaming, in_its_zone(schedule), today)


@lru_cache(maxsize=4096)
def _opening_view(is_house: bool, roaming: bool, schedule: Schedule, today: date) -> OpeningView:
    coming = timetable(schedule, today, today + timedelta(days=NOTICE_DAYS))
    return OpeningView(
        unknown=schedule.is_unknown,
        notices=_notices(schedule, coming),
        next_dates=() if is_house else next_dates(schedule, today),
        data="" if roaming and schedule.is_unknown else compiled(schedule, today),
        specification=_specification(schedule, coming),
    )


def _notices(schedule: Schedule, coming: Timetable) -> tuple[ExceptionView, ...]:
    dated = [
        exception_view(exception)
        for exception in schedule.exceptions
        if exception.first <= coming.last and exception.last_day >= coming.first
    ]
    changes = changed_days(schedule, coming.first, coming.last)
    dated += [
        _holiday_view(day, change.reason)
        for day, change in changes.items()
        if change.is_holiday and _would_open(schedule, coming, day)
    ]
    return tuple(sorted(dated, key=lambda view: (view.first, view.last)))


def _would_open(schedule: Schedule, coming: Timetable, day: date) -> bool:
    """Tell whether a place would open on *day*, were it no holiday."""
    if schedule.is_weekly:
        return coming.week[day.weekday()].receives
    ordinary = replace(schedule, exceptions=(), open_on_holidays=True)
    return timetable(ordinary, day, day).plan_on(day).receives


def exception_view(exception: HoursException) -> ExceptionView:
    """Return a dated exception in words: ``Vendredi 27 novembre 2026``, ``9 h – 12 h``."""
    first, last = exception.first, exception.last_day
    when = (
        f"{sentence(day_and_date(first))} {first.year}"
        if first == last
        else f"Du {long_date(first)} au {long_date(last)}"
    )
    message = exception.kind is ExceptionKind.MESSAGE
    what = "" if message else spans_text(exception_spans(exception))
    return ExceptionView(when, what, exception.reason or "", first.isoformat(), last.isoformat())


def _holiday_view(day: date, name: str) -> ExceptionView:
    when = f"{sentence(day_and_date(day))} {day.year}"
    return ExceptionView(when, "Fermé", name, day.isoformat(), day.isoformat())


def next_dates(schedule: Schedule, today: date) -> tuple[str, ...]:
    """Return the next days of a place that opens on few: ``mardi 24 novembre, 9 h – 12 h``."""
    if schedule.is_weekly and len(_open_weekdays(schedule, today)) > FEW_DAYS:
        return ()
    coming = _open_days(schedule, today)
    return tuple(_day_text(*found) for found, _ in zip(coming, range(SHOWN_DATES), strict=False))


def next_visits(places: Iterable[tuple[Located, Schedule]], today: date) -> tuple[VisitView, ...]:
    """Return the next days of a tour: ``mardi 24 novembre, 9 h – 12 h``, ``mairie de Monthois``."""
    visits = [
        (day, plan, where(site))
        for site, schedule in places
        for (day, plan), _ in zip(_open_days(schedule, today), range(SHOWN_DATES), strict=False)
    ]
    visits.sort(key=lambda visit: (visit[0], _first_minute(visit[1])))
    return tuple(
        VisitView(_day_text(day, plan), sentence(name), day.isoformat())
        for day, plan, name in visits[:SHOWN_VISITS]
    )


def where(site: Located) -> str:
    """Return a stop or a branch within a sentence: ``mairie de Monthois``.

    A name of several words is left as it is, with its commune where it does not say it.
    """
    name: str = getattr(site, "name", "")
    if name.isalpha() and name.casefold() != site.commune.casefold():
        return f"{name[:1].lower()}{name[1:]} {of_town(site.commune)}"
    return name if site.commune.casefold() in name.casefold() else f"{name}, {site.commune}"


def coming_rows(schedule: Schedule, today: date) -> tuple[DayRow, ...]:
    """Return the next days of a place whose weeks differ, as rows of its table."""
    coming = zip(_open_days(schedule, today), range(COMING_ROWS), strict=False)
    return tuple(
        DayRow(day_and_date(day), (_plan_text(plan),), closed=False) for (day, plan), _ in coming
    )


def _open_weekdays(schedule: Schedule, today: date) -> list[int]:
    week = timetable(schedule, today, today).week
    return [weekday for weekday, plan in enumerate(week) if plan.receives]


def _open_days(schedule: Schedule, today: date) -> Iterator[tuple[date, DayPlan]]:
    table = timetable(schedule, today, today + timedelta(days=COVERED_DAYS - 1))
    return ((day, plan) for day, plan in table.days() if plan.receives)


def _day_text(day: date, plan: DayPlan) -> str:
    return f"{day_and_date(day)}, {_plan_text(plan)}"


def _plan_text(plan: DayPlan) -> str:
    parts = [spans_text(plan.open)] if plan.open else []
    if plan.by_appointment:
        parts.append(f"{spans_text(plan.by_appointment)} sur rendez-vous")
    return ", ".join(parts)


def _first_minute(plan: DayPlan) -> int:
    return min(span.start_min for span in (*(plan.open or ()), *plan.by_appointment))


def _specification(schedule: Schedule, coming: Timetable) -> list[dict[str, Any]]:
    """Return schema.org's OpeningHoursSpecification: the week, then the days that differ.

    A week that comes from a rhythm is said for the days of *coming* only. Hours by
    appointment are left out: nobody can walk in.
    """
    if schedule.is_unknown:
        return []
    validity = {} if schedule.is_weekly else _validity(coming.first, coming.last)
    statements = [{**statement, **validity} for statement in _week_statements(coming)]
    for first, last, spans in _runs(coming):
        statements += [_statement(span) | _validity(first, last) for span in spans or _CLOSED]
    return statements


_CLOSED = (Span(0, 0),)  # schema.org's way: opens and closes at 00:00


def _week_statements(coming: Timetable) -> Iterator[dict[str, Any]]:
    days: dict[Span, list[str]] = {}
    for name, plan in zip(_DAYS, coming.week, strict=True):
        for span in plan.open or ():
            days.setdefault(span, []).append(name)
    for span, names in days.items():
        yield {"@type": "OpeningHoursSpecification", "dayOfWeek": names, **_times(span)}


def _runs(coming: Timetable) -> list[tuple[date, date, tuple[Span, ...]]]:
    """Return the days on which the open door differs, consecutive equal ones as one."""
    runs: list[tuple[date, date, tuple[Span, ...]]] = []
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
