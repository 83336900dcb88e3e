"""Shards: by as few letters as will do."""

from __future__ import annotations

from generator.search.cutting import cut, front_coded, nested
from tests.search.shard_keys import keys_in


def _whole(word: str) -> str:
    return word


def test_few_items_stay_together() -> None:
    """Under a key without letters."""
    assert cut(["mende", "brest"], _whole, 2, range(4)) == {"": ["mende", "brest"]}


def test_a_heavy_shard_is_cut_by_one_letter_more() -> None:
    """As long as it is too heavy; keys come in their order."""
    assert cut(["mende", "metz", "nice", "mens"], _whole, 2, range(4)) == {
        "men": ["mende", "mens"],
        "met": ["metz"],
        "n": ["nice"],
    }


def test_a_key_has_at_least_the_first_length() -> None:
    """However few there are."""
    assert list(cut(["mende", "brest"], _whole, 9, range(2, 4))) == ["br", "me"]


def test_a_key_has_at_most_the_last_length() -> None:
    """Whatever it weighs."""
    assert cut(["menda", "mende"], _whole, 1, range(3)) == {"me": ["menda", "mende"]}


def test_an_item_whose_key_is_short_has_a_shard_of_its_own() -> None:
    """It cannot be cut by a letter that it lacks."""
    assert list(cut(["y", "yerres", "yvetot"], _whole, 1, range(1, 4))) == ["y", "ye", "yv"]


def test_items_may_weigh_more_than_one() -> None:
    """A word with many houses."""
    assert list(cut(["mende", "nice"], _whole, 8, range(2), len)) == ["m", "n"]


def test_words_leave_out_what_the_one_before_says() -> None:
    """Nine letters at most, since the number is one digit."""
    assert front_coded(["mende", "mens", "nice"]) == "0mende 3s 0nice"
    assert front_coded(["saintpierre", "saintpierremont"]) == "0saintpierre 9remont"


def test_no_word_is_no_text() -> None:
    """An index of nothing."""
    assert front_coded([]) == ""


def test_keys_stand_each_letter_before_those_that_follow_it() -> None:
    """An exclamation mark where a shorter key ends; one shard has the empty key."""
    assert nested(["ab", "ac", "acd", "b"]) == "a(bc(!d))b"
    assert (nested([""]), nested([])) == ("!", "")


def test_the_keys_come_back() -> None:
    """Whatever the lengths."""
    keys = {"", "0", "48", "481", "m", "men", "mende", "met", "montau", "y"}
    assert keys_in(nested(keys)) == keys
