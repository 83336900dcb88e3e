"""Hours as one OSM ``opening_hours`` expression, read and written.

An expression made of plain weekly rules becomes rules, so that its page shows the
same table as hours written by day. Any other valid expression is kept as it is and
evaluated by opening-hours-py (https://wiki.openstreetmap.org/wiki/Key:opening_hours).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import opening_hours

from generator.model.hours_text import HoursRefused, parse_spans
from generator.model.opening_hours import (
    OSM_DAYS,
    WEEKLY,
    Beat,
    DayRule,
    OpeningHours,
    Rhythm,
    Span,
)
from generator.problems import shown

_DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_RULE = re.compile(
    rf"(?:week (?P<week>0?[12])-53/2 )?"
    rf"(?P<days>{_DAY}(?:\[[-\d,]+\])?(?:[-,]{_DAY}(?:\[[-\d,]+\])?)*)\s+"
    rf"(?P<times>off|closed|\d{{1,2}}:\d{{2}}-.*)"
)
_NTH_DAY = re.compile(rf"({_DAY})\[((?:-1|[1-5])(?:,(?:-1|[1-5]))*)\]")
_HOLIDAYS_OFF = re.compile(r"\s*PH\s+(?:off|closed)\s*", re.IGNORECASE)
_HOLIDAYS = re.compile(r"\b(?:PH|SH)\b")
_NOTE = re.compile(r'"|\bunknown\b', re.IGNORECASE)


@lru_cache(maxsize=4096)
def parse_expression(text: str) -> OpeningHours:
    """Return the hours of an OSM expression such as ``Mo-Fr 09:00-12:00; Sa[1] 09:00-12:00``.

    Raises:
        HoursRefused: opening-hours-py does not understand it, it holds comments, or it
            speaks of public holidays, which pages declare with ``jours_feries``.
    """
    parts = [p for p in text.split(";") if p.strip() and not _HOLIDAYS_OFF.fullmatch(p)]
    kept = ";".join(parts).strip()
    if _HOLIDAYS.search(kept):
        raise HoursRefused(
            "les jours fériés (PH) et vacances (SH) ne s'écrivent pas ici ; "
            "utilisez « jours_feries: ouvert » ou « exceptions »."
        )
    if not kept:
        raise HoursRefused("horaires vides : supprimez ce champ si les horaires sont inconnus.")
    if _NOTE.search(kept):
        # opening-hours-py takes a time with a comment for open, whatever the comment says.
        raise HoursRefused(
            'les commentaires ("…") et « unknown » ne s\'écrivent pas ici ; '
            "utilisez « horaires_rdv » pour les heures sur rendez-vous."
        )
    _validate(kept)
    return _as_rules(part.strip() for part in parts) or OpeningHours(expression=kept)


def _validate(text: str) -> None:
    # opening-hours-py panics, or takes long, on input that no page needs.
    if len(text) > 1000 or not text.isprintable():
        raise HoursRefused("expression horaire trop longue ou illisible.")
    try:
        opening_hours.OpeningHours(text)
    except (opening_hours.ParserError, SyntaxError):  # type: ignore[attr-defined]
        raise HoursRefused(
            f"« {shown(text)} » n'est pas une expression d'horaires ; par exemple "
            "« Mo-Fr 09:00-12:00,14:00-17:00; Sa[1] 09:00-12:00 », ou des horaires jour par jour."
        ) from None


def _as_rules(parts: Iterable[str]) -> OpeningHours | None:
    """Return plain rules, or None when *parts* say more than such rules can."""
    rules: dict[int, list[DayRule]] = {}
    for part in parts:
        match = _RULE.fullmatch(part)
        if not match:
            return None
        try:
            spans = () if match["times"] in ("off", "closed") else parse_spans(match["times"])
        except HoursRefused:
            return None
        for weekday, rhythm in _days(match["days"], match["week"]):
            if rhythm is None or (rhythm != WEEKLY and rules.get(weekday)):
                return None  # a later rule replaces the days it falls on: not a sum of rules
            rules[weekday] = [DayRule(weekday, spans, rhythm)] if spans else []
    return OpeningHours(tuple(rule for weekday in sorted(rules) for rule in rules[weekday]))


def _days(text: str, week: str | None) -> Iterable[tuple[int, Rhythm | None]]:
    parity = Rhythm(Beat.ODD_WEEKS if week and int(week) == 1 else Beat.EVEN_WEEKS)
    for match in _NTH_DAY.finditer(text):
        ranks = tuple(sorted((int(rank) for rank in match[2].split(",")), key=lambda r: r % 7))
        yield OSM_DAYS.index(match[1]), None if week else Rhythm(Beat.NTH, nth=ranks)
    for part in _NTH_DAY.sub("", text).split(","):
        if "[" in part or (part and part[0] == "-"):
            yield 0, None
        elif part:
            first, _, last = part.partition("-")
            start, end = OSM_DAYS.index(first), OSM_DAYS.index(last or first)
            for offset in range((end - start) % 7 + 1):
                yield (start + offset) % 7, parity if week else WEEKLY


def week_expression(week: Iterable[tuple[Span, ...]]) -> str:
    """Return the OSM expression of seven days of spans, equal neighbours grouped.

    Empty when no day is open.
    """
    days = list(week)
    groups: list[tuple[int, int]] = []
    for weekday, spans in enumerate(days):
        if groups and days[groups[-1][0]] == spans and groups[-1][1] == weekday - 1:
            groups[-1] = (groups[-1][0], weekday)
        else:
            groups.append((weekday, weekday))
    return "; ".join(_group_text(days, first, last) for first, last in groups if days[first])


def _group_text(days: list[tuple[Span, ...]], first: int, last: int) -> str:
    name = OSM_DAYS[first] if first == last else f"{OSM_DAYS[first]}-{OSM_DAYS[last]}"
    return f"{name} {','.join(map(str, days[first]))}"
