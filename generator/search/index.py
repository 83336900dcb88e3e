"""The Lunr index over the houses' words, built with empty pipelines on folded words.

Lunr's own French pipeline is not used: it needs the network while indexing and its trimmer
cuts letters off the ends of words. How it travels is the matter of index_shards.py
(docs/decisions/search.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from lunr.builder import Builder
from lunr.idf import idf
from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.token_set import TokenSet
from lunr.vector import Vector
from msgspec import Struct

from generator.fold import fold, words
from generator.search.entry import Entry
from generator.search.phones import phone_terms

FIELDS = ("nom", "commune", "colle", "ancienne", "postal", "departement")
"""Name (without what the commune says), commune, commune glued, former, postcode, department."""
PHONES = "telephone"
"""A field apart: digits are no words, and the beginning of none ("04" is a department)."""

_Split = Callable[[str], tuple[str, ...]]


class Document(Struct, frozen=True):
    """The words of a house, each list in the order of the text, articles included in communes."""

    name: tuple[str, ...]
    communes: tuple[tuple[str, ...], ...]
    former: tuple[tuple[str, ...], ...]
    postcodes: tuple[str, ...]
    department: tuple[str, ...]
    phones: tuple[str, ...]


def documents(entries: Iterable[Entry]) -> Iterator[Document]:
    """The words of each house, in order; a house's number is its rank."""
    folded, split = cache(fold), cache(words)
    return (_document(entry, folded, split) for entry in entries)


def build(houses: Iterable[Document]) -> Index:
    """The Lunr index of ``houses``; references are their numbers as text."""
    builder = _Builder()
    # A long name is no worse an answer than a short one; and a term's score then depends on no
    # other term of the house, so that a part of the index scores as the whole does.
    builder.b(0)
    builder.ref("numero")
    for field in (*FIELDS, PHONES):
        builder.field(field)
    for number, house in enumerate(houses):
        builder.add({"numero": number} | _fields(house))
    if not builder.document_count:  # by which it divides
        return Index({}, {}, TokenSet(), [*FIELDS, PHONES], Pipeline())
    return builder.build()


# What Lunr keeps of a term in a document besides its number of times, which is nothing here.
_NO_MORE: dict[str, Any] = {}
# The documents of a term in a field where it stands in none: most terms stand in one field.
_NOWHERE: dict[str, Any] = {}
_Told = tuple[int, float]


class _Vectors(Mapping[str, Vector]):
    """The terms of each field of each house with their scores, made when they are asked for.

    Of ten times the country they would be 60 MB, and nobody needs two at once.
    """

    def __init__(self, terms: Mapping[str, Iterable[str]], told: Mapping[str, _Told]) -> None:
        self._terms, self._told = terms, told

    def __len__(self) -> int:
        return len(self._terms)

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __getitem__(self, ref: str) -> Vector:
        pairs = sorted(self._told[term] for term in self._terms[ref])
        return Vector([each for pair in pairs for each in pair])


class _Builder(Builder):  # type: ignore[misc]  # lunr tells no types
    """Lunr's, of terms that are whole already, and without the automaton of all terms.

    That serves Python's own queries alone: neither the published file nor the shards hold it;
    whoever loads the file makes it again.
    """

    def add(self, doc: Mapping[str, Any], attributes: None = None) -> None:
        """Add a document as Lunr does, whose tokens are its terms, each once a field.

        Lunr makes an object of each token, and copies what it says of it, which is nothing here:
        half the time of an index.
        """
        number = str(doc["numero"])
        self._documents[number] = {}
        self.document_count += 1
        for field in self._fields:
            terms = doc[field]
            self.field_term_frequencies[f"{field}/{number}"] = terms
            for term in terms:
                posting = self.inverted_index.get(term)
                if posting is None:
                    posting = {**dict.fromkeys(self._fields, _NOWHERE), "_index": self.term_index}
                    self.term_index += 1
                    self.inverted_index[term] = posting
                if posting[field] is _NOWHERE:
                    posting[field] = {}
                posting[field][number] = _NO_MORE

    def build(self) -> Index:
        """Return the index as Lunr does, where lengths, boosts and numbers of times count nothing.

        Raises:
            AssertionError: one of them would.
        """
        assert self._b == 0
        assert all(field.boost == 1 for field in self._fields.values())
        told: dict[str, _Told] = {}
        for term, posting in self.inverted_index.items():
            told[term] = posting["_index"], self._score(posting)
        vectors = _Vectors(self.field_term_frequencies, told)
        fields = list(self._fields)
        return Index(self.inverted_index, vectors, TokenSet(), fields, self.search_pipeline)

    def _score(self, posting: dict[str, Any]) -> float:
        # Lunr's terms in Lunr's order: its third decimal is that of the index of others.
        score: float = idf(posting, self.document_count) * (self._k1 + 1) / (self._k1 + 1)
        return round(score, 3)


def _document(entry: Entry, folded: _Split, split: _Split) -> Document:
    towns = (entry.commune, *(point.commune for point in entry.points))
    communes = tuple(dict.fromkeys(split(town) for town in towns if split(town)))
    said = {word for commune in communes for word in commune}
    return Document(
        name=_distinct(word for word in _own_words(entry, folded) if word not in said),
        communes=communes,
        former=tuple(dict.fromkeys(split(name) for name in entry.former_communes)),
        postcodes=_distinct((entry.postcode, *(point.postcode for point in entry.points))),
        department=_distinct((entry.department_code.lower(), *folded(entry.department_name))),
        phones=_distinct(term for number in entry.numbers for term in phone_terms(number)),
    )


def _own_words(entry: Entry, folded: _Split) -> Iterable[str]:
    names = (entry.name, *(point.name for point in entry.points))
    return (word for name in names if name for word in folded(name))


def _fields(house: Document) -> dict[str, tuple[str, ...]]:
    """The terms of each field."""
    return {
        "nom": house.name,
        "commune": _distinct(word for name in house.communes for word in fold(" ".join(name))),
        "colle": _distinct("".join(name) for name in house.communes),
        "ancienne": _distinct(word for name in house.former for word in fold(" ".join(name))),
        "postal": house.postcodes,
        "departement": house.department,
        PHONES: house.phones,
    }


def _distinct(terms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for term in terms if term))
