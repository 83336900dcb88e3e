"""The everyday words that are no mistyped commune."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.fold import place_words, words
from generator.geography.territory import Territory
from generator.search.extract import gazetteer_places

FOLDER = Path(__file__).parents[2] / "generator"
EVERYDAY = json.loads((FOLDER / "everyday_words.json").read_text("utf-8"))
COMMUNES = json.loads((FOLDER / "everyday_communes.json").read_text("utf-8"))


@pytest.mark.parametrize("kept", [EVERYDAY, COMMUNES], ids=["words", "communes"])
def test_each_word_is_written_as_it_is_read(kept: list[str]) -> None:
    """Folded, once, in order: another spelling would never be met."""
    assert [list(words(word)) for word in kept] == [[word] for word in kept]
    assert kept == sorted(set(kept))


def test_the_names_of_communes_are_everyday_words(territory: Territory) -> None:
    """Those that a commune has for its name, a former one included, and no others."""
    names = {place_words(place.called) for place in gazetteer_places(territory)}
    assert [word for word in EVERYDAY if (word,) in names] == COMMUNES
