"""The shades of a map of counts."""

from __future__ import annotations

import pytest

from plugins.drawing.count_shades import CountShades


def test_each_count_is_in_one_class_and_the_legend_says_which():
    """Bounds are whole, and none belongs to two classes."""
    counts = {str(number): number for number in range(1, 61)}
    shades = CountShades(counts)
    assert set(shades.by_code().values()) == {1, 2, 3}
    assert [words for _, words in shades.legend("Maisons").rows] == [
        "de 41 à 60", "de 21 à 40", "de 1 à 20",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("counts", "rows"),
    [
        ({}, []),
        ({"48": 0}, []),
        ({"48": 3}, [(1, "3")]),
        ({"48": 1, "49": 2}, [(2, "2"), (1, "1")]),
    ],
)
def test_few_values_make_few_classes(counts, rows):
    """What has none is in no class."""
    assert list(CountShades(counts).legend("Maisons").rows) == rows


def test_what_is_hatched_is_said_if_anything_is():
    """The last row."""
    assert CountShades({"48": 3}).legend("Maisons", "aucune").rows[-1] == (0, "aucune")
