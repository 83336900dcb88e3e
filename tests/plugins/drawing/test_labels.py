"""Words on maps: none cut, none over another."""

from __future__ import annotations

from itertools import combinations

import pytest

from plugins.drawing.context import Canvas
from plugins.drawing.labels import box_of, placed_labels

CANVAS = Canvas(300, 200)


def test_names_too_near_to_each_other_move_apart():
    """The first at the right of its point, the second at the left, the third under it."""
    named = [("Mende", (150, 100)), ("Florac", (152, 100)), ("Ispagnac", (150, 110))]
    labels = placed_labels(named, (), CANVAS, 15, 5)
    assert [label.side for label in labels] == ["start", "end", "middle"]
    boxes = [box_of(label) for label in labels]
    assert not [1 for one, other in combinations(boxes, 2) if one.meets(other)]


def test_a_name_without_room_is_left_out_and_not_cut():
    """The list of the page has it."""
    assert (
        placed_labels([("Saint-Remy-en-Bouzemont-Saint-Genest", (150, 100))], (), CANVAS, 15, 5)
        == ()
    )


@pytest.mark.parametrize("point", [(2, 100), (298, 100), (150, 2), (150, 198)])
def test_a_name_at_the_edge_stays_inside(point):
    """On the side where there is room."""
    [label] = placed_labels([("Mende", point)], (), CANVAS, 15, 5)
    assert box_of(label).is_within(CANVAS)


def test_a_name_stands_where_it_covers_fewest_points():
    """Points at the right of the town send its name to the left."""
    points = [(170 + step, 100) for step in range(0, 40, 5)]
    [label] = placed_labels([("Mende", (150, 100))], points, CANVAS, 15, 5)
    assert label.side == "end"
