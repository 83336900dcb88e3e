"""From degrees to the plane of a drawing."""

from __future__ import annotations

import pytest

from generator.geography.distance import distance_km
from generator.geography.projection import Bounds, Frame, bounds_of, fitting, height_for
from generator.model.position import Position

SQUARE = (((2.0, 44.0), (4.0, 44.0), (4.0, 45.0), (2.0, 45.0), (2.0, 44.0)),)


def test_bounds_hold_every_point():
    """West, south, east, north of all outlines together."""
    other = (((5.0, 43.0), (5.5, 43.0), (5.5, 43.5), (5.0, 43.0)),)
    assert bounds_of([SQUARE, other]) == Bounds(2.0, 43.0, 5.5, 45.0)


def test_nothing_to_bound_is_refused():
    """Without a point there are no bounds."""
    with pytest.raises(ValueError):
        bounds_of([])


def test_north_is_up_and_the_frame_holds_all():
    """The corners of the bounds fall inside the frame, north above south."""
    frame = Frame(10, 20, 300, 200)
    projection = fitting(bounds_of([SQUARE]), frame)
    left, top = projection.point(2.0, 45.0)
    right, bottom = projection.point(4.0, 44.0)
    assert frame.left <= left < right <= frame.left + frame.width
    assert frame.top <= top < bottom <= frame.top + frame.height


def test_a_kilometre_is_as_long_both_ways():
    """Over a department, east–west and north–south agree within 1 %."""
    projection = fitting(bounds_of([SQUARE]), Frame(0, 0, 2000, 2000))
    x, y = projection.point(3.0, 44.5)
    wide = projection.point(3.5, 44.5)[0] - x
    high = y - projection.point(3.0, 45.0)[1]
    east = distance_km(Position(44.5, 3.0), Position(44.5, 3.5))
    north = distance_km(Position(44.5, 3.0), Position(45.0, 3.0))
    assert wide / east == pytest.approx(high / north, rel=0.01)


def test_height_follows_the_shape_up_to_a_limit():
    """Twice as wide in degrees, at 44.5° north: about 0.7 as high as wide."""
    assert height_for(bounds_of([SQUARE]), 300, 400) == 210
    assert height_for(bounds_of([SQUARE]), 300, 150) == 150
