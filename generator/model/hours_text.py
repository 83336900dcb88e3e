"""Hours as an editor writes them, by day and in French, turned into rules.

``08:30-12:00, 13:30-17:00`` · ``fermé`` · ``1er du mois 09:00-12:00`` ·
``semaines paires 09:00-12:00 ; semaines impaires 14:00-17:00`` ·
``une semaine sur deux depuis 2026-01-05 09:00-12:00``
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from itertools import pairwise

from generator.model.opening_hours import (
    DAYS,
    MINUTES_PER_DAY,
    WEEKLY,
    Beat,
    DayRule,
    OpeningHours,
    Rhythm,
    Span,
    joined,
)
from generator.problems import shown, suggestion

_CLOSED = frozenset({"fermé", "ferme", "fermée"})
_SPAN = re.compile(r"([0-9]{1,2}):([0-9]{2})\s*-\s*([0-9]{1,2}):([0-9]{2})")
_SPAN_SEPARATOR = re.compile(r"\s*(?:,|/)\s*")
_NTH = re.compile(
    r"(?P<ranks>(?:[0-9](?:er|ère|e|ème)|dernier)(?:(?:\s*,\s*|\s+et\s+)(?:[0-9](?:er|ère|e|ème)|dernier))*)"
    r"\s+du\s+mois\s+",
    re.IGNORECASE,
)
_PARITY = re.compile(r"semaines?\s+(?P<parity>paires?|impaires?)\s+", re.IGNORECASE)
_FORTNIGHT = re.compile(
    r"une\s+semaine\s+sur\s+deux\s+depuis\s+(?:le\s+)?(?P<start>[0-9]{4}-[0-9]{2}-[0-9]{2})\s+",
    re.IGNORECASE,
)
_TEXT_MAX = 300
_EXAMPLE = "par exemple 08:30-12:00, 13:30-17:00"


class HoursRefused(ValueError):
    """A text that is not hours, with the French sentence that says why."""

    def __init__(self, message: str, day: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.day = day


def parse_week(days: Mapping[str, str]) -> OpeningHours:
    """Return the hours of a mapping from French day names to texts.

    Raises:
        HoursRefused: no day at all, which would read as closed all week; an unknown
            day or a text that is not hours, and then ``day`` names it.
    """
    if not days:
        raise HoursRefused(
            "aucun jour n'est donné : supprimez ce champ si les horaires sont inconnus."
        )
    rules: list[DayRule] = []
    for day, text in days.items():
        if day not in DAYS:
            message = f"« {shown(day)} » n'est pas un jour de la semaine."
            raise HoursRefused(message + suggestion(day, DAYS), day)
        try:
            rules.extend(parse_day(DAYS.index(day), text))
        except HoursRefused as refused:
            raise HoursRefused(refused.message, day) from None
    return OpeningHours(tuple(sorted(rules, key=lambda rule: (rule.weekday, rule.spans))))


# The 2,845 houses of the national list write 899 distinct day texts.
@lru_cache(maxsize=8192)
def parse_day(weekday: int, text: str) -> tuple[DayRule, ...]:
    """Return the rules of one weekday (0 is Monday) from its French text.

    Raises:
        HoursRefused: the text is not hours.
    """
    # Longer texts are no hours, and the patterns below take quadratic time on runs of spaces.
    if len(text) > _TEXT_MAX:
        raise HoursRefused(f"{len(text)} caractères : {_TEXT_MAX} au plus ; {_EXAMPLE}.")
    if text.strip().lower() in _CLOSED:
        return ()
    parts = [part.strip() for part in text.split(";")]
    rules = [_parse_rule(weekday, part) for part in parts if part]
    if not rules:
        raise HoursRefused(f"horaires vides ; {_EXAMPLE}, ou « fermé ».")
    return tuple(rules)


def _parse_rule(weekday: int, text: str) -> DayRule:
    rhythm, rest = _split_rhythm(text)
    return DayRule(weekday, parse_spans(rest), rhythm)


def _split_rhythm(text: str) -> tuple[Rhythm, str]:
    if match := _NTH.match(text):
        return Rhythm(Beat.NTH, nth=_ranks(match["ranks"])), text[match.end() :]
    if match := _PARITY.match(text):
        odd = match["parity"].lower().startswith("im")
        return Rhythm(Beat.ODD_WEEKS if odd else Beat.EVEN_WEEKS), text[match.end() :]
    if match := _FORTNIGHT.match(text):
        start = _start_date(match["start"])
        return Rhythm(Beat.FORTNIGHT, start=start), text[match.end() :]
    return WEEKLY, text


def _ranks(text: str) -> tuple[int, ...]:
    words = re.findall(r"[0-9]|dernier", text.lower())
    ranks = {-1 if word == "dernier" else int(word) for word in words}
    if not ranks <= {-1, 1, 2, 3, 4, 5}:
        raise HoursRefused(
            "un mois n'a que cinq fois le même jour au plus ; "
            "par exemple « 1er du mois 09:00-12:00 »."
        )
    return tuple(sorted(ranks, key=lambda rank: rank % 7))


def _start_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise HoursRefused(
            f"« {text} » n'est pas une date ; par exemple "
            "« une semaine sur deux depuis 2026-01-05 09:00-12:00 »."
        ) from None


def parse_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of ``08:30-12:00, 13:30-17:00``; adjoining ones are joined.

    Raises:
        HoursRefused: not in this form, out of the day, unsorted or overlapping.
    """
    spans = [_parse_span(part) for part in _SPAN_SEPARATOR.split(text.strip())]
    for before, after in pairwise(spans):
        if after.start_min < before.end_min:
            raise HoursRefused(
                f"« {before} » et « {after} » se chevauchent ou ne sont pas dans l'ordre ; "
                f"{_EXAMPLE}."
            )
    return joined(spans)


def _parse_span(text: str) -> Span:
    match = _SPAN.fullmatch(text)
    if not match:
        raise HoursRefused(f"« {shown(text)} » n'est pas une plage horaire ; {_EXAMPLE}.")
    start_h, start_m, end_h, end_m = map(int, match.groups())
    start_min, end_min = start_h * 60 + start_m, end_h * 60 + end_m
    if start_m > 59 or end_m > 59 or start_min >= MINUTES_PER_DAY or end_min > MINUTES_PER_DAY:
        raise HoursRefused(
            f"« {text} » : ces heures n'existent pas (de 00:00 à 24:00) ; {_EXAMPLE}."
        )
    if end_min <= start_min:
        raise HoursRefused(f"« {text} » : la fin vient avant le début ; {_EXAMPLE}.")
    return Span(start_min, end_min)
