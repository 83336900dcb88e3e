"""Codes of departments find room inside their outlines."""

from __future__ import annotations

from plugins.drawing.room import room_in

SQUARE = [(0, 0), (100, 0), (100, 100), (0, 100)]
# A « U »: the middle of its bounds is outside.
BENT = [(0, 0), (30, 0), (30, 70), (70, 70), (70, 0), (100, 0), (100, 100), (0, 100)]


def test_a_code_stands_where_it_is_wanted_if_it_fits():
    """The middle of a square."""
    assert room_in(SQUARE, (50, 50), 20, 14) == (50, 50)


def test_a_code_is_moved_into_a_bent_shape():
    """Beside the hole, within the shape."""
    spot = room_in(BENT, (50, 50), 20, 14)
    assert spot is not None
    assert spot[1] > 70 or not 30 <= spot[0] <= 70


def test_a_code_without_room_is_left_out():
    """Rather than spilling over the border."""
    assert room_in([(0, 0), (12, 0), (12, 12), (0, 12)], (6, 6), 20, 14) is None
