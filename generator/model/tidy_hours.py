"""A day's hours brought to the notation of a page: ``8h30-12h / 13h30 - 17h`` and its like.

Only the writing of times and of what stands between them is changed; the words of a rhythm
(« 1er du mois », « semaines paires ») are kept.
"""

from __future__ import annotations

import re

from generator.model.hours_text import HoursRefused, parse_day
from generator.model.opening_hours import DAYS

_DASHES = str.maketrans("–—−\u2011\u00a0\u202f", "----  ")
_DOTTED = re.compile(r"(?<![\d.:])(\d{1,2})\.(\d{2})(?![\d.])")
_TIMES = re.compile(
    r"(?<![\d:])(\d{1,2})\s*h(?:eures?\b)?(?:\s*(\d{2})(?!\d|\s*h))?|\bmidi\b", re.IGNORECASE
)
_SHORT_CLOCK = re.compile(r"(?<![\d:])(\d):(\d{2})(?!\d)")
_TO = re.compile(r"(?<=\d{2}:\d{2})\s*(?:à|jusqu['’]à)\s*(?=\d)", re.IGNORECASE)
_FROM = re.compile(r"\bde\s+(?=\d)", re.IGNORECASE)
_START_ALONE = re.compile(r"(?<![\d:.-])(\d{1,2})(?=\s*-\s*\d{2}:\d{2})")
_END_ALONE = re.compile(r"(?<=\d{2}:\d{2}-)(\d{1,2})(?![\d:])")
_SPAN = re.compile(r"(\d{2}:\d{2})\s*-\s*(?=\d{2}(?::\d{2})?\b)")
_BETWEEN = re.compile(
    r"(?<=-\d{2}:\d{2})(?:\s*(?:[/,&+]|\bet\b|\bpuis\b)\s*|\s+-\s*|\s+)(?=\d{2}:\d{2}-)"
)
# Of « 09:00-12:00-14:00-17:00 », what parts the two spans.
_FOUR_TIMES = re.compile(r"(?<![-\d])(\d{2}:\d{2}-\d{2}:\d{2})-(\d{2}:\d{2}-\d{2}:\d{2})(?!-)")
_TEXT_MAX = 500


def tidy_day_text(text: str) -> str | None:
    """Return the hours of one day in the notation of a page; None when it is not sure.

    ``8h30-12h / 13h30 - 17h`` gives ``08:30-12:00, 13:30-17:00``. What already has this form
    comes back as it is. A text that a page may hold keeps its meaning.
    """
    if len(text) > _TEXT_MAX:
        return None
    tidy = _tidied(text)
    try:
        rules = parse_day(0, tidy)
    except HoursRefused:
        return None
    try:
        return tidy if parse_day(0, text) == rules else None
    except HoursRefused:
        return tidy


def tidy_day_name(text: str) -> str | None:
    """Return the day that ``Lundi``, ``LUN.`` or ``lundis`` names, as a page writes it."""
    plain = text.strip().lower().rstrip(".").rstrip()
    return next((day for day in DAYS if plain in (day, f"{day}s", day[:3])), None)


def _tidied(text: str) -> str:
    plain = _DOTTED.sub(r"\1:\2", text.translate(_DASHES))
    plain = _TIMES.sub(_clock, plain)
    plain = _FROM.sub("", _SHORT_CLOCK.sub(r"0\1:\2", plain))
    plain = _START_ALONE.sub(_full_hour, _TO.sub("-", plain))
    plain = _END_ALONE.sub(_full_hour, _SPAN.sub(r"\1-", plain))
    return " ".join(_BETWEEN.sub(", ", _FOUR_TIMES.sub(r"\1, \2", plain)).split())


def _clock(match: re.Match[str]) -> str:
    return f"{int(match[1]):02d}:{match[2] or '00'}" if match[1] else "12:00"


def _full_hour(match: re.Match[str]) -> str:
    return f"{int(match[1]):02d}:00"
