"""The numbers to call, and whom to ask far away, as the browser reads them."""

from __future__ import annotations

import json
import re
from pathlib import Path

from generator.fold import is_article, words
from generator.search.phrases_checked import why_unread

FOLDER = Path(__file__).parents[2] / "generator"
NUMBERS = json.loads((FOLDER / "help_numbers.json").read_text("utf-8"))
TERRITORIES = json.loads((FOLDER / "distant_territories.json").read_text("utf-8"))
_BEGINNING = 4
_SHORTEST_TYPED = 3


def test_each_number_says_what_it_is_for_and_who_says_so() -> None:
    """A number without a source cannot be verified; two phrases of two numbers would tell both."""
    for entry in NUMBERS:
        assert entry["number"].isdigit(), entry
        assert entry["for"], entry
        assert entry["source"].startswith("https://"), entry
    phrases = [phrase for entry in NUMBERS for phrase in entry["phrases"]]
    assert len(phrases) == len(set(phrases))


def test_numbers_told_beside_another_are_known() -> None:
    """The browser looks each up among them."""
    known = {entry["number"] for entry in NUMBERS}
    beside = {entry["number"]: entry["beside"] for entry in NUMBERS if "beside" in entry}
    assert beside
    assert all(number != each and each in known for number in beside for each in beside[number])


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


def test_the_beginnings_are_those_of_one_word_of_each_way_to_ask_for_a_number() -> None:
    """With these the numbers come beside the answer, not after it (``search/help_ahead.js``)."""
    kept = json.loads((FOLDER / "help_beginnings.json").read_text("utf-8"))
    assert kept == sorted(_beginnings())


def _beginnings() -> set[str]:
    """The first letters of the longest word of each phrase, of the shortest list, of the number."""
    telling = []
    for entry in NUMBERS:
        telling += [max(_telling(phrase), key=len) for phrase in entry["phrases"]]
        telling += [words(each)[0] for each in min(entry.get("together", [[]]), key=len)]
        number = entry["number"]
        if len(number) >= _SHORTEST_TYPED:
            telling += [number, number[: len(number) // 2] if len(number) % 2 == 0 else number]
    return {word[:_BEGINNING] for word in telling}


def _telling(phrase: str) -> list[str]:
    return [word for word in words(phrase) if not is_article(word)]


def test_each_distant_territory_says_who_says_so() -> None:
    """Whom to ask there; a phrase or a postcode of two territories would name the wrong one."""
    for entry in TERRITORIES:
        assert re.fullmatch(r"98\d", entry["postcodes"]), entry
        assert entry["advice"].startswith("Aucune maison de cet annuaire n’est "), entry
        assert entry["source"].startswith("https://"), entry
        assert all(" ".join(words(phrase)) == phrase for phrase in entry["phrases"]), entry
    phrases = [phrase for entry in TERRITORIES for phrase in entry["phrases"]]
    assert len(phrases) == len(set(phrases))
