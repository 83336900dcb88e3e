"""Services and partners with the words citizens use for them, folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from generator.fold import words
from generator.search.encoding import column, deltas
from generator.search.word_numbers import number_of

BEGINNING = 4
"""With three letters the words of half the communes begin as a need; needs.js has the same."""
PARTS = 64
"""A part holds the phrases of some seven beginnings; needs.js has the same."""
_PRIME = 32_749
"""Some 460 beginnings among 15 bits: of seventy words one begins none, but seems to."""
_ARTICLES = frozenset(("l", "le", "la", "les", "d", "de", "du", "des", "au", "aux"))


class Term(Protocol):
    """What is needed of a vocabulary's term."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def synonyms(self) -> tuple[str, ...]: ...
    @property
    def replaces(self) -> tuple[str, ...]: ...


def needs(services: Iterable[Term], partners: Iterable[Term]) -> dict[str, Any]:
    """Columns of every need, services first; a need's number is its rank.

    Returns:
        ``services``: how many of the needs are services, the others being partners;
        ``codes`` and ``noms``: a line per need; ``mots``: a line per need, its phrases
        folded and apart by commas, articles dropped, in no order of theirs.
    """
    first, others = list(services), list(partners)
    terms = first + others
    return {
        "services": len(first),
        "codes": column(term.code for term in terms),
        "noms": column(term.name for term in terms),
        "mots": column(",".join(phrases) for phrases in _shared_together(map(_phrases, terms))),
    }


def parts(services: Iterable[Term], partners: Iterable[Term]) -> list[dict[str, Any]]:
    """The needs in ``PARTS`` parts, each with the phrases of some beginnings alone.

    A question of a need's very words loads the part of each of its words that may begin a phrase.

    Returns:
        Columns as those of ``needs``, and ``numeros``: the needs' numbers as deltas. A part of
        which no phrase begins so is empty: none is missing.
    """
    first, others = list(services), list(partners)
    said: list[dict[int, list[str]]] = [{} for _ in range(PARTS)]
    for number, phrases in enumerate(_shared_together(map(_phrases, [*first, *others]))):
        for phrase in phrases:
            part = beginning_number(phrase) % PARTS
            said[part].setdefault(number, []).append(phrase)
    return [_part(len(first), [*first, *others], own) for own in said]


def _part(count: int, terms: list[Term], said: Mapping[int, list[str]]) -> dict[str, Any]:
    return {
        "services": count,
        "numeros": deltas(said),
        "codes": column(terms[number].code for number in said),
        "noms": column(terms[number].name for number in said),
        "mots": column(",".join(phrases) for phrases in said.values()),
    }


def beginning_numbers(terms: Iterable[Term]) -> list[int]:
    """The numbers of the first letters of the phrases, in order, as deltas.

    A query without a word that begins so hardly speaks of a need.
    """
    numbers = {beginning_number(phrase) for term in terms for phrase in _phrases(term)}
    return deltas(sorted(numbers))


def beginning_number(phrase: str) -> int:
    """The number of the first letters of a phrase's, or a question's, first word."""
    return number_of(phrase.split(" ", maxsplit=1)[0][:BEGINNING], _PRIME)


def phrases(terms: Iterable[Term]) -> list[str]:
    """Every phrase that says one of *terms*: folded, articles dropped."""
    return [phrase for term in terms for phrase in _phrases(term)]


@dataclass(frozen=True, slots=True)
class NeedNumbers:
    """The number of each service's and of each partner's code, as in ``needs``."""

    services: Mapping[str, int]
    partners: Mapping[str, int]
    _offers: dict[tuple[tuple[str, ...], ...], tuple[int, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def of(self, services: tuple[str, ...], partners: tuple[str, ...]) -> tuple[int, ...]:
        """The numbers of these codes, rising; many houses offer the same, and each is asked often.

        Raises:
            KeyError: a code is of no vocabulary.
        """
        offer = self._offers.get((services, partners))
        if offer is None:
            every = {self.services[code] for code in services}
            offer = tuple(sorted(every | {self.partners[code] for code in partners}))
            self._offers[services, partners] = offer
        return offer


def numbers(services: Iterable[Term], partners: Iterable[Term]) -> NeedNumbers:
    """The numbers that stand for the codes of ``services`` and ``partners`` in the store."""
    first = {term.code: number for number, term in enumerate(services)}
    others = {term.code: number for number, term in enumerate(partners, start=len(first))}
    return NeedNumbers(first, others)


def _phrases(term: Term) -> list[str]:
    """Every way to say ``term``; what stands in brackets after its name is not part of it."""
    plain_name = re.sub(r"\([^)]*\)", " ", term.name)
    acronym = getattr(term, "acronym", None) or ""
    said = (plain_name, acronym, *term.synonyms, *term.replaces)
    return [phrase for phrase in dict.fromkeys(map(_phrase, said)) if phrase]


def _shared_together(phrases: Iterable[list[str]]) -> list[list[str]]:
    """The phrases of each need, those that the same needs share side by side.

    What is written alike twice is compressed: a twentieth of all needs' weight.
    """
    lists = list(phrases)
    sharing: dict[str, list[int]] = {}
    for number, own in enumerate(lists):
        for phrase in own:
            sharing.setdefault(phrase, []).append(number)
    return [sorted(own, key=lambda phrase: (sharing[phrase], phrase)) for own in lists]


def _phrase(text: str) -> str:
    every = words(text)
    kept = [word for word in every if word not in _ARTICLES]
    return " ".join(kept or every)
