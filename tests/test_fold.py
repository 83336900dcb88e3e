"""The folding of text, by the vectors that node runs too (tests/js/fold.test.js)."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.fold import fold, glue, slug, slugs, sure_part, unmarked, words

VECTORS = json.loads(Path(__file__).with_name("vectors").joinpath("fold.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: ascii(vector["text"]))
def test_vector(vector: dict[str, Any]) -> None:
    assert list(fold(vector["text"])) == vector["fold"]
    assert glue(vector["text"]) == vector["glue"]
    assert slug(vector["text"]) == vector["slug"]


def test_many_names_have_the_slugs_that_each_has_alone() -> None:
    texts = [each["text"] for each in VECTORS if "\n" not in each["text"]]
    assert slugs(texts) == [slug(text) for text in texts]
    assert slugs([]) == []


def test_eight_ways_to_write_one_commune_give_the_same_words() -> None:
    ways = ("L'Isle-d'Abeau", "L’Isle-d’Abeau", "l'isle d'abeau", "l isle d abeau")
    ways += ("ISLE ABEAU", "isle-d'abeau", "L ISLE-D ABEAU", "l´îsle d´abeau")
    assert {fold(way) for way in ways} == {("isle", "abeau")}


def test_saint_is_written_out_whatever_its_abbreviation() -> None:
    assert fold("St-Chély") == fold("Saint Chely") == fold("ST. CHÉLY") == ("saint", "chely")


def test_articles_and_generic_words_stay_when_they_are_all_there_is() -> None:
    assert fold("Les Maisons de France") == words("Les Maisons de France")
    assert fold("Les") == ("les",)


@given(st.text())
def test_any_text_folds_to_ascii_words(text: str) -> None:
    assert all(re.fullmatch("[a-z0-9]+", word) for word in fold(text))


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = words(text)
    assert words(" ".join(once)) == once


@pytest.mark.parametrize("text", ["Saint-Rémy s/s Œuvre", "St Lô", "L'Haÿ 2ème", "Ste Marie", "s/"])
def test_the_sure_part_of_a_fold_is_in_every_text_that_folds_so(text: str) -> None:
    part = sure_part(fold(text))
    assert part in unmarked(text)
    assert part in unmarked(text.replace("St ", "Saint ").replace("s/s ", "sous "))
    assert part or set(fold(text)) <= {"saint", "sainte", "sur"}
