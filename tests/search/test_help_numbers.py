"""The numbers to call, as the browser reads them."""

from __future__ import annotations

import json
from pathlib import Path

from generator.checks.phrases import why_unread

NUMBERS = json.loads(
    (Path(__file__).parents[2] / "generator" / "help_numbers.json").read_text("utf-8")
)


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
