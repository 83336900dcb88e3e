"""What a page tells of openings without any script, and to machines: the days to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from msgspec import Struct

from generator.french import day_and_date, long_date, sentence, spans_text
from generator.geography.town_phrases import of_town
from generator.hours.compiled import compiled
from generator.hours.day_plan import DayPlan
from generator.hours.schedule import Schedule, moving
from generator.hours.timetable import Timetable
from generator.hours.timetables import Timetables, in_its_zone
from generator.model.house import House
from generator.model.located import Located
from plugins.pages.places.context import DayRow, ExceptionView, VisitView
from plugins.pages.places.notices import NOTICE_WEEKS, notices
from plugins.pages.places.specification import Specification, specification

SHOWN_DATES = 3
# A branch open more days a week than this is told by its week table, not by dates.
FEW_DAYS = 2
# Where weeks differ, these many days stand for the week.
COMING_ROWS = 8


class OpeningView(Struct, frozen=True):
    """The openings of one place.

    ``data`` is for the browser (``js/lib/opening.js``); it and ``specification`` say nothing
    of the hours of a house that travels: nobody knows where they hold. ``next_dates`` are for
    branches and stops that open on few days. ``specification`` is schema.org's.
    """

    unknown: bool
    notices: tuple[ExceptionView, ...]
    next_dates: tuple[str, ...]
    data: str
    specification: Specification


def opening_view(site: Located, schedule: Schedule, times: Timetables) -> OpeningView:
    """Return what the page of *site* says of *schedule* from today on.

    Equal schedules of equal zones are looked at once.
    """
    is_house = isinstance(site, House)
    has_no_door = isinstance(site, House) and site.has_no_door
    return _opening_view(is_house, has_no_door, in_its_zone(schedule), times)


@lru_cache(maxsize=4096)
def _opening_view(
    is_house: bool, has_no_door: bool, schedule: Schedule, times: Timetables
) -> OpeningView:
    coming = times.coming(schedule, NOTICE_WEEKS)
    at_the_door = moving(schedule) if has_no_door else schedule
    return OpeningView(
        unknown=schedule.is_unknown,
        notices=notices(schedule, coming),
        next_dates=() if is_house else next_dates(schedule, times),
        data=compiled(at_the_door, times),
        specification=specification(at_the_door, coming),
    )


def next_dates(schedule: Schedule, times: Timetables) -> tuple[str, ...]:
    """Return the next days of a place that opens on few: ``mardi 24 novembre, 9 h – 12 h``."""
    if schedule.is_weekly and _open_weekdays(times.of(schedule)) > FEW_DAYS:
        return ()
    coming = _open_days(schedule, times)
    return tuple(
        _day_text(*found, times.today) for found, _ in zip(coming, range(SHOWN_DATES), strict=False)
    )


def next_visits(
    places: Iterable[tuple[Located, Schedule]], times: Timetables
) -> tuple[VisitView, ...]:
    """Return the next days of a tour: ``mardi 24 novembre, 9 h – 12 h``, ``mairie de Monthois``."""
    visits = [
        (day, plan, where(site))
        for site, schedule in places
        for (day, plan), _ in zip(_open_days(schedule, times), range(SHOWN_DATES), strict=False)
    ]
    visits.sort(key=lambda visit: (visit[0], _first_minute(visit[1])))
    return tuple(
        VisitView(_day_text(day, plan, times.today), sentence(name), long_date(day))
        for day, plan, name in visits[:SHOWN_DATES]
    )


def where(site: Located) -> str:
    """Return a stop or a branch within a sentence: ``mairie de Monthois``.

    A name of several words is left as it is, with its commune where it does not say it.
    """
    name: str = getattr(site, "name", "")
    if name.isalpha() and name.casefold() != site.commune.casefold():
        return f"{name[:1].lower()}{name[1:]} {of_town(site.commune)}"
    return name if site.commune.casefold() in name.casefold() else f"{name}, {site.commune}"


def coming_rows(schedule: Schedule, times: Timetables) -> tuple[DayRow, ...]:
    """Return the next days of a place whose weeks differ, as rows of its table."""
    coming = zip(_open_days(schedule, times), range(COMING_ROWS), strict=False)
    return tuple(
        DayRow(_date_text(day, times.today), (_plan_text(plan),), closed=False)
        for (day, plan), _ in coming
    )


def _open_weekdays(table: Timetable) -> int:
    return sum(plan.receives for plan in table.week)


def _open_days(schedule: Schedule, times: Timetables) -> Iterator[tuple[date, DayPlan]]:
    days = times.of(schedule).days()
    return ((day, plan) for day, plan in days if day >= times.today and plan.receives)


def _day_text(day: date, plan: DayPlan, today: date) -> str:
    return f"{_date_text(day, today)}, {_plan_text(plan)}"


def _date_text(day: date, today: date) -> str:
    """Return a day in words; one of another year says the year."""
    return day_and_date(day) if day.year == today.year else f"{day_and_date(day)} {day.year}"


def _plan_text(plan: DayPlan) -> str:
    parts = [spans_text(plan.open)] if plan.open else []
    if plan.by_appointment:
        parts.append(f"{spans_text(plan.by_appointment)} sur rendez-vous")
    return ", ".join(parts)


def _first_minute(plan: DayPlan) -> int:
    return min(span.start_min for span in (*(plan.open or ()), *plan.by_appointment))
