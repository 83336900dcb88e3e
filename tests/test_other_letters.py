"""Words in Arabic and Cyrillic letters, folded as the browser folds them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.other_letters import TOWNS, script, words

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "vectors" / "other_letters.json").read_text("utf-8")
)


@pytest.mark.parametrize("vector", VECTORS, ids=[each["text"] for each in VECTORS])
def test_words_are_those_of_the_vectors(vector: dict[str, Any]) -> None:
    """``tests/js/other_letters.test.js`` holds the browser to them."""
    assert list(words(vector["text"])) == vector["words"]
    assert [script(word) for word in vector["words"]] == vector["scripts"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("جَوَازُ السَّفَر", "جواز سفر"),
        ("الإقامة", "اقامه"),
        ("٤٨٠٠٠", "48000"),
        ("пaспoрт", "паспорт"),
        ("сім'я", "сім’я"),
        ("Пенсія", "пенсия"),
        ("JUBILACIÓN", "jubilacion"),
        ("ŞİDDET", "siddet"),
    ],
)
def test_what_people_write_otherwise_is_one_word(one: str, other: str) -> None:
    """With or without article, vowel signs, marks; letters that look alike; digits of Arabic."""
    assert words(one) == words(other)


def test_a_town_has_one_french_name_whatever_the_letters() -> None:
    """No name in other letters means two towns."""
    names = [words(name) for names in TOWNS.values() for name in names]
    towns = {words(name): town for town, names in TOWNS.items() for name in names}
    assert all(words_ for words_ in names)
    for town, own in TOWNS.items():
        assert {towns[words(name)] for name in own} == {town}
