"""A house's calendar: when its stops and branches open, when it is closed (RFC 5545).

Each opening is an event of its own with UTC times: nothing for a calendar program to
work out, and no time zone to carry, whatever the rhythm, the holidays and the zone.
https://www.rfc-editor.org/rfc/rfc5545
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache, partial
from zoneinfo import ZoneInfo

from generator.content_lines import escaped, folded
from generator.directory import Directory
from generator.fold import slug
from generator.french import NBSP
from generator.hours.changes import NO_END
from generator.hours.day_plan import DayPlan
from generator.hours.season_runs import season_runs
from generator.hours.time_zones import time_zone
from generator.hours.timetables import Timetables, coming_weeks
from generator.model.exceptions import ExceptionKind, HoursException
from generator.model.house import House
from generator.model.opening_hours import Span, clock
from generator.places import Place, PlaceKind, house_schedule, places_of

CALENDAR_WEEKS = 53
_CALENDAR_DAYS = 7 * CALENDAR_WEEKS
# Subscribers may hold what earlier calendars announced for these days: RFC 5545, 3.8.1.11, 3.8.7.4.
_CANCELLED = ("STATUS:CANCELLED", "SEQUENCE:1")
_UTC = ZoneInfo("UTC")
# Whoever subscribes is not taken by these events; Outlook asks in words of its own.
_FREE = ("TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE")


def house_calendar(house: House, times: Timetables, successor: str = "") -> str:
    """Return the calendar of *house* for ``CALENDAR_WEEKS``; empty without events.

    The week of today is the first, whole: a calendar changes once a week. Events keep their UID
    from one build to the next, so that a subscribed calendar changes them instead of adding them.
    Local times come from each place's zone. Of a house that
    has an end, the events from then on are cancelled, as long as a subscriber may hold them, and
    the end itself is one.

    Args:
        successor: the name of the house that replaces it, if any.
    """
    first, last = coming_weeks(times.today, CALENDAR_WEEKS)
    events: dict[str, list[str]] = {}
    openings = ((uid, lines) for _, uid, lines in _openings(house, times))
    found = (*_closures(house, first, last), *openings, *_end(house, successor))
    for uid, lines in found:
        events.setdefault(uid, _event(uid, lines))
    return _calendar(house.name, events)


def rounds_calendar(name: str, department: str, houses: Iterable[House], times: Timetables) -> str:
    """Return the visits of all *houses* in the *department* of this code; empty without any.

    They are those of each house's own calendar, under the same UID: who follows both has them once.
    """
    events: dict[str, list[str]] = {}
    for house in houses:
        for place, uid, lines in _openings(house, times):
            if place.kind is PlaceKind.STOP and place.department_code == department:
                events.setdefault(
                    uid, ["BEGIN:VEVENT", f"UID:{escaped(uid)}", *lines, "END:VEVENT"]
                )
    return _calendar(name, events)


def department_calendars(directory: Directory, times: Timetables) -> Iterator[tuple[str, str]]:
    """Yield the slug of each department where a house stops, and the calendar of its visits."""
    for code, houses in directory.by_department.items():
        department = directory.department(code)
        travelling = [house for house in houses if house.stops]
        calendar = rounds_calendar(f"Passages {department.in_phrase}", code, travelling, times)
        if calendar:
            yield department.slug, calendar


def _event(uid: str, lines: Iterable[str]) -> list[str]:
    return ["BEGIN:VEVENT", f"UID:{escaped(uid)}", *lines, "END:VEVENT"]


def _calendar(name: str, events: Mapping[str, list[str]]) -> str:
    if not events:
        return ""
    lines = [*_head(name), *(line for event in events.values() for line in event)]
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _head(name: str) -> list[str]:
    return [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//msap//annuaire//FR",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    ]


def _openings(house: House, times: Timetables) -> Iterator[tuple[Place, str, list[str]]]:
    places = [place for place in places_of(house) if place.kind is not PlaceKind.HOUSE]
    for place, key in zip(places, _keys(places), strict=True):
        lines_of = cache(partial(_told, place))
        for day, plan in times.coming(place.schedule.endless, CALENDAR_WEEKS).days():
            if not house.opens_on or day >= house.opens_on:
                for uid, lines in _day_events(place, key, day, plan, lines_of):
                    for told in _while_it_lasts(house, uid, lines, day):
                        yield place, *told


def _while_it_lasts(
    house: House, uid: str, lines: list[str], day: date
) -> Iterator[tuple[str, list[str]]]:
    """Yield an event of *day*: cancelled after the end of *house*, until nobody can hold it."""
    if house.closes_on is None or day < house.closes_on:
        yield uid, lines
    elif day < house.closes_on + timedelta(days=_CALENDAR_DAYS):
        yield uid, [*lines, *_CANCELLED]


def _end(house: House, successor: str) -> Iterator[tuple[str, list[str]]]:
    if house.closes_on:
        lines = _closure(house, house.closes_on, house.closes_on, " définitivement")
        if successor:
            lines.append(f"DESCRIPTION:{escaped(f'Remplacée par{NBSP}: {successor}')}")
        yield f"{house.id}-fin-{house.closes_on:%Y%m%d}@msap", lines


def _keys(places: Sequence[Place]) -> list[str]:
    """Return what tells each of *places* from the others, the same from one build to the next.

    Two stops may have one name in one commune: the street then tells them apart, and their rank
    where not even that does.
    """
    named = [slug(f"{place.name} {place.code_postal} {place.commune}") for place in places]
    shared = Counter(named)
    keys = [
        slug(f"{key} {place.site.street_address or ''}") if shared[key] > 1 else key
        for key, place in zip(named, places, strict=True)
    ]
    seen: Counter[str] = Counter()
    result = []
    for key in keys:
        seen[key] += 1
        result.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return result


def _day_events(
    place: Place, key: str, day: date, plan: DayPlan, lines_of: Callable[[str], list[str]]
) -> Iterator[tuple[str, list[str]]]:
    zone = time_zone(place.department_code)
    for note, spans in (("", plan.open or ()), (" (sur rendez-vous)", plan.by_appointment)):
        for span in spans:
            start = f"{day:%Y%m%d}T{clock(span.start_min).replace(':', '')}"
            uid = f"{place.house.id}-{key}-{start}@msap"
            yield uid, [_stamp(place.house), *_from_to(day, span, zone), *lines_of(note)]


@lru_cache(maxsize=8192)
def _from_to(day: date, span: Span, zone: str) -> tuple[str, str]:
    """Return the lines of two instants: houses open at the same hours."""
    start, end = _instant(day, span.start_min, zone), _instant(day, span.end_min, zone)
    return f"DTSTART:{start}", f"DTEND:{end}"


def _told(place: Place, note: str) -> list[str]:
    """Return the lines that every opening of *place* has."""
    lines = [
        f"SUMMARY:{escaped(f'{place.house.name}{NBSP}: {place.name}, {place.commune}{note}')}",
        f"LOCATION:{escaped(_address(place))}",
        *_FREE,
    ]
    if place.position:
        lines.append(f"GEO:{place.position.latitude:.6f};{place.position.longitude:.6f}")
    return lines


def _address(place: Place) -> str:
    street = place.site.street_address or place.name
    return f"{street}, {place.code_postal} {place.commune}"


def _closures(house: House, first: date, last: date) -> Iterator[tuple[str, list[str]]]:
    for exception in house.exceptions:
        closes = exception.kind is ExceptionKind.CLOSED
        if closes and exception.first <= last and exception.last_day >= first:
            uid = f"{house.id}-ferme-{exception.first:%Y%m%d}@msap"
            until = min(exception.last_day, last)
            lines = _closure(house, exception.first, until, _why(exception))
            yield from _while_it_lasts(house, uid, lines, exception.first)
    yield from _closed_seasons(house, first, last)


def _closed_seasons(house: House, first: date, last: date) -> Iterator[tuple[str, list[str]]]:
    schedule = house_schedule(house)
    # From a year before: a closing that lasts keeps its first day, and so its UID.
    for run in season_runs(schedule, first - timedelta(days=_CALENDAR_DAYS), last):
        is_closed = run.walk_in and not run.schedule(schedule).ever_opens
        if run.walk_in and is_closed and run.last >= first:
            uid = f"{house.id}-saison-{run.first:%Y%m%d}@msap"
            reason = f" ({run.walk_in.reason})" if run.walk_in.reason else ""
            lines = _closure(house, run.first, run.last, reason)
            yield from _while_it_lasts(house, uid, lines, run.first)


def _why(exception: HoursException) -> str:
    reason = f" ({exception.why})" if exception.why else ""
    return f" {NO_END}{reason}" if exception.is_open_ended else reason


def _closure(house: House, first: date, last: date, why: str) -> list[str]:
    return [
        _stamp(house),
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        # The end of an all-day event is the day after its last.
        f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(f'{house.name}{NBSP}: fermé{why}')}",
        *_FREE,
    ]


def _stamp(house: House) -> str:
    # The day the page was last checked: the same from one build to the next.
    return f"DTSTAMP:{house.updated_on:%Y%m%d}T000000Z"


def _instant(day: date, minute: int, zone: str) -> str:
    wall = datetime.combine(day, time()) + timedelta(minutes=minute)
    return f"{wall.replace(tzinfo=ZoneInfo(zone)).astimezone(_UTC):%Y%m%dT%H%M%SZ}"
