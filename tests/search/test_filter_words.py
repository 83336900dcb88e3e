"""The words that are filters of the search (generator/filter_words.json)."""

from __future__ import annotations

import json
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.fold import words
from generator.geography.territory import Territory

GENERATOR = Path(__file__).parents[2] / "generator"
TABLES: dict[str, dict[str, str]] = json.loads((GENERATOR / "filter_words.json").read_text("utf-8"))
_BEGINNINGS: list[str] = json.loads((GENERATOR / "filter_beginnings.json").read_text("utf-8"))
BEGINNINGS = re.compile(rf"\d*(?:{'|'.join(_BEGINNINGS)})")
PATTERNS = [pattern for table in TABLES.values() for pattern in table.values()]
TIME = r"(\d+)heures(\d*)"
FEWEST_COMMUNES = 30_000


def _one_of(*tables: str) -> re.Pattern[str]:
    patterns = [each for table in tables for each in TABLES[table].values()]
    return re.compile(f" (?:{'|'.join(patterns).replace('T', TIME)})s?(?= |$)")


def _saying(pattern: str) -> st.SearchStrategy[str]:
    """Words that the browser's expression of *pattern* finds."""
    return st.from_regex(
        re.compile(f"(?:{pattern.replace('T', TIME)})s?", re.ASCII), fullmatch=True
    )


def _names(territory: Territory) -> list[str]:
    return sorted({name for each in territory.communes for name in (each.name, *each.aliases)})


@given(st.sampled_from(PATTERNS).flatmap(_saying))
@settings(max_examples=400, deadline=None)
def test_every_filter_has_a_word_that_tells_that_there_may_be_one(said: str) -> None:
    """What reads filters is loaded for such words alone."""
    assert any(BEGINNINGS.match(word) for word in said.split()), said


def test_no_commune_has_a_word_that_is_always_a_filter(territory: Territory) -> None:
    """It would lose it: « Saint-Matin » would be near Saint, in the morning."""
    always = _one_of("times", "sure")
    names = _names(territory)
    assert len(names) > FEWEST_COMMUNES
    assert [name for name in names if always.search(f" {' '.join(words(name))}")] == []


def test_what_some_communes_are_called_is_a_filter_beside_others_only(
    territory: Territory,
) -> None:
    """« Bus » and those whose name begins so."""
    beside = _one_of("beside")
    found = {name for name in _names(territory) if beside.search(f" {' '.join(words(name))}")}
    assert "Bus" in found
    assert all(name.startswith("Bus") for name in found), found
