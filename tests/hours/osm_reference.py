"""A schedule as OSM ``opening_hours`` expressions, for opening-hours-py: the reference.

https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
Seasons are written as OSM writes them; holidays, exceptions, fortnights and what depends on
schools are written as dates, so that an expression needs no country and holds from a first to a
last day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from generator.hours.holidays_by_department import public_holidays
from generator.hours.schedule import Schedule
from generator.hours.school_holidays import in_school_holidays
from generator.model.exceptions import HoursException
from generator.model.opening_hours import OSM_DAYS, Beat, DayRule, OpeningHours, Season, Span
from generator.model.osm_days import expression_spans
from generator.model.year_parts import SchoolTime, YearPart

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_UNKNOWN = "24/7 unknown"
_NEVER = "24/7 off"
_WHOLE_YEAR = YearPart()
Spans = tuple[Span, ...]


class Times(NamedTuple):
    """The days that an expression is written for, and those in school holidays among them."""

    first: date
    last: date
    school: frozenset[date]

    def days(self) -> list[date]:
        count = (self.last - self.first).days + 1
        return [self.first + timedelta(days=number) for number in range(count)]


def osm_expression(schedule: Schedule, first: date, last: date) -> str:
    """Return when the door is open to all; unknown hours are ``unknown``."""
    times, unsure = _times(schedule, first, last)
    changes = _changes(schedule, times)
    left = [day for day in unsure if day not in changes]
    unknown = [f"{_ranges(left)} unknown"] if left else []
    return "; ".join([_written(schedule.walk_in, times), *unknown, *_dated(changes)])


def appointment_expression(schedule: Schedule, first: date, last: date) -> str:
    """Return when one comes by appointment only, which holds over ``osm_expression``."""
    if schedule.by_appointment is None:
        return _NEVER
    times, unsure = _times(schedule, first, last)
    closed: dict[date, Spans] = dict.fromkeys([*_changes(schedule, times), *unsure], ())
    return "; ".join([_written(schedule.by_appointment, times), *_dated(closed)])


def _times(schedule: Schedule, first: date, last: date) -> tuple[Times, list[date]]:
    """Return the times, and the days that are unknown for want of a calendar of schools."""
    plain = Times(first, last, frozenset())
    if not schedule.depends_on_school:
        return plain, []
    told = {day: in_school_holidays(schedule.department_code, day) for day in plain.days()}
    known = Times(first, last, frozenset(day for day, answer in told.items() if answer))
    unsure = [day for day, answer in told.items() if answer is None]
    either = known._replace(school=known.school | frozenset(unsure))
    out, during = (_plans(schedule, each) for each in (known, either))
    different = [day for day in unsure if out(day) != during(day)]
    return known, different


def _plans(schedule: Schedule, times: Times) -> Callable[[date], tuple[set[int], set[int]]]:
    """Return what opening-hours-py says of a day: open to all, by appointment."""
    door, booked = (
        expression_spans(_written(hours, times), times.first, times.last) if hours else {}
        for hours in (schedule.walk_in, schedule.by_appointment)
    )
    taken = {day: _minutes(spans) for day, spans in booked.items()}
    return lambda day: (
        _minutes(door.get(day, ())) - taken.get(day, set()),
        taken.get(day, set()),
    )


def _written(hours: OpeningHours | None, times: Times) -> str:
    if hours is None:
        return _UNKNOWN
    if hours.expression:
        return hours.expression
    base = _rules(hours.rules, "", times) if hours.is_base_known else _UNKNOWN
    ordered = sorted(hours.seasons, key=lambda season: season.part.precision)
    return "; ".join([base or _NEVER, *(part for s in ordered for part in _season(s, times))])


def _season(season: Season, times: Times) -> Iterator[str]:
    selector = _year_part(season.part, times)
    if selector:
        yield f"{selector} off"
        if rules := _rules(season.rules, f"{selector} ", times, season.part):
            yield rules


def _year_part(part: YearPart, times: Times) -> str:
    if part.school is not SchoolTime.ANY:
        return _ranges(day for day in times.days() if part.includes(day, day in times.school))
    if part.first is None or part.last is None:
        return ""
    (month, day), (last_month, last_day) = part.first, part.last
    return f"{_MONTHS[month - 1]} {day:02d}-{_MONTHS[last_month - 1]} {last_day:02d}"


def _ranges(days: Iterable[date]) -> str:
    return ",".join(map(_range, _runs(dict.fromkeys(days, ()))))


def _range(run: tuple[date, date]) -> str:
    first, last = run
    return _date(first) if first == last else f"{_date(first)}-{_date(last)}"


def _rules(
    rules: Sequence[DayRule], selector: str, times: Times, part: YearPart = _WHOLE_YEAR
) -> str:
    hours = OpeningHours(tuple(rules))
    weekly = week_expression(hours.week())
    # ", " adds to the rules before it, where "; " would replace their days.
    first = [f"{selector}{piece}" for piece in weekly.split("; ")] if weekly else []
    others = [
        f"{chosen} {_spans(rule.spans)}"
        for rule in rules
        if not rule.rhythm.is_weekly and (chosen := _selector(rule, selector, times, part))
    ]
    return ", ".join([*first, *others])


def _selector(rule: DayRule, selector: str, times: Times, part: YearPart) -> str:
    if rule.rhythm.beat is Beat.FORTNIGHT:
        return ",".join(
            _date(each)
            for each in times.days()
            if rule.falls_on(each, each in times.school)
            and part.includes(each, each in times.school)
        )
    if rule.rhythm.school is not SchoolTime.ANY:
        days = (d for d in times.days() if part.includes(d, d in times.school))
        found = _ranges(d for d in days if rule.rhythm.school.includes(d in times.school))
        if not found:
            return ""
        selector = f"{found} "
    day = OSM_DAYS[rule.weekday]
    match rule.rhythm.beat:
        case Beat.WEEKLY:
            return f"{selector}{day}"
        case Beat.NTH:
            return f"{selector}{day}[{','.join(map(str, rule.rhythm.nth))}]"
        case Beat.EVEN_WEEKS:
            return f"{selector}week 2-53/2 {day}"
        case _:
            return f"{selector}week 1-53/2 {day}"


def _changes(schedule: Schedule, times: Times) -> dict[date, Spans]:
    changes: dict[date, Spans] = {}
    if not schedule.open_on_holidays and not schedule.is_unknown:
        found = public_holidays(schedule.department_code, times.first, times.last)
        changes = dict.fromkeys(found, ())
    holidays = set(changes)
    opening = _opening_days(schedule, times)
    for exception in schedule.exceptions:
        for day in times.days():
            if exception.first <= day <= exception.last_day and exception.kind != "message":
                several = exception.last_day > exception.first
                if exception.kind == "ferme":
                    changes[day] = ()
                elif not several or day not in holidays:
                    spans = _exception_spans(exception, day)
                    if spans is not None and (not several or _named(exception) or day in opening):
                        changes[day] = spans
    return changes


def _named(exception: HoursException) -> bool:
    return isinstance(exception.hours, OpeningHours)


def _exception_spans(exception: HoursException, day: date) -> Spans | None:
    hours = exception.hours
    return hours.spans_on(day) if isinstance(hours, OpeningHours) else hours


def _opening_days(schedule: Schedule, times: Times) -> set[date]:
    """Return the days on which an ordinary week opens its door, as opening-hours-py says."""
    if all(isinstance(each.hours, OpeningHours) for each in schedule.exceptions):
        return set()
    _, unsure = _times(schedule, times.first, times.last)
    plan = _plans(schedule, times)
    booked_only = not schedule.walk_in or not schedule.walk_in.ever_opens
    return {day for day in times.days() if any(plan(day)[: 1 + booked_only])} - set(unsure)


def _minutes(spans: Iterable[Span]) -> set[int]:
    return {minute for span in spans for minute in range(*span)}


def _dated(changes: dict[date, Spans]) -> Iterator[str]:
    for run in _runs(changes):
        yield f"{_range(run)} {_spans(changes[run[0]])}"


def _runs(changes: dict[date, Spans]) -> list[tuple[date, date]]:
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


def week_expression(week: Iterable[Spans]) -> str:
    """Return the expression of seven days of spans, equal neighbours grouped; none is empty."""
    runs = [([day for day, _ in run], spans)
            for spans, run in groupby(enumerate(week), key=itemgetter(1))]  # fmt: skip
    return "; ".join(f"{_weekdays(days)} {','.join(map(str, s))}" for days, s in runs if s)


def _weekdays(days: Sequence[int]) -> str:
    first, last = OSM_DAYS[days[0]], OSM_DAYS[days[-1]]
    return first if first == last else f"{first}-{last}"
