"""Opening hours as a page writes them, from the rules that were read: one spelling for each.

``parse_week`` reads what stands here back into the same rules, so that « 8:30-12:00 » and
« 08:30-12:00 » are no change.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from generator.model.opening_hours import (
    DAYS,
    WEEKLY,
    Beat,
    DayRule,
    OpeningHours,
    Rhythm,
    Season,
    Span,
)
from generator.model.year_parts import MonthDay, SchoolTime

CLOSED = "fermé"
_SCHOOL = {
    SchoolTime.ANY: "",
    SchoolTime.DURING: "pendant les vacances scolaires",
    SchoolTime.OUTSIDE: "hors vacances scolaires",
}
_RANKS = {1: "1er", -1: "dernier"}


def hours_record(hours: OpeningHours, *, with_seasons: bool = True) -> str | dict[str, Any]:
    """Return *hours* as a mapping from days to texts, or as the OSM expression that they are.

    Args:
        with_seasons: whether their seasons stand in them, below ``saisons``; not where the page
            has a field of its own for these.
    """
    if hours.expression:
        return hours.expression
    record: dict[str, Any] = _week(hours.rules) if hours.is_base_known else {}
    if with_seasons and hours.seasons:
        record["saisons"] = [_season(season) for season in hours.seasons]
    return record


# The 2,845 houses of the national list have a few hundred different days.
@lru_cache(maxsize=4096)
def spans_record(spans: tuple[Span, ...]) -> str:
    """Return ``08:30-12:00, 13:30-17:00``; ``fermé`` without spans."""
    return ", ".join(map(str, spans)) or CLOSED


def day_of_year(day: MonthDay) -> str:
    """Return ``07-01``."""
    return f"{day.month:02d}-{day.day:02d}"


def school_record(school: SchoolTime) -> str:
    """Return how a page says *school*; empty for any time."""
    return _SCHOOL[school]


def _week(rules: Sequence[DayRule]) -> dict[str, str]:
    days: dict[str, list[str]] = {}
    for rule in sorted(rules, key=lambda rule: rule.weekday):
        if rule.spans:
            days.setdefault(DAYS[rule.weekday], []).append(_rule(rule))
    if not days:
        return {DAYS[0]: CLOSED}
    return {day: " ; ".join(sorted(texts)) for day, texts in days.items()}


def _rule(rule: DayRule) -> str:
    if rule.rhythm == WEEKLY:
        return spans_record(rule.spans)
    words = (_beat(rule.rhythm), school_record(rule.rhythm.school), spans_record(rule.spans))
    return " ".join(word for word in words if word)


def _beat(rhythm: Rhythm) -> str:
    match rhythm.beat:
        case Beat.WEEKLY:
            return ""
        case Beat.NTH:
            ranks = [_RANKS.get(rank, f"{rank}e") for rank in rhythm.nth]
            return f"{' et '.join(ranks)} du mois"
        case Beat.EVEN_WEEKS:
            return "semaines paires"
        case Beat.ODD_WEEKS:
            return "semaines impaires"
        case Beat.FORTNIGHT:
            return f"une semaine sur deux depuis {rhythm.start}"


def _season(season: Season) -> dict[str, Any]:
    record: dict[str, Any] = {"horaires": _week(season.rules)}
    if season.part.first and season.part.last:
        record["du"] = day_of_year(season.part.first)
        record["au"] = day_of_year(season.part.last)
    if season.part.school is not SchoolTime.ANY:
        record["quand"] = school_record(season.part.school)
    if season.reason:
        record["motif"] = season.reason
    return record
