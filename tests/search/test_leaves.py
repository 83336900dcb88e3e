"""Houses cut into groups of neighbours."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from generator.search import leaves as module
from generator.search.entry import Entry
from generator.search.leaves import LEAF_SIZE, LEAF_SIZE_OF_MANY, box, leaves


def _scattered(make_house: Callable[..., Entry], count: int) -> list[Entry]:
    return [
        make_house(f"Maison {n}", "Ici", "48000", 44 + n % 17 / 10, 2 + n % 23 / 10)
        for n in range(count)
    ]


def test_every_house_is_in_one_leaf_of_bounded_size(make_house: Callable[..., Entry]) -> None:
    """Nothing is lost or doubled."""
    houses = _scattered(make_house, 300)
    cut = leaves(houses)
    assert sorted(entry.id for leaf in cut for entry in leaf) == sorted(e.id for e in houses)
    assert max(map(len, cut)) <= LEAF_SIZE


def test_many_houses_have_larger_leaves(
    make_house: Callable[..., Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The manifest, which tells them all, does not grow as fast as the country."""
    monkeypatch.setattr(module, "MANY_HOUSES", 200)
    largest = max(map(len, leaves(_scattered(make_house, 300))))
    assert LEAF_SIZE < largest <= LEAF_SIZE_OF_MANY


def test_the_order_of_the_houses_does_not_matter(make_house: Callable[..., Entry]) -> None:
    """The same houses give the same leaves."""
    houses = _scattered(make_house, 150)
    assert leaves(houses) == leaves(reversed(houses))


def test_no_leaf_crosses_an_ocean(houses: Sequence[Entry]) -> None:
    """La Réunion stands apart, and so does what has no position."""
    assert [len(leaf) for leaf in leaves(houses)] == [2, 1, 1]


def test_a_box_holds_every_place_of_its_houses(houses: Sequence[Entry]) -> None:
    """Rounded outwards, in hundredths of a degree; none without a position."""
    assert box(houses[:1]) == (4451, 350, 4452, 351)
    assert box(houses[3:]) is None
