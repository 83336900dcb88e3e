"""Where communes meet: each border once, up to the outline that maps draw."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from shapely import box

from generator.geography.bordering import commune_borders
from generator.geography.commune_borders import STEPS_PER_DEGREE
from generator.geography.territory import Territory

Point = tuple[float, float]


def lines_of(flat_lines: list[list[int]]) -> list[list[Point]]:
    """The points of lines in degrees, longitude first, as browsers read them."""
    x = y = 0
    found = []
    for flat in flat_lines:
        line = []
        for east, north in zip(flat[::2], flat[1::2], strict=True):
            x, y = x + east, y + north
            line.append((x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE))
        found.append(line)
    return found


def sides(flat_lines: list[list[int]]) -> list[tuple[Point, ...]]:
    """Every side of the lines, the same whichever way it is walked."""
    return sorted(tuple(sorted(side)) for line in lines_of(flat_lines) for side in pairwise(line))


def test_a_border_that_two_communes_share_is_drawn_once_and_the_outline_is_not() -> None:
    """Four squares make a cross of two walks at most; a department of one commune has none."""
    squares = [box(0, 0, 1, 1), box(1, 0, 2, 1), box(0, 1, 1, 2), box(1, 1, 2, 2)]
    whole = box(0, 0, 2, 2)
    # As ``dissolve`` leaves it: with the corners of the communes.
    fine = squares[0].union(squares[1]).union(squares[2]).union(squares[3])
    found = commune_borders(
        {"48": squares, "75": [box(5, 5, 6, 6)]},
        {"48": fine, "75": box(5, 5, 6, 6)},
        {"48": whole, "75": box(5, 5, 6, 6)},
    )
    assert list(found) == ["48"]
    assert sides(found["48"]) == [
        ((0, 1), (1, 1)), ((1, 0), (1, 1)), ((1, 1), (1, 2)), ((1, 1), (2, 1)),
    ]  # fmt: skip
    assert len(found["48"]) == 2


def test_what_lies_beyond_the_drawn_outline_is_cut_and_what_ends_short_is_led_on() -> None:
    """Two squares, whose border runs from south to north; the outline is drawn otherwise."""
    squares = [box(0, 0, 1, 1), box(1, 0, 2, 1)]
    fine = squares[0].union(squares[1])
    drawn = box(0, -0.02, 2, 0.9)
    found = commune_borders({"48": squares}, {"48": fine}, {"48": drawn})
    assert sides(found["48"]) == [((1, -0.02), (1, 0)), ((1, 0), (1, 0.9))]


def test_every_department_of_several_communes_has_its_borders(real: Territory) -> None:
    without = {each.code for each in real.departments.values() if not each.commune_borders}
    assert without == {"75", "975", "977", "978"}


@pytest.mark.parametrize("code", ["48", "62", "2A", "974"])
def test_the_borders_lie_within_their_department(real: Territory, code: str) -> None:
    department = real.departments[code]
    longitudes, latitudes = zip(*(at for ring in department.outline for at in ring), strict=True)
    lines = lines_of(json.loads(department.commune_borders))
    assert all(len(line) > 1 for line in lines)
    for longitude, latitude in (point for line in lines for point in line):
        assert min(longitudes) - 0.001 <= longitude <= max(longitudes) + 0.001
        assert min(latitudes) - 0.001 <= latitude <= max(latitudes) + 0.001


def test_no_border_is_drawn_twice(real: Territory) -> None:
    """Nearly none: the source has a few slivers, where two borders are not quite the same."""
    drawn = sides(json.loads(real.departments["48"].commune_borders))
    assert len(set(drawn)) > 0.99 * len(drawn)


def test_the_borders_of_a_department_stay_under_40_kb(real: Territory) -> None:
    assert max(len(each.commune_borders) for each in real.departments.values()) < 40_000
