"""Neighbours are told apart."""

from __future__ import annotations

from types import SimpleNamespace

from plugins.pages.map.tints import tints

LEFT = ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))
RIGHT = ((1, 0), (2, 0), (2, 1), (1, 1), (1, 0))
FAR = ((8, 8), (9, 8), (9, 9), (8, 8))


def test_neighbours_have_two_tints_and_others_may_have_one():
    """What has no outline has one too."""
    shapes = ((LEFT,), (RIGHT,), (FAR,), ())
    assert tints(SimpleNamespace(outline=shape) for shape in shapes) == [0, 1, 0, 0]


def test_a_few_tints_do_for_the_country(territory):
    """The style has as many."""
    assert 3 <= max(tints(territory.departments.values())) + 1 <= 6
