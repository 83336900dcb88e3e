"""French wording: dates, counts, lists, hours as people read them.

Spaces before double punctuation and inside hours are no-break (U+00A0), so that a
line never ends on « 9 ».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from math import floor

from generator.model.opening_hours import (
    DAYS,
    Beat,
    DayRule,
    OpeningHours,
    Rhythm,
    Span,
    joined,
)
from generator.model.year_parts import MonthDay, SchoolTime, YearPart

NBSP = "\u00a0"
# A line may end after a dash even before a no-break space (UAX 14, LB12a): the joiner forbids it.
RANGE_DASH = f"{NBSP}–\u2060{NBSP}"
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_THOUSANDS = re.compile(r"(?<!\d)(\d{1,3}(?: \d{3})+)(?!\d)")
_BEFORE_SIGN = re.compile(" (?=[:;?!»%])")
_DAY_OF_MONTH = re.compile(rf"\b(1er|\d{{1,2}}) (?=(?:{'|'.join(MONTHS)})\b)")
# « 22 départements », « 12 000 € »; not a year, whose next word is another matter: « en 2015 il ».
_COUNTED = re.compile(
    r"(?<![\d\u202f\u00a0,.-])(\d{1,3}(?:\u202f\d{3})*(?:,\d+)?) (?=[^\W\d_A-Z]|€)"
)
_NUMBER_SIGN = re.compile(r"\b([nN]°) (?=\d)")
_HALF_HOUR = re.compile(r"(\d[ \u00a0]h) (?=\d\d\b)")
_RANKS = {1: "1er", 2: "2e", 3: "3e", 4: "4e", 5: "5e", -1: "dernier"}


def long_date(day: date) -> str:
    """Return ``1er août 2024``."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number}{NBSP}{MONTHS[day.month - 1]} {day.year}"


def month_and_year(day: date) -> str:
    """Return ``mai 2023``."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def day_and_date(day: date) -> str:
    """Return ``mardi 24 novembre``."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{DAYS[day.weekday()]} {number}{NBSP}{MONTHS[day.month - 1]}"


def number(value: float, decimals: int = 0) -> str:
    """Return ``12 345,6``: narrow no-break space for thousands, comma for decimals."""
    text = f"{value:,.{decimals}f}".replace(",", "\u202f").replace(".", ",")
    return text


def count(value: int, singular: str, plural: str = "") -> str:
    """Return ``1 maison``, ``2 maisons``."""
    return f"{number(value)}{NBSP}{noun(value, singular, plural)}"


def noun(value: int, singular: str, plural: str = "") -> str:
    """Return ``maison``, or ``maisons`` from two on: zero is singular in French."""
    return singular if value < 2 else (plural or singular + "s")


def listing(words: Sequence[str]) -> str:
    """Return ``a, b et c``."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " et " + words[-1]


def sentence(text: str) -> str:
    """Return *text* with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def spaced(text: str) -> str:
    """Return *text* with no-break spaces where French wants them.

    Inside quotes, before double punctuation, in numbers and between a number and what it
    counts: « 2 octobre », « 22 départements », « 24 heures ».
    """
    grouped = _THOUSANDS.sub(lambda match: match[0].replace(" ", "\u202f"), text)
    for before_space in (_HALF_HOUR, _NUMBER_SIGN, _DAY_OF_MONTH, _COUNTED):
        grouped = before_space.sub(rf"\1{NBSP}", grouped)
    return _BEFORE_SIGN.sub(NBSP, grouped).replace("« ", f"«{NBSP}")


def distance(distance_km: float) -> str:
    """Return ``800 m``, ``3,2 km``, ``24 km``, as ``distance_words.js`` does in the browser."""
    return distance_of_tenths(tenths_of_km(distance_km))


def tenths_of_km(distance_km: float) -> int:
    """Return a distance in tenths of a kilometre, as exact as it is said.

    A half goes up. From ten kilometres on these are whole kilometres; nothing is nearer than 100 m.
    """
    tenths = floor(distance_km * 10 + 0.5)
    return max(tenths, 1) if tenths < 100 else floor(distance_km + 0.5) * 10


@lru_cache(maxsize=8192)
def distance_of_tenths(tenths_km: int) -> str:
    """Return in words what ``tenths_of_km`` gives.

    A hundred thousand distances are said of the communes, a few thousand different ones.
    """
    if tenths_km < 10:
        return f"{tenths_km * 100}{NBSP}m"
    return f"{number(tenths_km / 10, 1 if tenths_km < 100 else 0)}{NBSP}km"


def clock_time(minutes: int) -> str:
    """Return ``9 h`` or ``13 h 30`` for minutes after midnight."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}{NBSP}h" + (f"{NBSP}{rest:02d}" if rest else "")


def span_text(span: Span) -> str:
    """Return ``8 h 30 – 12 h``."""
    return f"{clock_time(span.start_min)}{RANGE_DASH}{clock_time(span.end_min)}"


def spans_text(spans: Sequence[Span]) -> str:
    """Return ``8 h 30 – 12 h, 13 h 30 – 17 h``; « Fermé » without spans."""
    return ", ".join(map(span_text, spans)) if spans else "Fermé"


def rhythm_text(rhythm: Rhythm, weekday: int) -> str:
    """Return when a rule comes back: ``le 1er samedi du mois``; empty for every week."""
    parts = [_beat_text(rhythm, weekday), school_text(rhythm.school)]
    return ", ".join(part for part in parts if part)


def _beat_text(rhythm: Rhythm, weekday: int) -> str:
    match rhythm.beat:
        case Beat.WEEKLY:
            return ""
        case Beat.NTH:
            return f"le {listing([_RANKS[rank] for rank in rhythm.nth])} {DAYS[weekday]} du mois"
        case Beat.EVEN_WEEKS:
            return "les semaines paires"
        case Beat.ODD_WEEKS:
            return "les semaines impaires"
        case Beat.FORTNIGHT:
            assert rhythm.start is not None
            return f"une semaine sur deux depuis le {long_date(rhythm.start)}"


def school_text(school: SchoolTime) -> str:
    """Return ``hors vacances scolaires``; empty for any time."""
    return {
        SchoolTime.ANY: "",
        SchoolTime.DURING: "pendant les vacances scolaires",
        SchoolTime.OUTSIDE: "hors vacances scolaires",
    }[school]


def year_part_text(part: YearPart) -> str:
    """Return when a season is: ``du 1er juillet au 31 août, hors vacances scolaires``."""
    school = school_text(part.school)
    if part.first is None or part.last is None:
        return school
    if part.first == part.last:
        dates = f"le {_day_of_year(part.first)}"
    elif part.last == (2, 29):
        dates = f"du {_day_of_year(part.first)} à fin{NBSP}février"
    else:
        dates = f"du {_day_of_year(part.first)} au {_day_of_year(part.last)}"
    return f"{dates}, {school}" if school else dates


def _day_of_year(day: MonthDay) -> str:
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number}{NBSP}{MONTHS[day.month - 1]}"


def day_lines(hours: OpeningHours, weekday: int) -> tuple[str, ...]:
    """Return what the ordinary week says of one day (0 is Monday), one line a rhythm."""
    rules = [rule for rule in hours.rules if rule.weekday == weekday and rule.spans]
    if not rules:
        return ("Fermé",)
    groups: dict[Rhythm, list[DayRule]] = {}
    for rule in rules:
        groups.setdefault(rule.rhythm, []).append(rule)
    lines = [
        (rhythm_text(rhythm, weekday), spans_text(joined(s for r in group for s in r.spans)))
        for rhythm, group in groups.items()
    ]
    return tuple(f"{when}{NBSP}: {text}" if when else text for when, text in lines)


def open_days(hours: OpeningHours) -> str:
    """Return the days of a week in a few words: ``du lundi au jeudi et certains samedis``.

    Where seasons open on other days: « …, selon la saison ».
    """
    weeks = [hours.rules, *(season.rules for season in hours.seasons)]
    told = list(dict.fromkeys(text for rules in weeks if (text := _open_days(rules))))
    if len(told) < 2:
        return "".join(told)
    every = tuple(rule for rules in weeks for rule in rules)
    return f"{_open_days(every)}, selon la saison"


def _open_days(every: Sequence[DayRule]) -> str:
    rules = [rule for rule in every if rule.spans]
    weekly = {rule.weekday for rule in rules if rule.rhythm.is_weekly}
    some = sorted({rule.weekday for rule in rules} - weekly)
    parts = [part for run in _runs(sorted(weekly)) for part in _run_text(run)]
    return listing([*parts, *(f"certains {DAYS[day]}s" for day in some)])


def _runs(days: Sequence[int]) -> list[list[int]]:
    """Return *days*, rising, cut where one is missing."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _run_text(days: Sequence[int]) -> list[str]:
    if len(days) > 2:
        return [f"du {DAYS[days[0]]} au {DAYS[days[-1]]}"]
    return [f"le {DAYS[day]}" for day in days]
