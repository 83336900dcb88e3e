"""Rounds, as people write them in a comment: ``Lundi 14h30-17h Marans / Mardi 9h30-12h Longèves``.

A sentence is cut into moments and places, which must alternate to its end: moment then place,
place then moment, or day, place and times. Each place must be one the neighbourhood knows, each
moment must have hours: those said, or those of the house's week when the week is that of the
round. Anything else, and the sentence gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from generator.imports.moments import (
    AFTERNOON,
    MORNING,
    Moment,
    Week,
    clock_minutes,
    is_possible,
    spans_of,
)
from generator.imports.rules import ranks_of
from generator.imports.spans import DAYS, Span, written
from generator.imports.whereabouts import Neighbourhood, Stop, stripped

_DAY = "|".join(DAYS)
_CLOCK = r"\d{1,2} ?(?:h|:) ?(?:\d{2}(?!\d))?(?!\d)"
_WHEN = re.compile(
    rf"(?P<spread>\bdu (?P<first>{_DAY}) au (?P<last>{_DAY})\b)"
    rf"|(?P<range>(?:\b(?:de|entre) )?\b(?P<start>\d{{1,2}}|{_CLOCK}) ?(?:-|–|à|/|et) ?(?P<end>{_CLOCK}))"
    rf"|(?P<rank>\b(?:1ers?|premiers?|[2-5] ?(?:nd|i?[eéè]me|e)s?|deuxième|second|troisième|quatrième"
    r"|derniers?)\b)"
    rf"|(?P<day>\b(?:{_DAY})s?\b)|(?P<part>\b(?:matin|après-midi)\b)"
    r"|(?P<month>\b(?:du|de chaque) mois\b)"
    r"|(?P<parity>\b(?:en |les )?semaines? (?P<odd>im)?paires?\b)"
    r"|(?P<whole>\b(?:toute )?(?:la )?journée\b)"
    r"|(?P<booked>\b(?:uniquement )?(?:sur|avec) rdv\b(?: uniquement\b)?)|(?P<free>\bsans rdv\b)",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"(?:[\s,;:=/()+–—.-]|\b(?:le|les|de|et|tous les|chaque|à|a partir de)\b|\bl')*", re.IGNORECASE
)
_SPELLINGS = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        ("\N{RIGHT SINGLE QUOTATION MARK}", "'"),
        (r"\brendez[ -]?vous\b|\br\.?d\.?v\b\.?", "rdv"),
        (r"\bapr[eéè]s[ -]?midis?\b", "après-midi"),
        (r"\bmatin(?:[ée]e)?s?\b", "matin"),
        (r"\s+", " "),
    )
)
_INTRODUCTION = re.compile(
    r"(?:(?:itin[ée]rances?|permanences?|permanence|structures?|services?|itin[ée]rante?s?|multi-?sites?"
    r"|d[ée]localis[ée]es?|d[ée]centralis[ée]es?|ext[ée]rieures?|assur[ée]es?|hebdomadaires?"
    r"|en|dans|les|nos|sur|des|du|de|la|le|l'|à|mairies?|communes?|suivantes?|partenaires|territoire"
    r"|lieux|sites?|sur|france|\d{1,2})\b[\s']*)+:?[\s-]*",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:itin[ée]rances?|permanences?(?: d[ée]localis[ée]es?| d[ée]centralis[ée]es?| ext[ée]rieures?)?"
    r"(?: france services)?|accueil)(?: assur[ée]es?)?(?=\s)",
    re.IGNORECASE,
)


class _Word(NamedTuple):
    """A piece of a sentence: ``text``, or the kind and value of a word about time."""

    kind: str
    text: str = ""
    days: tuple[str, ...] = ()
    span: Span = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Visit:
    """A stop on one weekday: spans on a rhythm (``1er du mois ``, or nothing)."""

    stop: Stop
    day: str
    spans: tuple[Span, ...]
    rhythm: str = ""
    is_booked: bool = False
    is_from_week: bool = False


@dataclass(slots=True)
class _Group:
    """Days with one rhythm and one set of hours."""

    days: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
    is_monthly: bool = False
    parity: str = ""
    part: str | None = None
    spans: tuple[Span, ...] = ()

    @property
    def is_timed(self) -> bool:
        return bool(self.spans or self.is_monthly) or self.part is not None

    @property
    def rhythm(self) -> str:
        if self.ranks:
            return f"{', '.join(self.ranks)} du mois "
        return f"{self.parity} " if self.parity else ""


@dataclass
class RoundReader:
    """Reads the sentences of one comment in order; what an introduction says holds for the rest.

    *week* is the house's; *week_is_the_rounds* tells that its hours are those of the stops.
    """

    neighbourhood: Neighbourhood
    week: Week
    week_is_the_rounds: bool
    default_name: str = field(default="", init=False)
    is_booked: bool = field(default=False, init=False)

    def visits(self, sentence: str) -> tuple[Visit, ...]:
        """Return the visits that *sentence* tells; none when a word of it is not understood."""
        words = self._introduced(list(_words(sentence)))
        pairs = _paired(words)
        if not pairs:
            return ()
        booked = self._booking([run for _, run in pairs])
        if booked is None:
            return ()
        read = [self._at_place(*pair, booked) for pair in _with_days(pairs)]
        return () if not all(read) else tuple(visit for visits in read for visit in visits)

    def _introduced(self, words: list[_Word]) -> list[_Word]:
        """Return *words* without the introduction, keeping what it says of all places."""
        if not words or words[0].kind != "text":
            return words
        text = words[0].text.strip()
        if _INTRODUCTION.fullmatch(text + " "):
            self.default_name = "Mairie" if "mairie" in text.lower() else ""
            return self._booked_first(words[1:])
        rest = _OPENING.sub("", text, count=1) if _OPENING.match(text) else text
        before, colon, after = rest.partition(":")
        if colon and stripped(after) and _INTRODUCTION.fullmatch(before + " "):
            rest = after
        return [_Word("text", rest), *words[1:]]

    def _booked_first(self, words: list[_Word]) -> list[_Word]:
        if words and words[0].kind == "booked":
            self.is_booked = True
        return words[1:] if words and words[0].kind in ("booked", "free") else words

    def _booking(self, runs: Sequence[Sequence[_Word]]) -> bool | None:
        """Return whether the places need an appointment: all or none; None when unclear."""
        marked = [any(word.kind == "booked" for word in run) for run in runs]
        is_free = any(word.kind == "free" for run in runs for word in run)
        if is_free and (len(runs) > 1 or self.is_booked or any(marked)):
            return None
        if any(marked) and not all(marked):
            return None
        return self.is_booked or all(marked)

    def _at_place(self, place: str, run: Sequence[_Word], booked: bool) -> tuple[Visit, ...]:
        groups = _groups([word for word in run if word.kind not in ("booked", "free")])
        stop = self.neighbourhood.stop(place, self.default_name) if groups else None
        if not groups or not stop:
            return ()
        read = [self._on_days(stop, group, booked) for group in groups]
        return () if not all(read) else tuple(visit for visits in read for visit in visits)

    def _on_days(self, stop: Stop, group: _Group, booked: bool) -> tuple[Visit, ...]:
        hours = {day: group.spans or self._spans_of_week(day, group) for day in group.days}
        if not all(hours.values()):
            return ()
        from_week = not group.spans
        return tuple(
            Visit(stop, day, spans, group.rhythm, booked, from_week) for day, spans in hours.items()
        )

    def _spans_of_week(self, day: str, group: _Group) -> tuple[Span, ...]:
        part = group.part or ""
        is_shared = len(group.days) > 1 and part and day != group.days[-1]
        whole = spans_of(Moment(day, ""), self.week)
        spans = spans_of(Moment(day, part), self.week)
        if not self.week_is_the_rounds or (is_shared and spans != whole):
            return ()
        return spans


def _words(sentence: str) -> Iterator[_Word]:
    text = sentence
    for pattern, replacement in _SPELLINGS:
        text = pattern.sub(replacement, text)
    end = 0
    for match in _WHEN.finditer(text):
        if not _GAP.fullmatch(text, end, match.start()):
            yield _Word("text", text[end : match.start()])
        yield _word(match)
        end = match.end()
    if not _GAP.fullmatch(text, end):
        yield _Word("text", text[end:])


def _word(match: re.Match[str]) -> _Word:
    if match["spread"]:
        first, last = DAYS.index(match["first"].lower()), DAYS.index(match["last"].lower())
        return _Word("day", days=DAYS[first : last + 1])
    if match["range"]:
        return _Word("range", span=Span(clock_minutes(match["start"]), clock_minutes(match["end"])))
    if match["day"]:
        return _Word("day", days=(match["day"].lower().removesuffix("s"),))
    if match["parity"]:
        return _Word("parity", "semaines impaires" if match["odd"] else "semaines paires")
    kind = str(match.lastgroup)
    return _Word(kind, match[0].lower())


def _paired(words: Sequence[_Word]) -> list[tuple[str, list[_Word]]]:
    """Return the places of *words*, each with its words about time; none unless they alternate."""
    runs: list[list[_Word]] = [[]]
    places: list[str] = []
    for word in words:
        if word.kind == "text":
            places.append(word.text)
            runs.append([])
        else:
            runs[-1].append(word)
    if not places or any(not run for run in runs[1:-1]):
        return []
    if not runs[0]:
        return list(zip(places, runs[1:], strict=True)) if runs[-1] else []
    if not runs[-1]:
        return list(zip(places, runs[:-1], strict=True))
    return list(zip(places, _around_places(runs), strict=True))


def _around_places(runs: Sequence[Sequence[_Word]]) -> list[list[_Word]]:
    """Return the words of each place of ``day place times day place times``."""
    cuts = [_first_day(run) for run in runs[:-1]]
    result = []
    for (run, following), cut in zip(pairwise(runs), cuts, strict=True):
        start = 0 if run is runs[0] else cut
        result.append([*run[start:], *following[: _first_day(following)]])
    return result


def _first_day(run: Sequence[_Word]) -> int:
    kinds = [word.kind for word in run]
    return next((rank for rank, kind in enumerate(kinds) if kind in ("day", "rank")), len(kinds))


def _with_days(pairs: Sequence[tuple[str, list[_Word]]]) -> Iterator[tuple[str, list[_Word]]]:
    """Yield *pairs*; a place whose words name no day is on the days of the place before."""
    days: list[_Word] = []
    for place, run in pairs:
        own = [word for word in run if word.kind in ("day", "rank")]
        has_rank = any(word.kind in ("rank", "month") for word in run + days)
        yield place, run if own or has_rank else [*days, *run]
        days = own or days


def _groups(run: Sequence[_Word]) -> list[_Group]:
    """Return the groups of days of *run*; none when one is not clear."""
    groups = [_Group()]
    for word in run:
        if word.kind in ("day", "rank") and groups[-1].days and groups[-1].is_timed:
            groups.append(_Group())
        if not _add(groups[-1], word):
            return []
    return groups if all(_is_clear(group) for group in groups) else []


def _add(group: _Group, word: _Word) -> bool:
    """Add *word* to *group*; tell whether it had a place there."""
    match word.kind:
        case "day":
            group.days += word.days
        case "rank":
            group.ranks += ranks_of(_plain(word.text))
            return not group.days
        case "month":
            group.is_monthly = True
        case "range":
            group.spans += (word.span,)
        case "parity":
            is_first, group.parity = not group.parity, word.text
            return is_first
        case "part" | "whole":
            is_first = group.part is None
            group.part = "" if word.kind == "whole" else _part(word.text)
            return is_first
    return True


def _part(text: str) -> str:
    return MORNING if text == "matin" else AFTERNOON


def _plain(rank: str) -> str:
    return rank.replace("è", "e").replace("é", "e").replace(" ", "")


def _is_clear(group: _Group) -> bool:
    return (
        bool(group.days)
        and len(set(group.days)) == len(group.days)
        and bool(group.ranks) is group.is_monthly
        and not (group.ranks and (group.parity or len(group.days) > 1))
        and all(is_possible(span, group.part or "") for span in group.spans)
        and all(one.end_min < other.start_min for one, other in pairwise(group.spans))
    )


def hours_of(visits: Sequence[Visit]) -> Mapping[str, str]:
    """Return the hours of *visits*, all at one stop, by day as pages write them."""
    result = {}
    for day in DAYS:
        by_rhythm: dict[str, set[Span]] = {}
        for visit in visits:
            if visit.day == day:
                by_rhythm.setdefault(visit.rhythm, set()).update(visit.spans)
        if by_rhythm:
            result[day] = " ; ".join(
                rhythm + written(sorted(spans)) for rhythm, spans in by_rhythm.items()
            )
    return result


def are_coherent(visits: Sequence[Visit], week: Week) -> bool:
    """Tell whether hours taken from *week* are shared out whole, none given to two places."""
    taken = [
        (visit.day, span, visit.rhythm)
        for visit in visits
        if visit.is_from_week
        for span in visit.spans
    ]
    weekly = {(day, span) for day, span, rhythm in taken if not rhythm}
    rhythmic = {(day, span) for day, span, rhythm in taken if rhythm}
    if not taken:
        return True
    given = {(visit.day, span) for visit in visits for span in visit.spans}
    every = {(day, span) for day, spans in week.items() for span in spans}
    return len(set(taken)) == len(taken) and not weekly & rhythmic and every <= given
