"""The everyday words that are no mistyped commune."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from string import ascii_lowercase

import pytest

from generator.fold import is_generic, place_words, words
from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies
from generator.search.extract import gazetteer_places
from generator.search.needs import phrases

FOLDER = Path(__file__).parents[2] / "generator"
LINKS = frozenset(json.loads((FOLDER / "query_words.json").read_text("utf-8"))["links"])
SHORTEST_MISTYPED = 3  # lib/mistyped_places.js
EVERYDAY = json.loads((FOLDER / "everyday_words.json").read_text("utf-8"))
COMMUNES = json.loads((FOLDER / "everyday_communes.json").read_text("utf-8"))


@pytest.mark.parametrize("kept", [EVERYDAY, COMMUNES], ids=["words", "communes"])
def test_each_word_is_written_as_it_is_read(kept: list[str]) -> None:
    """Folded, once, in order: another spelling would never be met."""
    assert [list(words(word)) for word in kept] == [[word] for word in kept]
    assert kept == sorted(set(kept))


TOWN = 3_000
LARGER = {"ligne", "lire"}
"""Ligné, and Liré, which is now in Orée d'Anjou: they are everyday words all the same."""


def test_the_names_of_communes_are_everyday_words(territory: Territory) -> None:
    """Those that a small commune has for its name, former ones too: La Garde keeps its own."""
    inhabitants: dict[str, int] = {}
    for place in gazetteer_places(territory):
        name = " ".join(place_words(place.called))
        inhabitants[name] = max(inhabitants.get(name, 0), place.population)
    small = [word for word in EVERYDAY if inhabitants.get(word, TOWN) < TOWN]
    assert sorted({*small, *LARGER}) == sorted(COMMUNES)


def one_slip_away(word: str) -> Iterator[str]:
    """Every word that a letter added, left out, changed or exchanged with the next makes."""
    for at in range(len(word) + 1):
        for letter in ascii_lowercase:
            yield word[:at] + letter + word[at:]
            yield word[:at] + letter + word[at + 1 :]
        yield word[:at] + word[at + 1 :]
    for at, (first, second) in enumerate(pairwise(word)):
        yield word[:at] + second + first + word[at + 2 :]


def test_the_words_of_needs_are_no_mistyped_commune(
    vocabularies: Vocabularies, territory: Territory
) -> None:
    """What is left of a phrase that is not said in full: "attestation de mon employeur"."""
    said = [p.split(" ") for p in phrases((*vocabularies.services, *vocabularies.partners))]
    needs = {phrase[0] for phrase in said if len(phrase) == 1}
    parts = {word for phrase in said for word in phrase if len(word) >= SHORTEST_MISTYPED}
    communes = {"".join(place_words(commune.name)) for commune in territory.communes}
    near = {
        word
        for word in parts - needs - LINKS
        if not is_generic(word) and not communes.isdisjoint(one_slip_away(word))
    }
    assert sorted(near - set(EVERYDAY)) == []
