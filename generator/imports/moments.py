"""When, as people write it in a comment: ``sur rdv le mardi matin et le jeudi de 14h à 17h``.

A sentence is cut into the few words that have a place in such a rule; one word more, and it
gives nothing. What a rule says is then held against the hours of the week: unless it means
whole spans of them, it gives nothing either. Certainty over coverage.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.imports.spans import DAYS, Span

Week = Mapping[str, tuple[Span, ...]]
MORNING, AFTERNOON = "matin", "apres-midi"
_NOON_MIN = 12 * 60
_LUNCH_MIN = 14 * 60
_DAWN_MIN, _NIGHT_MIN = 7 * 60, 21 * 60
_SPELLINGS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\brendez[ -]?vous\b|\br\.?d\.?v\b\.?|\brv\b", "rdv"),
        (r"\bapres[ -]?midis?\b", AFTERNOON),
        (r"\bmatin(?:ee)?s?\b", MORNING),
        (r"\b(?:seulement|exclusivement|obligatoirement)\b", "uniquement"),
        (r"\s+", " "),
    )
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_DAY = "|".join(DAYS)
_CLOCK = r"\d{1,2} ?(?:h|:) ?(?:\d{2})?"
_TOKEN = re.compile(
    rf"(?P<spread>du (?P<first>{_DAY}) au (?P<last>{_DAY}))"
    rf"|(?P<range>(?:de |entre )?(?P<start>{_CLOCK}) ?(?:-|a|et) ?(?P<end>{_CLOCK}))(?!\d)"
    rf"|(?P<day>{_DAY})s?\b|(?P<part>{MORNING}|{AFTERNOON})\b"
    r"|(?P<whole>(?:toute )?(?:la )?journee)\b"
    r"|(?P<booked>(?:sur|avec) rdv)\b|(?P<free>sans rdv|acces libre|accueil libre|libre acces)\b"
    r"|(?P<only>uniquement)\b|(?P<separator>,|et\b|/|-|&)"
    r"|(?P<plural>les\b)|(?P<article>le\b)"
    r"|(?P<filler>(?:du public|du|des|de|tous|accueil|ouverte?|ouverture|permanences?|attention)\b"
    r"|(?:en|est|se fait)\b|l'|:|\(|\)|\*)"
)


class Token(NamedTuple):
    """A word that counts: its kind, and the part of a day or the days that it names."""

    kind: str
    part: str | Span = ""
    days: tuple[str, ...] = ()


class Moment(NamedTuple):
    """A day and the part of it meant: ``""`` is all of it."""

    day: str
    part: str | Span


def normalised(text: str) -> str:
    """Return *text* in lower case without accents, its spelling variants made one."""
    plain = unicodedata.normalize(
        "NFKD", text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    )
    plain = _BEYOND_ASCII.sub(
        lambda found: "" if unicodedata.combining(found[0]) else found[0], plain
    )
    for pattern, replacement in _SPELLINGS:
        plain = pattern.sub(replacement, plain)
    return plain.strip(" .;,-:!/")


def tokens(text: str) -> tuple[Token, ...] | None:
    """Return the words that count in a normalised *text*, or None when it has any other word."""
    found: list[Token] = []
    position = 0
    while position < len(text):
        match = None if text[position] == " " else _TOKEN.match(text, position)
        if match is None and text[position] != " ":
            return None
        if match and (token := _token(match)).kind != "filler":
            found.append(token)
        position = match.end() if match else position + 1
    return tuple(found)


def _token(match: re.Match[str]) -> Token:
    if match["spread"]:
        first, last = DAYS.index(match["first"]), DAYS.index(match["last"])
        return Token("days", days=DAYS[first : last + 1])
    if match["range"]:
        return Token("part", Span(clock_minutes(match["start"]), clock_minutes(match["end"])))
    if match["day"]:
        return Token("days", days=(match["day"],))
    if match["whole"]:
        return Token("part", "")
    if match["part"]:
        return Token("part", match["part"])
    return Token(str(match.lastgroup))


def clock_minutes(clock: str) -> int:
    """Return the minutes after midnight of a time such as ``9``, ``9h``, ``13 h 30``."""
    hours, _, minutes = clock.lower().replace(" ", "").replace("h", ":").partition(":")
    return int(hours) * 60 + int(minutes or 0)


def moments(words: Sequence[Token], days: Sequence[str], week: Week) -> tuple[Moment, ...] | None:
    """Return the moments that *words* name, or None when they can be read in two ways.

    *days* are those meant when none is named. In ``le mercredi et jeudi après-midi`` the part may
    belong to Thursday alone: it is read for both only if *week* makes both readings the same, or
    if one plural article holds them together (``les mercredis et jeudis après-midi``).
    """
    found: list[Moment] = []
    waiting: list[str] = []
    leading: str | Span = ""
    is_together = False
    for word in words:
        if word.kind in ("plural", "article"):
            is_together = word.kind == "plural" and not waiting
        elif word.kind == "days":
            waiting += word.days
        elif word.kind == "part":
            if not waiting and (found or leading):
                return None
            if not waiting:
                leading = word.part
            elif leading or not (is_together or _same_either_way(waiting[:-1], word.part, week)):
                return None
            found += [Moment(day, word.part) for day in waiting]
            waiting = []
    if leading and found:
        return None
    rest = waiting or (list(days) if not found else [])
    return (*found, *(Moment(day, leading) for day in rest))


def _same_either_way(days: Sequence[str], part: str | Span, week: Week) -> bool:
    return len(days) >= 4 or all(
        spans_of(Moment(day, part), week) == spans_of(Moment(day, ""), week) for day in days
    )


def spans_of(moment: Moment, week: Week) -> tuple[Span, ...]:
    """Return the whole spans of *week* that *moment* means; none when they do not fit."""
    spans = week.get(moment.day, ())
    if isinstance(moment.part, Span):
        whole = [span for span in spans if _is_within(span, moment.part)]
        hull = (whole[0].start_min, whole[-1].end_min) if whole else ()
        return tuple(whole) if hull == moment.part else ()
    if moment.part and any(span.start_min < _NOON_MIN and span.end_min > 14 * 60 for span in spans):
        return ()
    return tuple(span for span in spans if moment.part in ("", _half(span)))


def _is_within(span: Span, other: Span) -> bool:
    return other.start_min <= span.start_min and span.end_min <= other.end_min


def is_beside(moment: Moment, week: Week) -> bool:
    """Tell whether the times of *moment* are a day's times that *week* does not touch."""
    span = moment.part
    return (
        isinstance(span, Span)
        and is_possible(span)
        and all(
            span.end_min <= other.start_min or other.end_min <= span.start_min
            for other in week.get(moment.day, ())
        )
    )


def is_possible(span: Span, part: str = "") -> bool:
    """Tell whether *span* is daytime, and lies in the *part* of the day said with it, if any."""
    is_daytime = _DAWN_MIN <= span.start_min < span.end_min <= _NIGHT_MIN
    return (
        is_daytime
        and part in ("", _half(span))
        and not (part == MORNING and span.end_min > _LUNCH_MIN)
    )


def _half(span: Span) -> str:
    return AFTERNOON if span.start_min >= _NOON_MIN else MORNING
