"""The words that are filters of the search (generator/filter_words.json)."""

from __future__ import annotations

import json
import re
from pathlib import Path

from generator.fold import words
from generator.geography.territory import Territory

TABLES: dict[str, dict[str, str]] = json.loads(
    (Path(__file__).parents[2] / "generator" / "filter_words.json").read_text("utf-8")
)
TIME = r"(\d+)heures(\d*)"
FEWEST_COMMUNES = 30_000


def _one_of(*tables: str) -> re.Pattern[str]:
    patterns = [each for table in tables for each in TABLES[table].values()]
    return re.compile(f" (?:{'|'.join(patterns).replace('T', TIME)})s?(?= |$)")


def _names(territory: Territory) -> list[str]:
    return sorted({name for each in territory.communes for name in (each.name, *each.aliases)})


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
