"""When a place is open as schedules of HSDS, which are recurrence rules (RFC 5545) by columns.

They say weeks, nth weekdays, even and odd weeks, fortnights, and seasons by their dates. What
depends on school holidays, an OSM expression, appointments on days that are also open to all in
weeks that are not alike, no rule says: these hours are one schedule in words, the notation of OSM.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from generator.exports.open_data.hsds.values import Fields, known
from generator.hours.ordinary import ordinary_week
from generator.hours.schedule import Schedule
from generator.hours.season_runs import season_runs
from generator.hours.time_zones import time_zone
from generator.model.opening_hours import MINUTES_PER_DAY, Beat, DayRule, OpeningHours, Span, clock

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_EVEN = ",".join(map(str, range(2, 53, 2)))
_ODD = ",".join(map(str, range(1, 54, 2)))
_BY_APPOINTMENT = "Sur rendez-vous"
IN_WORDS = (
    "HSDS n’a pas de règle pour ces horaires : ils sont dits en notation OSM, sans rendez-vous."
)


def can_be_said(schedule: Schedule) -> bool:
    """Tell whether recurrence rules say all that *schedule* has, holidays and exceptions aside."""
    tracks = [hours for hours in (schedule.walk_in, schedule.by_appointment) if hours]
    if schedule.depends_on_school or any(hours.expression for hours in tracks):
        return False
    every = [rule for hours in tracks for rule in _every_rule(hours)]
    return _are_apart(tracks) or all(rule.rhythm.is_weekly for rule in every)


def schedules(schedule: Schedule, first: date, last: date) -> list[Fields]:
    """Return the schedules, without their ids; seasons by their dates from *first* to *last*.

    Nothing where hours are unknown. Times are the place's own, which ``notes`` says.
    """
    if schedule.is_unknown:
        return []
    runs = season_runs(schedule, first, last)
    told = []
    for run in runs:
        ends = [run.last] if len(runs) > 1 else []
        if schedule.closes_on:
            ends.append(schedule.closes_on - timedelta(days=1))
        dates = {
            "valid_from": run.first.isoformat() if len(runs) > 1 else "",
            "valid_to": min(ends).isoformat() if ends else "",
        }
        own = run.schedule(schedule)
        told += [known(dates | rule | _notes(schedule)) for rule in _rules(own)]
    return told


def _notes(schedule: Schedule) -> Fields:
    return {"notes": f"Heure locale ({time_zone(schedule.department_code)})"}


def _every_rule(hours: OpeningHours) -> Iterable[DayRule]:
    return [*hours.rules, *(rule for season in hours.seasons for rule in season.rules)]


def _are_apart(tracks: Iterable[OpeningHours]) -> bool:
    """Tell whether hours with and without an appointment never share a day of the week."""
    weekdays = [{rule.weekday for rule in _every_rule(hours) if rule.spans} for hours in tracks]
    return sum(map(len, weekdays)) == len(set().union(*weekdays))


def _rules(schedule: Schedule) -> Iterator[Fields]:
    walk_in, by_appointment = schedule.walk_in, schedule.by_appointment
    if _are_apart([hours for hours in (walk_in, by_appointment) if hours]):
        open_to_all = _recurring(walk_in.rules if walk_in else ())
        booked = _recurring(by_appointment.rules if by_appointment else ())
    else:
        week = ordinary_week(schedule)
        open_to_all = _weekly([plan.open or () for plan in week])
        booked = _weekly([plan.by_appointment for plan in week])
    yield from open_to_all
    for rule in booked:
        yield rule | {"attending_type": _BY_APPOINTMENT}


def _weekly(week: Sequence[Sequence[Span]]) -> Iterator[Fields]:
    days: dict[Span, list[int]] = {}
    for weekday, spans in enumerate(week):
        for span in spans:
            days.setdefault(span, []).append(weekday)
    for span, weekdays in days.items():
        yield {"freq": "WEEKLY", "byday": _byday(weekdays)} | _times(span)


def _recurring(rules: Iterable[DayRule]) -> Iterator[Fields]:
    """Yield a schedule for each rhythm and span; days of a fortnight each have their own."""
    groups: dict[tuple[object, Span], tuple[DayRule, list[int]]] = {}
    for rule in rules:
        alone = rule.weekday if rule.rhythm.beat is Beat.FORTNIGHT else None
        for span in rule.spans:
            _, days = groups.setdefault(((rule.rhythm, alone), span), (rule, []))
            days.append(rule.weekday)
    for (_, span), (rule, days) in groups.items():
        yield _recurrence(rule, sorted(set(days))) | _times(span)


def _recurrence(rule: DayRule, weekdays: Sequence[int]) -> Fields:
    weekly = {"freq": "WEEKLY", "byday": _byday(weekdays)}
    match rule.rhythm.beat:
        case Beat.NTH:
            ranks = [f"{rank}{_DAYS[day]}" for day in weekdays for rank in rule.rhythm.nth]
            return {"freq": "MONTHLY", "byday": ",".join(ranks)}
        case Beat.EVEN_WEEKS:
            return weekly | {"byweekno": _EVEN, "wkst": "MO"}
        case Beat.ODD_WEEKS:
            return weekly | {"byweekno": _ODD, "wkst": "MO"}
        case Beat.FORTNIGHT:
            return weekly | {"interval": 2, "dtstart": _first_day(rule), "wkst": "MO"}
        case _:
            return weekly


def _first_day(rule: DayRule) -> str:
    start = rule.rhythm.start
    assert start is not None
    days = (start + timedelta(days=days) for days in range(14))
    return next(day for day in days if rule.falls_on(day)).isoformat()


def _byday(weekdays: Iterable[int]) -> str:
    return ",".join(_DAYS[day] for day in weekdays)


def _times(span: Span) -> Fields:
    # No clock says 24:00.
    end = min(span.end_min, MINUTES_PER_DAY - 1)
    return {"opens_at": clock(span.start_min), "closes_at": clock(end)}
