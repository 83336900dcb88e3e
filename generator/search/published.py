"""The whole Lunr index and its store, for programs of others: any lunr.js 2.3.9 loads them.

The site's own search reads the same index in shards (index_shards.py). The addresses are fixed, and
the two files may be of two builds for whoever asks in between: a reference is the id of a house.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lunr.index import Index
from lunr.token_set import TokenSet

from generator import addresses
from generator.blocks import in_blocks
from generator.json_bytes import json_bytes
from generator.search.entry import Entry
from generator.search.numbered import NumberedHouses

_TERM_INDEX = "_index"


def published_files(houses: NumberedHouses) -> dict[str, Iterator[bytes]]:
    """The index as Lunr writes it, and what a result shows of each house, by their addresses.

    Returns:
        Their parts, made while they are asked for: of ten times the country the index as Lunr
        gives it would be 60 MB.
    """
    ids = [entry.id for entry in houses.entries]
    store = (json_bytes({entry.id: _stored(entry)})[1:-1] for entry in houses.entries)
    return {
        addresses.LUNR_INDEX: in_blocks(_index(houses.index, ids)),
        addresses.LUNR_STORE: in_blocks(_enclosed(b"{", store, b"}")),
    }


def _index(index: Index, ids: Sequence[str]) -> Iterator[bytes]:
    """Yield *index* as it is serialised, whose references are numbers, with *ids* by these."""
    rows = {"fieldVectors": _vectors(index, ids), "invertedIndex": _postings(index, ids)}
    shell = Index({}, {}, TokenSet(), index.fields, index.pipeline).serialize()
    mark = b"{"
    for key, value in shell.items():
        yield mark + json_bytes(key) + b":"
        yield from _enclosed(b"[", rows[key], b"]") if key in rows else (json_bytes(value),)
        mark = b","
    yield b"}"


def _vectors(index: Index, ids: Sequence[str]) -> Iterator[bytes]:
    for ref, vector in index.field_vectors.items():
        field, _, number = ref.partition("/")
        yield json_bytes([f"{field}/{ids[int(number)]}", vector.serialize()])


def _postings(index: Index, ids: Sequence[str]) -> Iterator[bytes]:
    for term in sorted(index.inverted_index):
        yield json_bytes([term, _posting(index.inverted_index[term], ids)])


def _enclosed(start: bytes, rows: Iterable[bytes], end: bytes) -> Iterator[bytes]:
    yield start
    mark = b""
    for row in rows:
        yield mark + row
        mark = b","
    yield end


def _posting(posting: dict[str, Any], ids: Sequence[str]) -> dict[str, Any]:
    named = {
        field: houses and {ids[int(number)]: told for number, told in houses.items()}
        for field, houses in posting.items()
        if field != _TERM_INDEX
    }
    return {_TERM_INDEX: posting[_TERM_INDEX]} | named


def _stored(entry: Entry) -> dict[str, Any]:
    """A house by the keys of ``annuaire.json``; what is not known has no key."""
    position = entry.position
    told = {
        "nom": entry.name,
        "commune": entry.commune,
        "code_postal": entry.postcode,
        "departement": entry.department_code,
        "telephone": entry.phone,
        "latitude": position and position.latitude,
        "longitude": position and position.longitude,
        "page": addresses.house(entry.slug),
    }
    return {key: value for key, value in told.items() if value not in ("", None)}
