"""How long houses receive people in a week, and on which days.

With or without an appointment; holidays and exceptions left aside. What does not come back
every week counts by its mean over 52 weeks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from generator.directory import Directory
from generator.geography.codes import department_code
from generator.hours.school_holidays import in_school_holidays
from generator.model.house import House
from generator.model.opening_hours import OpeningHours, Span, joined
from generator.model.osm_days import expression_spans
from generator.places import Place

SATURDAY = 5
_WEEKS = 52
_DAYS = timedelta(days=7 * _WEEKS - 1)


class HouseWeek(Struct, frozen=True):
    """Minutes a house receives in a mean week, and the weekdays (0 is Monday) it ever does."""

    minutes: float
    weekdays: frozenset[int]


class Openings(Struct, frozen=True):
    """The weeks of the houses whose hours are known, of ``houses`` in all."""

    weeks: tuple[HouseWeek, ...]
    houses: int

    @property
    def known(self) -> int:
        """How many houses say their hours."""
        return len(self.weeks)

    @property
    def median_minutes(self) -> float:
        """The week in the middle: as many houses receive longer as shorter; 0 for none."""
        ordered = sorted(week.minutes for week in self.weeks)
        middle = len(ordered) // 2
        if not ordered:
            return 0.0
        return ordered[middle] if len(ordered) % 2 else sum(ordered[middle - 1 : middle + 1]) / 2

    def open_on(self, weekday: int) -> int:
        """How many houses receive on a weekday, if only once a month."""
        return sum(weekday in week.weekdays for week in self.weeks)

    def between(self, least_hours: float, below_hours: float) -> int:
        """How many houses receive at least *least_hours* a week and less than *below_hours*."""
        return sum(least_hours * 60 <= week.minutes < below_hours * 60 for week in self.weeks)


def openings_of(directory: Directory, today: date) -> Openings:
    """Return the weeks of all houses, over the 52 weeks that follow the Monday of *today*."""
    monday = today - timedelta(days=today.weekday())
    found = (
        _house_week(house, directory.places_by_house.get(house.slug, ()), monday)
        for house in directory.houses
    )
    return Openings(tuple(week for week in found if week), len(directory.houses))


def _house_week(house: House, places: Sequence[Place], monday: date) -> HouseWeek | None:
    """The house's own week, else that of its places together: the team is where it is."""
    own = _hours_of([house.hours, house.hours_by_appointment])
    hours = own or _hours_of(place.hours for place in places)
    if not hours:
        return None
    asks = any(each.depends_on_school for each in hours)
    return _mean_week(hours, monday, department_code(house.code_insee or "") if asks else "")


def _hours_of(every: Iterable[OpeningHours | None]) -> tuple[OpeningHours, ...]:
    return tuple(hours for hours in every if hours is not None)


# Two houses out of three share their week with another.
@lru_cache(maxsize=4096)
def _mean_week(every: tuple[OpeningHours, ...], monday: date, department: str) -> HouseWeek:
    if all(hours.is_weekly for hours in every):
        days = [joined(s for spans in day for s in spans) for day in _weeks_by_day(every)]
        return HouseWeek(_minutes(days), frozenset(d for d in range(7) if days[d]))
    dated = _every_day(every, monday, department)
    weekdays = frozenset(day.weekday() for day, spans in dated.items() if spans)
    return HouseWeek(_minutes(dated.values()) / _WEEKS, weekdays)


def _weeks_by_day(every: Sequence[OpeningHours]) -> Iterable[tuple[tuple[Span, ...], ...]]:
    return zip(*(hours.week() for hours in every), strict=True)


def _every_day(
    every: Sequence[OpeningHours], monday: date, department: str
) -> dict[date, tuple[Span, ...]]:
    days = [monday + timedelta(days=number) for number in range(_DAYS.days + 1)]
    tracks = [
        expression_spans(hours.expression, days[0], days[-1])
        if hours.expression
        else {day: _spans_on(hours, day, department) for day in days}
        for hours in every
    ]
    return {day: joined(s for track in tracks for s in track.get(day, ())) for day in days}


def _spans_on(hours: OpeningHours, day: date, department: str) -> tuple[Span, ...]:
    """Return the spans of *day*: none where nothing is known, school days where that is not."""
    in_holidays = hours.depends_on_school and bool(in_school_holidays(department, day))
    return hours.spans_on(day, in_holidays) or ()


def _minutes(days: Iterable[Sequence[Span]]) -> float:
    return sum(span.end_min - span.start_min for spans in days for span in spans)
