"""The clauses of an OSM expression laid over each other: an ordinary week, and its seasons."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from itertools import pairwise

from generator.model.opening_hours import DayRule, OpeningHours, Season, Untold
from generator.model.osm_clauses import Clause, NotRules
from generator.model.year_parts import MonthDay, SchoolTime, YearPart

_LEAP_YEAR = tuple(date(2028, 1, 1) + timedelta(days=number) for number in range(366))
Rules = tuple[DayRule, ...]


def hours_of(clauses: Sequence[Clause]) -> OpeningHours:
    """Return the hours that *clauses* give, each replacing the days of those before it.

    Raises:
        NotRules: a clause replaces some days only of those on which another holds.
    """
    all_year = tuple(clause for clause in clauses if not clause.parts)
    base = _both(all_year)
    seasons = [Season(YearPart(school=SchoolTime.DURING), base[1])] if base[0] != base[1] else []
    for first, last, weeks in _regions(clauses):
        if weeks == base:
            continue
        days = _month_day(first), _month_day(last)
        if weeks[0] == weeks[1]:
            seasons.append(Season(YearPart(*days), weeks[0]))
        else:
            seasons.append(Season(YearPart(*days, SchoolTime.OUTSIDE), weeks[0]))
            seasons.append(Season(YearPart(*days, SchoolTime.DURING), weeks[1]))
    return OpeningHours(base[0], seasons=tuple(seasons), replaced=Untold(_replaced(clauses)))


def _both(clauses: Sequence[Clause]) -> tuple[Rules, Rules]:
    """Return the week out of school holidays, and in them."""
    return _week(clauses, False), _week(clauses, True)


def _week(clauses: Sequence[Clause], in_holidays: bool) -> Rules:
    rules: list[list[DayRule]] = [[] for _ in range(7)]
    for clause in clauses:
        own: dict[int, list[DayRule]] = {}
        for days in clause.days:
            if days.school.includes(in_holidays):
                for weekday in days.weekdays:
                    own.setdefault(weekday, []).append(DayRule(weekday, clause.spans, days.rhythm))
        for weekday, added in own.items():
            rules[weekday] = _laid(rules[weekday], added, clause)
    return tuple(rule for day in rules for rule in day)


def _laid(before: list[DayRule], own: list[DayRule], clause: Clause) -> list[DayRule]:
    if clause.adds:
        if not clause.spans and before:
            raise NotRules("an added closing")
        return before + (own if clause.spans else [])
    if before and not any(rule.rhythm.is_weekly for rule in own):
        raise NotRules("it replaces some of the days only")
    return own if clause.spans else []


def _regions(clauses: Sequence[Clause]) -> list[tuple[int, int, tuple[Rules, Rules]]]:
    """Return the parts of the year in which the same dated clauses hold, as days of a leap year.

    Neighbours with the same weeks are one, over New Year too.
    """
    dated = [clause for clause in clauses if clause.parts]
    if not dated:
        return []
    held = [frozenset(i for i, clause in enumerate(dated) if _holds(clause, day))
            for day in _LEAP_YEAR]  # fmt: skip
    cuts = [0, *(at for at, (a, b) in enumerate(pairwise(held), 1) if a != b), len(held)]
    regions: list[tuple[int, int, tuple[Rules, Rules]]] = []
    for start, end in pairwise(cuts):
        kept = [c for c in clauses if not c.parts or any(c is dated[i] for i in held[start])]
        weeks = _both(kept)
        if regions and regions[-1][2] == weeks:
            regions[-1] = (regions[-1][0], end - 1, weeks)
        else:
            regions.append((start, end - 1, weeks))
    if len(regions) > 1 and regions[0][2] == regions[-1][2]:
        regions[0] = (regions.pop()[0], regions[0][1], regions[0][2])
    return regions


def _holds(clause: Clause, day: date) -> bool:
    return any(part.includes(day, False) for part in clause.parts)


def _month_day(number: int) -> MonthDay:
    day = _LEAP_YEAR[number]
    return MonthDay(day.month, day.day)


def _replaced(clauses: Sequence[Clause]) -> tuple[int, ...]:
    """Return the weekdays on which a later clause undoes what an earlier one says.

    Other hours for the same days, or hours that leave nothing of a season said before.
    """
    said: set[tuple[tuple[YearPart, ...], SchoolTime, int, bool]] = set()
    found: set[int] = set()
    for clause in clauses:
        each = [(days.school, weekday) for days in clause.days for weekday in days.weekdays]
        if clause.spans and not clause.adds:
            found |= {weekday for school, weekday in each if _undoes(clause, school, weekday, said)}
        said |= {(clause.parts, school, weekday, bool(clause.spans)) for school, weekday in each}
    return tuple(sorted(found))


def _undoes(
    clause: Clause,
    school: SchoolTime,
    weekday: int,
    said: Collection[tuple[tuple[YearPart, ...], SchoolTime, int, bool]],
) -> bool:
    for parts, before, day, was_open in said:
        covers = clause.parts in ((), parts) and school in (SchoolTime.ANY, before)
        is_narrower = (parts, before) != (clause.parts, school)
        if day == weekday and covers and (was_open or is_narrower):
            return True
    return False
