"""The Lunr index: what it finds, and the packing that the browser opens again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.search.entry import Entry
from generator.search.index import FIELDS, Document, build, documents, pack

LUNR_VECTORS = Path(__file__).parents[1] / "vectors" / "lunr.json"


@pytest.mark.parametrize(
    ("term", "field", "house"),
    [
        ("mende", "commune", "0"),
        ("isle", "commune", "1"),
        ("lisledabeau", "colle", "1"),
        ("pimms", "nom", "2"),
        ("bessons", "ancienne", "3"),
        ("48200", "postal", "3"),
        ("48", "departement", "0"),
    ],
)
def test_a_house_is_found_by(houses: tuple[Entry, ...], term: str, field: str, house: str) -> None:
    """Each field finds the house by its folded words."""
    index = build(documents(houses))
    query = index.create_query([field])
    query.term(term)
    assert house in {result["ref"] for result in index.query(query)}


def test_words_keep_their_last_letters(houses: tuple[Entry, ...]) -> None:
    """Lunr's own trimmer would cut them: Brest becomes rest."""
    assert {"mende", "abeau", "apcher"} <= set(build(documents(houses)).inverted_index)


def test_the_name_leaves_out_what_the_commune_says(houses: tuple[Entry, ...]) -> None:
    """A name that only repeats its commune adds no term."""
    assert [document.name for document in documents(houses)][:2] == [(), ()]


def test_the_vectors_of_the_browser_are_what_python_builds(houses: tuple[Entry, ...]) -> None:
    """tests/js/lunr_columns.test.js opens this packing and must get this very index."""
    words = documents(houses)
    index = build(words)
    vectors = {"packed": pack(words, index), "lunr": index.serialize()}
    assert json.loads(LUNR_VECTORS.read_text("utf-8")) == json.loads(json.dumps(vectors))


def test_no_house_gives_an_empty_index() -> None:
    """A site without houses still builds."""
    assert pack([], build([]))["termes"] == 0


def test_the_words_of_a_department_are_packed_once() -> None:
    """Houses of one department share them."""
    same = Document((), (("mende",),), (), ("48000",), ("48", "lozere"))
    packed = pack([same, same], build([same, same]))
    assert packed["champs"] == FIELDS
    assert (packed["departements"], packed["departement"]) == ("48 lozere", [0, 0])
