"""Opening spans of one day, in minutes since midnight."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from generator.model.opening_hours import DAYS, Span

_SPAN = re.compile(r"(\d{1,2}:\d{2}(?::\d{2})?)\s*-\s*(\d{1,2}:\d{2}(?::\d{2})?)")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")


class SpanRefused(ValueError):
    """A text that is no span, or a span that ends before it starts; says so in French."""


class DaySpans(Struct, frozen=True):
    """The spans of one day, sorted and apart; ``doubt`` is a French sentence, or empty."""

    spans: tuple[Span, ...]
    doubt: str = ""


@lru_cache(maxsize=4096)
def parsed_spans(text: str) -> DaySpans:
    """Return the spans of ``08:30 - 12:00 / 13:30 - 17:00``, adjoining ones joined.

    Overlapping spans are joined too, an empty one (``00:00 - 00:00``) is left out; both are
    doubtful.

    Raises:
        SpanRefused: a part is no span, or ends before it starts.
    """
    return joined(_parsed(part.strip()) for part in text.split("/") if part.strip())


def _parsed(text: str) -> Span:
    found = _SPAN.fullmatch(text)
    if not found:
        raise SpanRefused(f"« {text} » n'est pas une plage horaire")
    return span_between(found[1], found[2])


def span_between(start: str, end: str) -> Span:
    """Return the span between two clock times such as ``9:00`` and ``12:30:00``.

    Raises:
        SpanRefused: a time that does not exist, or an end before the start.
    """
    span = Span(_minutes(start), _minutes(end))
    if span.start_min > span.end_min:
        raise SpanRefused(f"la plage {start}-{end} finit avant de commencer")
    return span


def _minutes(clock: str) -> int:
    found = _CLOCK.fullmatch(clock)
    total = int(found[1]) * 60 + int(found[2]) if found else -1
    if not found or int(found[2]) > 59 or total > 1440:
        raise SpanRefused(f"« {clock} » n'est pas une heure")
    return total


def joined(spans: Iterable[Span]) -> DaySpans:
    """Return *spans* sorted, those that adjoin or overlap made one."""
    result: list[Span] = []
    doubts: list[str] = []
    for span in sorted(set(spans)):
        if span.start_min == span.end_min:
            doubts.append(f"la plage {span} est vide")
        elif result and span.start_min <= result[-1].end_min:
            if span.start_min < result[-1].end_min:
                doubts.append(f"les plages {result[-1]} et {span} se recouvrent")
            last = result.pop()
            result.append(Span(last.start_min, max(last.end_min, span.end_min)))
        else:
            result.append(span)
    return DaySpans(tuple(result), " ; ".join(doubts))


def written(spans: Iterable[Span]) -> str:
    """Return spans as a page writes them: ``08:30-12:00, 13:30-17:00``."""
    return _written(tuple(spans))


@lru_cache(maxsize=4096)
def _written(spans: tuple[Span, ...]) -> str:
    return ", ".join(map(str, spans))


__all__ = ["DAYS", "DaySpans", "Span", "SpanRefused", "joined", "parsed_spans",
           "span_between", "written"]  # fmt: skip
