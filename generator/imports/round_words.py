"""A sentence about a round cut into words about time and the texts between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.imports.moments import clock_minutes
from generator.imports.spans import DAYS, Span

_DAY = "|".join(DAYS)
_CLOCK = r"\d{1,2} ?(?:h|:) ?(?:\d{2}(?!\d))?(?!\d)"
_WHEN = re.compile(
    rf"(?P<spread>\bdu (?P<first>{_DAY}) au (?P<last>{_DAY})\b)"
    rf"|(?P<range>(?:\b(?:de|entre) )?\b(?P<start>\d{{1,2}}|{_CLOCK})"
    rf" ?(?:-|–|à|/|et) ?(?P<end>{_CLOCK}))"
    rf"|(?P<rank>\b(?:1ers?|premiers?|[2-5] ?(?:nd|i?[eéè]me|e)s?|deuxième|second"
    r"|troisième|quatrième|derniers?)\b)"
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


class Word(NamedTuple):
    """A piece of a sentence: ``text``, or the kind and value of a word about time."""

    kind: str
    text: str = ""
    days: tuple[str, ...] = ()
    span: Span = Span(0, 0)


def words_of(sentence: str) -> Iterator[Word]:
    """Yield the words about time of *sentence*, and the texts between them that say something."""
    text = sentence
    for pattern, replacement in _SPELLINGS:
        text = pattern.sub(replacement, text)
    end = 0
    for match in _WHEN.finditer(text):
        if not _GAP.fullmatch(text, end, match.start()):
            yield Word("text", text[end : match.start()])
        yield _word(match)
        end = match.end()
    if not _GAP.fullmatch(text, end):
        yield Word("text", text[end:])


def _word(match: re.Match[str]) -> Word:
    if match["spread"]:
        first, last = DAYS.index(match["first"].lower()), DAYS.index(match["last"].lower())
        return Word("day", days=DAYS[first : last + 1])
    if match["range"]:
        return Word("range", span=Span(clock_minutes(match["start"]), clock_minutes(match["end"])))
    if match["day"]:
        return Word("day", days=(match["day"].lower().removesuffix("s"),))
    if match["parity"]:
        return Word("parity", "semaines impaires" if match["odd"] else "semaines paires")
    kind = str(match.lastgroup)
    return Word(kind, match[0].lower())
