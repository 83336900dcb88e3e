"""Days as French people write them: ``20/11/2026``, ``20 novembre 2026``, ``1er janvier 2027``."""

from __future__ import annotations

import re
from datetime import date

from generator.fold import slug

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_MONTHS = {slug(name): number for number, name in enumerate(MONTHS, 1)} | {
    "janv": 1, "jan": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "sept": 9, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DAY_FIRST = re.compile(r"([0-9]{1,2})\s?([/.-])\s?([0-9]{1,2})\s?\2\s?([0-9]{4}|[0-9]{2})")
_YEAR_FIRST = re.compile(r"([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})")
_IN_WORDS = re.compile(
    r"(?:le\s+)?(?:([a-z]+)\.?\s+)?(?:le\s+)?([0-9]{1,2})(?:\s?er)?\s+([^\W\d]+)\.?\s+([0-9]{4})",
    re.IGNORECASE,
)
_TEXT_MAX = 60
_DAY_OF_YEAR = re.compile(r"([0-9]{1,2})\s?/\s?([0-9]{1,2})")
_DAY_IN_WORDS = re.compile(r"(?:le\s+)?([0-9]{1,2})(?:\s?er)?\s+([^\W\d]+)\.?", re.IGNORECASE)


def date_meant(text: str) -> date | None:
    """Return the one day that *text* can mean in France; None for none, or for several.

    The day stands before the month, always. Two digits for a year are no sure answer: which
    century, and which of the three is the year.
    """
    plain = " ".join(text.split())
    if len(plain) > _TEXT_MAX:
        return None
    if match := _DAY_FIRST.fullmatch(plain):
        return _day(match[4], match[3], match[1]) if len(match[4]) == 4 else None
    if match := _YEAR_FIRST.fullmatch(plain):
        return _day(match[1], match[3], match[4])
    if not (match := _IN_WORDS.fullmatch(plain)):
        return None
    found = _day(match[4], _MONTHS.get(slug(match[3]), 0), match[2])
    weekday = (match[1] or "").lower()
    if found is None or (weekday and weekday != _WEEKDAYS[found.weekday()]):
        return None
    return found


def short_year_date(text: str) -> date | None:
    """Return the day of this century that ``03/04/26`` most likely means: the 3rd of April."""
    match = _DAY_FIRST.fullmatch(" ".join(text.split())) if len(text) <= _TEXT_MAX else None
    return _day(f"20{match[4]}", match[3], match[1]) if match and len(match[4]) == 2 else None


def is_month_first(text: str) -> bool:
    """Tell whether *text* is a day only as Americans write it: ``11/22/2026``."""
    match = _DAY_FIRST.fullmatch(" ".join(text.split())) if len(text) <= _TEXT_MAX else None
    return bool(match and int(match[3]) > 12 and _day("2000", match[1], match[3]))


def day_of_year_meant(text: str) -> str | None:
    """Return ``07-01`` for ``01/07``, and for ``le 1er juil.``; None for what is no such day."""
    plain = " ".join(text.split())
    if len(plain) > _TEXT_MAX:
        return None
    if match := _DAY_OF_YEAR.fullmatch(plain):
        found = _day("2000", match[2], match[1])
    elif match := _DAY_IN_WORDS.fullmatch(plain):
        found = _day("2000", _MONTHS.get(slug(match[2]), 0), match[1])
    else:
        return None
    return f"{found:%m-%d}" if found else None


def _day(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
