"""Rules of a week and of its seasons in the notation of OSM, as far as it has one for them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.hours.day_plan import Spans
from generator.model.opening_hours import (
    OSM_DAYS,
    WEEKLY,
    Beat,
    DayRule,
    OpeningHours,
    Rhythm,
    Season,
    joined,
)
from generator.model.year_parts import MonthDay, SchoolTime, YearPart

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKS = {Beat.EVEN_WEEKS: "week 02-52/2 ", Beat.ODD_WEEKS: "week 01-53/2 "}
_LEAP_DAY = MonthDay(2, 29)


def rules_of(hours: OpeningHours) -> list[str] | None:
    """Return the rules that say *hours*; None where only dates can.

    A fortnight counts from a day, school holidays are a calendar: the notation has neither.
    """
    if hours.expression:
        return [hours.expression]
    base = _rules(hours.rules, is_seasonal=False)
    seasons = [_season(season) for season in hours.seasons]
    if base is None or None in seasons:
        return None
    if hours.seasons and not hours.is_base_known:
        base = ["unknown"]
    return [*base, *(rule for rules in seasons for rule in rules or ())]


def spans_text(spans: Spans) -> str:
    """Return ``08:30-12:00,13:30-17:00``."""
    return ",".join(map(str, spans))


def weekdays_text(weekdays: Sequence[int]) -> str:
    """Return ``Mo-We,Fr`` for weekdays in their order, 0 being Monday."""
    runs: list[list[int]] = []
    for weekday in weekdays:
        if runs and weekday == runs[-1][-1] + 1:
            runs[-1].append(weekday)
        else:
            runs.append([weekday])
    return ",".join(
        OSM_DAYS[run[0]] if len(run) == 1 else f"{OSM_DAYS[run[0]]}-{OSM_DAYS[run[-1]]}"
        for run in runs
    )


def _season(season: Season) -> list[str] | None:
    dates = _dates(season.part)
    rules = _rules(season.rules, is_seasonal=True)
    if dates is None or rules is None:
        return None
    return [f"{dates} off", *(f"{dates} {rule}" for rule in rules)]


def _dates(part: YearPart) -> str | None:
    if part.first is None or part.last is None or part.school is not SchoolTime.ANY:
        return None
    if _LEAP_DAY in (part.first, part.last):
        return None
    return f"{_date(part.first)}-{_date(part.last)}"


def _date(day: MonthDay) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day:02d}"


def _rules(rules: Sequence[DayRule], is_seasonal: bool) -> list[str] | None:
    """Return rules of which a later one replaces an earlier one on its own days."""
    by_text: dict[tuple[str, str, str], list[int]] = {}
    for weekday in range(7):
        own = [rule for rule in rules if rule.weekday == weekday and rule.spans]
        rhythms = dict.fromkeys(rule.rhythm for rule in own)
        if not _can_be_said(list(rhythms), is_seasonal):
            return None
        weekly = [span for rule in own if rule.rhythm == WEEKLY for span in rule.spans]
        for rhythm in sorted(rhythms, key=lambda each: each != WEEKLY):
            also = [span for rule in own if rule.rhythm == rhythm for span in rule.spans]
            text = spans_text(joined([*weekly, *also]))
            nth = f"[{','.join(map(str, rhythm.nth))}]" if rhythm.beat is Beat.NTH else ""
            by_text.setdefault((_WEEKS.get(rhythm.beat, ""), nth, text), []).append(weekday)
    ordered = sorted(by_text.items(), key=lambda item: bool(item[0][0] or item[0][1]))
    return [f"{week}{_named(days, nth)} {text}" for (week, nth, text), days in ordered]


def _named(weekdays: Sequence[int], nth: str) -> str:
    if not nth:
        return weekdays_text(weekdays)
    return ",".join(f"{OSM_DAYS[weekday]}{nth}" for weekday in weekdays)


def _can_be_said(rhythms: Sequence[Rhythm], is_seasonal: bool) -> bool:
    """Tell whether the *rhythms* of one weekday are all known to OSM, and never meet."""
    beats = [rhythm.beat for rhythm in rhythms if rhythm != WEEKLY]
    if any(rhythm.school is not SchoolTime.ANY for rhythm in rhythms) or Beat.FORTNIGHT in beats:
        return False
    if is_seasonal and not set(beats) <= {Beat.NTH}:
        return False
    if len(beats) < 2:
        return True
    if set(beats) == {Beat.EVEN_WEEKS, Beat.ODD_WEEKS}:
        return True
    ranks = [rank for rhythm in rhythms for rank in rhythm.nth]
    return set(beats) == {Beat.NTH} and len(set(ranks)) == len(ranks) and -1 not in ranks
