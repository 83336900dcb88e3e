"""The clauses of an OSM expression: when in the year, on which days, and what holds then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.model.opening_hours import (
    MINUTES_PER_DAY,
    OSM_DAYS,
    WEEKLY,
    Beat,
    Rhythm,
    Span,
    joined,
)
from generator.model.osm_words import OSM_MONTHS
from generator.model.refusal import HoursRefused
from generator.model.year_parts import MONTHS_LAST_DAYS, MonthDay, SchoolTime, YearPart

_DAY = f"(?:{'|'.join(OSM_DAYS)})"
_MONTH = f"(?:{'|'.join(OSM_MONTHS)})"
_NTH = r"(?:\[(?:-1|[1-5])(?:,(?:-1|[1-5]))*\])?"
_DAYS = rf"(?:{_DAY}-{_DAY}|{_DAY}{_NTH}|PH|SH)"
_DATE_RANGE = rf"{_MONTH}(?: \d{{1,2}})?(?:-(?:{_MONTH}(?: \d{{1,2}})?|\d{{1,2}}))?"
_SPAN = r"\d\d:\d\d-\d\d:\d\d"
_CLAUSE = (
    rf"(?:(?P<dates>{_DATE_RANGE}(?: ?, ?{_DATE_RANGE})*)(?: |$))?"
    rf"(?:week (?P<week>0?1(?=-53)|0?2(?=-5[23]))-5[23]/2 )?"
    rf"(?:(?P<holidays>SH) (?=[A-Z]))?"
    rf"(?:(?P<days>{_DAYS}(?:,{_DAYS})*)(?: |$))?"
    rf"(?P<times>off|closed|24/7(?: off| closed)?|{_SPAN}(?:,{_SPAN})*)"
)
_NTH_DAY = re.compile(rf"({_DAY})\[([-\d,]+)\]")
# A comma after hours, before anything that is no hour: a rule that adds to those before it.
_ADDED = re.compile(r"(?:(?<=:\d\d)|(?<=off)|(?<=closed)) ?, ?(?=[A-Za-z])")
_EVERY_DAY = "Mo-Su"


@cache
def _whole_clause() -> re.Pattern[str]:
    """Return what reads a clause; compiled when it is first asked for: it takes 50 ms."""
    return re.compile(_CLAUSE)


class NotRules(ValueError):
    """The expression says more than rules and seasons can."""


class Days(NamedTuple):
    """Weekdays (0 is Monday) on a rhythm, in school holidays or not."""

    weekdays: tuple[int, ...]
    rhythm: Rhythm
    school: SchoolTime


class Clause(NamedTuple):
    """``spans`` empty is closed. ``parts`` empty is all year. ``adds`` to the clauses before it."""

    parts: tuple[YearPart, ...]
    days: tuple[Days, ...]
    spans: tuple[Span, ...]
    adds: bool


def clauses_of(text: str) -> list[Clause]:
    """Return the clauses of a normalised expression; those about public holidays are left out.

    Its spans are those of a day: ``refuse_what_no_page_shows`` was asked.

    Raises:
        NotRules: it says more than such clauses.
        HoursRefused: it opens on public holidays, which pages declare otherwise.
    """
    found = []
    for part in text.split(";"):
        for rank, piece in enumerate(_ADDED.split(part.strip())):
            clause = _clause(piece.strip(), adds=rank > 0)
            if clause is not None:
                found.append(clause)
    return found


def _clause(text: str, adds: bool) -> Clause | None:
    match = _whole_clause().fullmatch(text)
    if match is None:
        raise NotRules(text)
    spans = _spans(match["times"])
    days = re.findall(_DAYS, match["days"] or _EVERY_DAY)
    if "PH" in days:
        if spans:
            refuse_open_holidays()
        days = [day for day in days if day != "PH"]
        if not days:
            return None
    return Clause(
        tuple(_parts(match["dates"])) if match["dates"] else (),
        tuple(_days(days, match["week"], bool(match["holidays"]))),
        spans,
        adds,
    )


def refuse_open_holidays() -> None:
    """Refuse hours of public holidays, with the way to say them."""
    raise HoursRefused(
        "les heures des jours fériés (PH) ne s'écrivent pas ici ; « jours_feries: ouvert » "
        "si la maison ouvre ces jours-là aux mêmes heures, sinon « exceptions »."
    )


def _spans(text: str) -> tuple[Span, ...]:
    if text.endswith(("off", "closed")):
        return ()
    if text == "24/7":
        return (Span(0, MINUTES_PER_DAY),)
    return joined(map(_span, text.split(",")))


def _span(text: str) -> Span:
    start_h, start_m, end_h, end_m = map(int, re.findall(r"\d\d", text))
    return Span(start_h * 60 + start_m, end_h * 60 + end_m)


def _days(names: list[str], week: str | None, in_holidays: bool) -> Iterator[Days]:
    parity = Rhythm(Beat.ODD_WEEKS if week and int(week) == 1 else Beat.EVEN_WEEKS)
    rhythm = parity if week else WEEKLY
    school = SchoolTime.DURING if in_holidays else SchoolTime.ANY
    for name in names:
        if name == "SH":
            yield Days(tuple(range(7)), rhythm, SchoolTime.DURING)
        elif nth := _NTH_DAY.fullmatch(name):
            if week:
                raise NotRules(name)
            ranks = tuple(sorted(map(int, nth[2].split(",")), key=lambda rank: rank % 7))
            yield Days((OSM_DAYS.index(nth[1]),), Rhythm(Beat.NTH, nth=ranks), school)
        else:
            first, _, last = name.partition("-")
            start, end = OSM_DAYS.index(first), OSM_DAYS.index(last or first)
            weekdays = tuple((start + step) % 7 for step in range((end - start) % 7 + 1))
            yield Days(weekdays, rhythm, school)


def _parts(text: str) -> Iterator[YearPart]:
    for piece in text.split(","):
        start, _, end = piece.strip().partition("-")
        first = _month_day(start, 1)
        if end.isdecimal():
            last = _month_day(f"{start.split()[0]} {end}", 0)
        else:
            last = _month_day(end or start, 0)
        yield YearPart(first, last)


def _month_day(text: str, default_day: int) -> MonthDay:
    """Return the day of *text*; without a number, *default_day*, or for 0 the month's last."""
    name, _, number = text.partition(" ")
    month = OSM_MONTHS.index(name) + 1
    return MonthDay(month, int(number) if number else default_day or MONTHS_LAST_DAYS[month - 1])
