"""Which places stand for the beginnings that are too short for a shard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.search.beginnings import SPELLED, by_beginning
from generator.search.gazetteer import Place

MakePlace = Callable[..., Place]


@pytest.fixture
def found(make_place: MakePlace) -> Callable[..., dict[str, list[str]]]:
    """Return a function from names, the most populous first, to the names by beginning."""

    def find(*names: str, keys: tuple[str, ...] = ("mar", "mon")) -> dict[str, list[str]]:
        places = [
            make_place(f"{rank:05}", name, "48000", population=10_000 - rank)
            for rank, name in enumerate(names)
        ]
        return {
            start: [place.name for place in own]
            for start, own in by_beginning(places, keys).items()
        }

    return find


def test_beginnings_are_shorter_than_the_keys_of_shards(
    found: Callable[..., dict[str, list[str]]],
) -> None:
    """A shard serves the others; what names leave out before their letters has its own."""
    spelled = {word[: length + 1] for word in SPELLED for length in range(len(word))}
    assert (
        set(found("Mende", keys=("ab", "mar", "mende")))
        == {"a", "m", "ma", "me", "men", "mend"} | spelled
    )


def test_without_shards_there_are_none(found: Callable[..., dict[str, list[str]]]) -> None:
    """A site without a territory."""
    assert found(keys=()) == {}


def test_the_most_populous_come_first(found: Callable[..., dict[str, list[str]]]) -> None:
    """And a dozen is enough."""
    names = [f"Mar{letter}" for letter in "abcdefghijklmnop"]
    assert found(*names)["ma"] == names[:12]


def test_saints_and_articles_have_places_of_their_own(
    found: Callable[..., dict[str, list[str]]],
) -> None:
    """However many more populous names begin so without them."""
    many = [f"Mar{letter}" for letter in "abcdefghijklmnop"]
    own = found(*many, "Le Mans", "Saint-Malo", "Sainte-Marie", "La Mayenne")["ma"]
    assert own[12:] == ["Le Mans", "Saint-Malo", "Sainte-Marie", "La Mayenne"]


def test_whole_first_words_have_places_of_their_own(
    found: Callable[..., dict[str, list[str]]],
) -> None:
    """Mont-de-Marsan is found by who types "mont"."""
    many = [f"Mont{letter}" for letter in "abcdefghijklmnop"]
    assert "Mont-de-Marsan" in found(*many, "Mont-de-Marsan", keys=("montp",))["mont"]


def test_what_is_left_out_may_be_all_that_is_typed(
    found: Callable[..., dict[str, list[str]]],
) -> None:
    """Saint-Malo is filed under its M, and found under its S."""
    files = found("Saint-Malo", "Le Mans", "Lens")
    assert [files[start] for start in ("s", "saint", "sainte")] == [
        ["Saint-Malo"],
        ["Saint-Malo"],
        [],
    ]
    assert [files[start] for start in ("l", "le", "la")] == [
        ["Le Mans", "Lens"],
        ["Le Mans", "Lens"],
        [],
    ]


def test_former_communes_come_last_and_districts_not_at_all(make_place: MakePlace) -> None:
    """Who types "mar" means no district of Marseille."""
    today = make_place("13055", "Marseille", "13001", population=800_000)
    district = make_place("13201", "Marseille 1er", "13001", population=40_000)
    small = make_place("48095", "Marvejols", "48100", population=5_000)
    places = [today, district, today.named("Marly"), small]
    names = [place.name for place in by_beginning(places, ["mars"])["mar"]]
    assert names == ["Marseille", "Marvejols", "Marly"]
