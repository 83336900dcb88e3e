"""The whole Lunr index and its store, for programs of others: any lunr.js 2.3.9 loads them.

The site's own search reads the same index in shards (index_shards.py). The addresses are fixed, and
the two files may be of two builds for whoever asks in between: a reference is the id of a house.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lunr.index import Index

from generator import addresses
from generator.json_bytes import json_bytes
from generator.search.entry import Entry
from generator.search.numbered import NumberedHouses

_TERM_INDEX = "_index"


def published_files(houses: NumberedHouses) -> dict[str, bytes]:
    """The index as Lunr writes it, and what a result shows of each house, by their addresses."""
    entries = tuple(houses.entries)
    ids = [entry.id for entry in entries]
    store = {entry.id: _stored(entry) for entry in entries}
    return {
        addresses.LUNR_INDEX: json_bytes(_with_ids(houses.index, ids)),
        addresses.LUNR_STORE: json_bytes(store),
    }


def _with_ids(index: Index, ids: Sequence[str]) -> dict[str, Any]:
    """*index* as it is serialised, whose references are numbers, with *ids* by these instead."""
    whole: dict[str, Any] = index.serialize()
    vectors = []
    for ref, vector in whole["fieldVectors"]:
        field, _, number = ref.partition("/")
        vectors.append([f"{field}/{ids[int(number)]}", vector])
    postings = [[term, _posting(posting, ids)] for term, posting in whole["invertedIndex"]]
    return whole | {"fieldVectors": vectors, "invertedIndex": postings}


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
