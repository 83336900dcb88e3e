"""A day's hours brought to the notation of a page: ``8h30-12h / 13h30 - 17h`` and its like.

Only the writing of times and of what stands between them is changed; the words of a rhythm
(« 1er du mois », « semaines paires ») are kept.
"""

from __future__ import annotations

import re

from generator.model.hours_text import HoursRefused, parse_day
from generator.model.opening_hours import DAYS

_DASHES = str.maketrans("–—−\u2011\u00a0\u202f", "----  ")
_ARROW = re.compile(r"([\dhs]\s*)(?:[-=]*>|[→⇒➔]|--+)(?=\s*\d)", re.IGNORECASE)
_DOTTED = re.compile(r"(?<![\d.:])(\d{1,2})\.(\d{2})(?![\d.])")
_TIMES = re.compile(
    r"(?<![\d:])(\d{1,2})\s*h(?:eures?\b)?(?:\s*(\d{2})(?!\d|\s*h)(?:\s*mi?n\b)?)?"
    r"|\bmi(?:di|nuit)\b",
    re.IGNORECASE,
)
# « matin : 9h-12h », where the hours say it too.
_HALF_DAY = re.compile(
    r"\b(?:le\s+|l['’])?(?:matin(?:ée)?s?\s*:?(?=\s*(?:0?\d|1[0-2])\s*[h:])"
    r"|apr[èe]s[- ]midis?\s*:?(?=\s*(?:1[2-9]|2\d)\s*[h:]))",
    re.IGNORECASE,
)
_SHORT_CLOCK = re.compile(r"(?<![\d:])(\d):(\d{2})(?!\d)")
_TO = re.compile(r"(?<=\d{2}:\d{2})\s*(?:jusqu['’])?[àa]\s*(?=\d)", re.IGNORECASE)
_FROM = re.compile(r"\bde\s+(?=\d)", re.IGNORECASE)
_START_ALONE = re.compile(r"(?<![\d:.-])(\d{1,2})(?=\s*[-àa]\s*\d{2}:\d{2})", re.IGNORECASE)
_END_ALONE = re.compile(r"(?<=\d{2}:\d{2}-)(\d{1,2})(?![\d:])")
_SPAN = re.compile(r"(\d{2}:\d{2})\s*-\s*(?=\d{2}(?::\d{2})?\b)")
_BETWEEN = re.compile(
    r"(?<=-\d{2}:\d{2})(?:\s*(?:[,&+|]|//?|,?\s*\b(?:et|puis)\b)\s*|\s+-\s*|\s+)(?=\d{2}:\d{2}-)"
)
_TIME = r"\d{2}:\d{2}"
_PARTED = r"\s*(?:[-/,&+|]|\bet\b|\bpuis\b)\s*|\s+"
_TIMES_IN_A_ROW = re.compile(rf"(?<![\d:]){_TIME}(?:(?:{_PARTED}){_TIME})+", re.IGNORECASE)
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
    tidy = tidied(text)
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


def tidied(text: str) -> str:
    """Return *text* with its times in the notation of a page, whether it is hours then or not."""
    plain = _HALF_DAY.sub("", _ARROW.sub(r"\1-", text.translate(_DASHES)))
    plain = _TIMES.sub(_clock, _DOTTED.sub(r"\1:\2", plain))
    plain = _FROM.sub("", _SHORT_CLOCK.sub(r"0\1:\2", plain))
    plain = _START_ALONE.sub(_full_hour, plain)
    plain = _TIMES_IN_A_ROW.sub(_with_dashes, _TO.sub("-", plain))
    plain = _END_ALONE.sub(_full_hour, _SPAN.sub(r"\1-", plain))
    return " ".join(_BETWEEN.sub(", ", _FOUR_TIMES.sub(r"\1, \2", plain)).split())


def _with_dashes(match: re.Match[str]) -> str:
    """Return the spans of « 09:00 / 12:00 - 14:00 / 17:00 », whose slashes stand for « to ».

    Times in a row as they are where slashes may stand for « or »: « 09:30 / 10:00 », « 09:00 /
    10:00 - 17:00 / 18:00 ».
    """
    times = re.findall(_TIME, match[0])
    signs = [sign.strip() for sign in re.split(_TIME, match[0])[1:-1]]
    between = signs[1::2]
    if len(times) % 2 or set(signs[::2]) != {"/"} or ("/" in between and len(times) > 4):
        return match[0]
    pairs = list(zip(times[::2], times[1::2], strict=True))
    least_min = 61 if {"-", "/"} & set(between) else 60
    # « 9h12/14h17 » lacks its dashes.
    has_odd_minutes = any(int(time[3:]) % 5 for time in times)
    if has_odd_minutes or any(0 < _length_min(pair) < least_min for pair in pairs):
        return match[0]
    return ", ".join(f"{start}-{end}" for start, end in pairs)


def _length_min(span: tuple[str, str]) -> int:
    start, end = (60 * int(time[:2]) + int(time[3:]) for time in span)
    return end - start


def _clock(match: re.Match[str]) -> str:
    if match[1]:
        return f"{int(match[1]):02d}:{match[2] or '00'}"
    return "12:00" if match[0].lower() == "midi" else "24:00"


def _full_hour(match: re.Match[str]) -> str:
    return f"{int(match[1]):02d}:00"
