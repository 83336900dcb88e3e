"""The Lunr index: what it finds."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lunr.builder import Builder
from lunr.token_set import TokenSet
from msgspec.structs import replace

from generator.search.entry import Entry
from generator.search.index import FIELDS, PHONES, _fields, build, documents


def asked(houses: tuple[Entry, ...]) -> Any:
    """Return the index with the automaton of its terms, which Lunr makes again where it loads."""
    index = build(documents(houses))
    index.token_set = TokenSet.from_list(sorted(index.inverted_index))
    return index


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
    index = asked(houses)
    query = index.create_query([field])
    query.term(term)
    assert house in {result["ref"] for result in index.query(query)}


def test_words_keep_their_last_letters(houses: tuple[Entry, ...]) -> None:
    """Lunr's own trimmer would cut them: Brest becomes rest."""
    assert {"mende", "abeau", "apcher"} <= set(build(documents(houses)).inverted_index)


def test_the_name_leaves_out_what_the_commune_says(houses: tuple[Entry, ...]) -> None:
    """A name that only repeats its commune adds no term."""
    assert [document.name for document in documents(houses)][:2] == [(), ()]


def test_a_score_depends_on_the_rarity_of_the_term_alone(houses: tuple[Entry, ...]) -> None:
    """Not on the length of the text: the browser scores a few terms as the whole index would."""
    index = asked(houses)
    rare = [index.search(term)[0]["score"] for term in ("pimms", "bessons", "lisledabeau")]
    assert len(set(rare)) == 1


def test_no_house_gives_an_empty_index() -> None:
    """A site without houses still builds."""
    assert build([]).inverted_index == {}


def test_it_is_the_index_that_lunr_itself_makes(houses: tuple[Entry, ...]) -> None:
    """Term by term, score by score, in the same order: only the way there is shorter."""
    lunr_s = Builder()
    lunr_s.b(0)
    lunr_s.ref("numero")
    for name in (*FIELDS, PHONES):
        lunr_s.field(name)
    called = replace(houses[0], numbers=("+33466496700", "+33466496701"))
    every = list(documents((called, *houses, houses[0])))
    for number, document in enumerate(every):
        lunr_s.add({"numero": number} | _fields(document))
    expected, made = lunr_s.build().serialize(), build(every).serialize()
    assert json.dumps(made) == json.dumps(expected)
    assert len(made["invertedIndex"]) > 20
