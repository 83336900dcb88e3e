"""The numbers to call, and whom to ask far away, as the browser reads them."""

from __future__ import annotations

import json
import re
from pathlib import Path

from generator.fold import words
from generator.search.phrases_checked import why_unread

FOLDER = Path(__file__).parents[2] / "generator"
NUMBERS = json.loads((FOLDER / "help_numbers.json").read_text("utf-8"))
TERRITORIES = json.loads((FOLDER / "distant_territories.json").read_text("utf-8"))


def test_each_number_says_what_it_is_for_and_who_says_so() -> None:
    """A number without a source cannot be verified; two phrases of two numbers would tell both."""
    for entry in NUMBERS:
        assert entry["number"].isdigit(), entry
        assert entry["for"], entry
        assert entry["source"].startswith("https://"), entry
    phrases = [phrase for entry in NUMBERS for phrase in entry["phrases"]]
    assert len(phrases) == len(set(phrases))


def test_words_that_tell_a_number_together_are_of_two_lists_without_a_word_in_both() -> None:
    """One word alone would say both what is done and who does it."""
    for entry in NUMBERS:
        for lists in filter(None, [entry.get("together")]):
            assert len(lists) > 1, entry["number"]
            assert not set.intersection(*map(set, lists)), entry["number"]


def test_each_phrase_can_be_read() -> None:
    """One of linking words alone would never be met."""
    phrases = [phrase for entry in NUMBERS for phrase in entry["phrases"]]
    assert {phrase: why for phrase in phrases if (why := why_unread(phrase))} == {}


def test_each_distant_territory_says_who_says_so() -> None:
    """Whom to ask there; a phrase or a postcode of two territories would name the wrong one."""
    for entry in TERRITORIES:
        assert re.fullmatch(r"98\d", entry["postcodes"]), entry
        assert entry["advice"].startswith("Aucune maison de cet annuaire n’est "), entry
        assert entry["source"].startswith("https://"), entry
        assert all(" ".join(words(phrase)) == phrase for phrase in entry["phrases"]), entry
    phrases = [phrase for entry in TERRITORIES for phrase in entry["phrases"]]
    assert len(phrases) == len(set(phrases))
