"""Polygons and discs cover what they should, with edges in between."""

from __future__ import annotations

import numpy as np

from plugins.drawing.painting import Canvas

RED, BLUE = (255, 0, 0), (0, 0, 255)
SQUARE = [(2, 2), (6, 2), (6, 6), (2, 6)]


def red(canvas: Canvas) -> np.ndarray:
    return canvas.with_opacity()[..., 3] / 255


def test_a_polygon_covers_its_area_whichever_way_it_turns():
    for points in (SQUARE, SQUARE[::-1]):
        canvas = Canvas(8, 8)
        canvas.polygon([points], RED)
        assert red(canvas).sum() == 16
        assert (canvas.with_opacity()[3, 3] == (255, 0, 0, 255)).all()


def test_a_ring_in_a_ring_is_a_hole():
    canvas = Canvas(8, 8)
    canvas.polygon([SQUARE, [(3, 3), (5, 3), (5, 5), (3, 5)]], RED)
    assert red(canvas).sum() == 12
    assert red(canvas)[4, 4] == 0


def test_an_edge_through_a_pixel_covers_part_of_it():
    canvas = Canvas(9, 9)
    canvas.polygon([[(0, 0), (9, 0), (0, 9)]], RED)
    assert abs(red(canvas).sum() - 40.5) < 2
    assert 0 < red(canvas)[4, 4] < 1


def test_what_lies_outside_the_canvas_is_cut_off():
    canvas = Canvas(4, 4)
    canvas.polygon([[(-5, -5), (9, -5), (9, 9), (-5, 9)]], RED)
    canvas.discs([(-50, 2), (2, 80)], 3, BLUE)
    assert (canvas.opaque() == RED).all()


def test_a_disc_has_its_area_and_no_disc_changes_nothing():
    canvas = Canvas(40, 40)
    canvas.discs([], 3, RED)
    assert red(canvas).sum() == 0
    canvas.discs([(20, 20)], 10, RED)
    assert abs(red(canvas).sum() - np.pi * 100) < 3
