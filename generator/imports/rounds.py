"""Rounds, as people write them in a comment: ``Lundi 14h30-17h Marans / Mardi 9h30-12h Longèves``.

A sentence is cut into moments and places, which must alternate to its end: moment then place,
place then moment, or day, place and times. Each place must be one the neighbourhood knows, each
moment must have hours: those said, or those of the house's week when the week is that of the
round. Anything else, and the sentence gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from generator.imports.moments import Moment, Week, spans_of
from generator.imports.round_groups import Group, groups_of
from generator.imports.round_pairs import paired, with_days
from generator.imports.round_words import Word, words_of
from generator.imports.spans import Span
from generator.imports.whereabouts import Neighbourhood, Stop, stripped

_INTRODUCTION = re.compile(
    r"(?:(?:itin[ée]rances?|permanences?|permanence|structures?|services?|itin[ée]rante?s?|multi-?sites?"
    r"|d[ée]localis[ée]es?|d[ée]centralis[ée]es?|ext[ée]rieures?|assur[ée]es?|hebdomadaires?"
    r"|en|dans|les|nos|sur|des|du|de|la|le|l'|à|mairies?|communes?|suivantes?|partenaires|territoire"
    r"|lieux|sites?|sur|france|\d{1,2})\b[\s']*)+:?[\s-]*",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^[\s),;:./-]*(?:une |des |les )?(?:itin[ée]rances?|accueil|permanences?"
    r"(?: d[ée]localis[ée]es?| d[ée]centralis[ée]es?| ext[ée]rieures?)?(?: france services)?)"
    r"(?: assur[ée]es?)?(?=\s)",
    re.IGNORECASE,
)


class Visit(Struct, frozen=True):
    """A stop on one weekday: spans on a rhythm (``1er du mois ``, or nothing)."""

    stop: Stop
    day: str
    spans: tuple[Span, ...]
    rhythm: str = ""
    is_booked: bool = False
    is_from_week: bool = False


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
        words = self._introduced(list(words_of(sentence)))
        pairs = paired(words)
        if not pairs:
            return ()
        booked = self._booking([run for _, run in pairs])
        if booked is None:
            return ()
        read = [self._at_place(*pair, booked) for pair in with_days(pairs)]
        return () if not all(read) else tuple(visit for visits in read for visit in visits)

    def _introduced(self, words: list[Word]) -> list[Word]:
        """Return *words* without the introduction, keeping what it says of all places."""
        if not words or words[0].kind != "text":
            return words
        text = words[0].text.strip()
        if _INTRODUCTION.fullmatch(text + " "):
            self.default_name = "Mairie" if "mairie" in text.lower() else ""
            return self._booked_first(words[1:])
        rest = _OPENING.sub("", text, count=1).strip()
        before, colon, after = rest.partition(":")
        if colon and stripped(after) and _INTRODUCTION.fullmatch(before + " "):
            self.default_name = "Mairie" if "mairie" in before.lower() else ""
            rest = after
        return [Word("text", rest), *words[1:]]

    def _booked_first(self, words: list[Word]) -> list[Word]:
        if words and words[0].kind == "booked":
            self.is_booked = True
        return words[1:] if words and words[0].kind in ("booked", "free") else words

    def _booking(self, runs: Sequence[Sequence[Word]]) -> bool | None:
        """Return whether the places need an appointment: all or none; None when unclear."""
        marked = [any(word.kind == "booked" for word in run) for run in runs]
        is_free = any(word.kind == "free" for run in runs for word in run)
        if is_free and (len(runs) > 1 or self.is_booked or any(marked)):
            return None
        if any(marked) and not all(marked):
            return None
        return self.is_booked or all(marked)

    def _at_place(self, place: str, run: Sequence[Word], booked: bool) -> tuple[Visit, ...]:
        groups = groups_of([word for word in run if word.kind not in ("booked", "free")])
        place = _OPENING.sub("", place, count=1)
        stop = self.neighbourhood.stop(place, self.default_name) if groups else None
        if not groups or not stop:
            return ()
        read = [self._on_days(stop, group, booked) for group in groups]
        return () if not all(read) else tuple(visit for visits in read for visit in visits)

    def _on_days(self, stop: Stop, group: Group, booked: bool) -> tuple[Visit, ...]:
        hours = {day: group.spans or self._spans_of_week(day, group) for day in group.days}
        if not all(hours.values()):
            return ()
        from_week = not group.spans
        return tuple(
            Visit(stop, day, spans, group.rhythm, booked, from_week) for day, spans in hours.items()
        )

    def _spans_of_week(self, day: str, group: Group) -> tuple[Span, ...]:
        part = group.part or ""
        is_shared = len(group.days) > 1 and part and day != group.days[-1]
        whole = spans_of(Moment(day, ""), self.week)
        spans = spans_of(Moment(day, part), self.week)
        if not self.week_is_the_rounds or (is_shared and spans != whole):
            return ()
        return spans


def are_coherent(visits: Sequence[Visit], week: Week) -> bool:
    """Tell whether *visits* can all be true together.

    Hours taken from *week* are shared out whole, none given to two places; even and odd weeks are
    said of every visit or of none, since ``semaines paires`` may hold for all that follows.
    """
    if len({visit.rhythm.startswith("semaines") for visit in visits}) > 1:
        return False
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
