"""The Lunr index cut by the letters of its terms, so that a question loads the few it needs.

Two families of files hold words: the terms with their houses, by their first letters; and the mere
terms by their last letters, read backwards. A slip at the beginning of a word leaves its end whole,
and the other way round, so the two find a mistyped word together. A third holds telephone numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from lunr.index import Index

from generator.json_bytes import json_bytes
from generator.search.cutting import cut, front_coded, nested
from generator.search.encoding import deltas, in_own_folder
from generator.search.index import FIELDS, PHONES

LARGEST_SHARD = 8_000
"""Letters and postings; about 4 kB compressed. A heavier shard is cut by one letter more …"""
KEY_LENGTHS = range(4)
"""… but not by a fourth: the last two letters of a mistyped word must not choose its shard."""
FIRST_MASK = ord("0")
_SAINT = re.compile(r"^sainte?(?=...)")
_SHORTEST_MISTYPED = 3


class Term(NamedTuple):
    """A folded word, the numbers of its houses in order, and the fields it stands in there.

    A field's bit is its rank among those of its family: ``FIELDS``, or ``PHONES`` alone.
    """

    text: str
    houses: tuple[int, ...]
    masks: tuple[int, ...]


def index_files(index: Index) -> tuple[dict[str, bytes], dict[str, Any]]:
    """The files of ``index`` by name, and what the manifest says of them.

    Words are in one folder named by the content of all, ``dossier``, telephone numbers in
    another, ``numeros``: a number that changes leaves the words as they are. The manifest holds
    these two, ``champs`` (``FIELDS``), and ``mots``, ``fins`` and ``telephones``: the keys of
    the families (``nested``).
    """
    terms = _terms(index, FIELDS)
    words = [term.text for term in terms if _can_be_mistyped(term.text)]
    first = cut(terms, _filed_under, LARGEST_SHARD, KEY_LENGTHS, _weight)
    last = cut(words, _backwards, LARGEST_SHARD, KEY_LENGTHS, len)
    files = _named("mots", {key: _columns(shard) for key, shard in first.items()})
    files |= _named("fins", {key: {"mots": front_coded(shard)} for key, shard in last.items()})
    numbers = cut(_terms(index, (PHONES,)), _first_digits, LARGEST_SHARD, KEY_LENGTHS, _weight)
    phones = _named("telephones", {key: _columns(shard) for key, shard in numbers.items()})
    words_folder, words_files = in_own_folder("index", files)
    phones_folder, phones_files = in_own_folder("numeros", phones)
    manifest = {
        "dossier": words_folder,
        "numeros": phones_folder,
        "champs": FIELDS,
        "mots": nested(first),
        "fins": nested(last),
        "telephones": nested(numbers),
    }
    return words_files | phones_files, manifest


def _terms(index: Index, fields: Sequence[str]) -> list[Term]:
    """The terms that stand in one of *fields*, in their order."""
    all_terms = sorted(index.inverted_index.items())
    terms = (Term(text, *_postings(posting, fields)) for text, posting in all_terms)
    return [term for term in terms if term.houses]


def _postings(
    posting: Mapping[str, Any], fields: Sequence[str]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    masks: dict[int, int] = {}
    for rank, field in enumerate(fields):
        for house in posting[field]:
            masks[int(house)] = masks.get(int(house), 0) | 1 << rank
    houses = tuple(sorted(masks))
    return houses, tuple(masks[house] for house in houses)


def _columns(terms: Sequence[Term]) -> dict[str, Any]:
    """Columns: ``mots`` (front-coded), ``nombres`` of houses of each, ``maisons`` and ``champs``.

    ``maisons`` are deltas that start anew with each term; ``champs`` has a character per
    posting, the mask counted from ``FIRST_MASK``.
    """
    return {
        "mots": front_coded([term.text for term in terms]),
        "nombres": [len(term.houses) for term in terms],
        "maisons": [difference for term in terms for difference in deltas(term.houses)],
        "champs": "".join(chr(FIRST_MASK + mask) for term in terms for mask in term.masks),
    }


def _filed_under(term: Term) -> str:
    """Communes glued in one word are many to start with "saint": what follows files them."""
    return _SAINT.sub("", term.text)


def _first_digits(term: Term) -> str:
    return term.text


def _weight(term: Term) -> int:
    return len(term.text) // 3 + 2 * len(term.houses)


def _backwards(word: str) -> str:
    return word[::-1]


def _can_be_mistyped(word: str) -> bool:
    """Whether a word of four letters, one of them too many, may stand for this one (edits.js)."""
    return len(word) >= _SHORTEST_MISTYPED and word.isalpha()


def _named(family: str, shards: Mapping[str, Any]) -> dict[str, bytes]:
    return {f"{family}-{key}.json": json_bytes(shard) for key, shard in shards.items()}
