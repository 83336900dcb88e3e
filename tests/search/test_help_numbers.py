"""The numbers to call, as the browser reads them."""

from __future__ import annotations

import json
from pathlib import Path

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
