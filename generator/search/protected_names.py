"""Names of communes that a question's everyday words would take apart, found in the gazetteer.

"Ville-d'Avray" begins with a word that links others, "Arnac-la-Poste" says a need, "Bus-les-Artois"
a filter. The browser is told of them by a number each (``lib/protected_names.js``), before it has
loaded any name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.fold import is_article, is_generic
from generator.search import word_numbers
from generator.search.encoding import deltas
from generator.search.gazetteer import SAINTS
from generator.search.query_words import QUERY_WORDS

_LINKS, _STREETS = (frozenset(QUERY_WORDS[kind]) for kind in ("links", "streets"))
_FILTERS: frozenset[str] = frozenset(
    json.loads(Path(__file__).parents[1].joinpath("words_of_filters.json").read_text("utf-8"))
)
_LONGEST_ACRONYM = 4
_PRIME = 262_139
"""Some 300 names among 18 bits: of a thousand spans of words one seems a name that is none."""


def protected_numbers(names: Iterable[str], phrases: Iterable[str]) -> list[int]:
    """The numbers of the names that are to be read before their words are, as deltas.

    ``names`` are those of communes, folded, articles included; ``phrases`` those of the needs.
    """
    return deltas(sorted({number_of(name) for name in protected_names(names, phrases)}))


def protected_names(names: Iterable[str], phrases: Iterable[str]) -> set[tuple[str, ...]]:
    """The names, folded, whose own words a question would take for others.

    A name that begins with an article is also meant without it ("Ville-aux-Dames"), unless a street
    is called so (La Rue-Saint-Pierre).
    """
    said = _Phrases(phrases)
    every = (tuple(name.split(" ")) for name in names)
    own = {name for name in every if _is_taken_apart(name, said)}
    bare = {name[1:] for name in own if is_article(name[0]) and len(_telling(name)) > 1}
    return own | {name for name in bare if name[0] not in _STREETS}


def number_of(name: Sequence[str]) -> int:
    """The number that stands for the folded words of a name."""
    return word_numbers.number_of(" ".join(name), _PRIME)


def is_link(word: str) -> bool:
    """Whether a folded word only links others."""
    return word in _LINKS


def _is_taken_apart(name: Sequence[str], said: _Phrases) -> bool:
    telling = _telling(name)
    ends = (telling[0], telling[-1])
    return (
        any(end in _LINKS or end in _STREETS or is_generic(end) for end in ends)
        or is_article(name[-1])
        or all(word in SAINTS for word in telling)
        or any(word in _FILTERS for word in telling)
        or said.are_in(telling)
    )


def _telling(name: Sequence[str]) -> list[str]:
    return [word for word in name if not is_article(word)] or list(name)


class _Phrases:
    """The needs' phrases, singular or plural, by their first word."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[list[str]]] = {}
        for phrase in phrases:
            singulars = [_singular(word) for word in phrase.split(" ")]
            self._by_first.setdefault(singulars[0], []).append(singulars)

    def are_in(self, telling: Sequence[str]) -> bool:
        """Whether the words of a name say one."""
        return any(self._said_in([_singular(word) for word in telling]))

    def _said_in(self, singulars: list[str]) -> Iterator[bool]:
        for start, word in enumerate(singulars):
            for phrase in self._by_first.get(word, ()):
                yield singulars[start : start + len(phrase)] == phrase


def _singular(word: str) -> str:
    """As ``lib/needs.js`` compares: "PACS" is no plural of "PAC"."""
    if len(word) > _LONGEST_ACRONYM and word[-1] in "sx":
        return word[:-1]
    return word
