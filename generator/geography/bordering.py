"""Where communes meet within a department: each border once, as lines that end at its outline.

Communes are simplified together, so that a border stays common; the outline of the department is
coarser than they are, hence what lies beyond it is cut off, and what ends short of it is led on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from generator.geography.commune_borders import STEPS_PER_DEGREE

# `coverage_simplify` drops a corner whose triangle is smaller than this squared (degrees).
TOLERANCE_DEGREES = 0.005
# A line that ends at the sea or at the neighbours is led on to the outline no farther than this.
_FARTHEST_DEGREES = 0.03

FlatLine = list[int]
"""``[longitude, latitude, …]`` in steps, see ``CommuneBorders.department``."""
_Point = tuple[float, float]
_Step = tuple[int, int]


def commune_borders(
    communes: Mapping[str, Sequence[BaseGeometry]],
    fine: Mapping[str, BaseGeometry],
    drawn: Mapping[str, BaseGeometry],
) -> dict[str, list[FlatLine]]:
    """The borders within each department of ``drawn`` that has some, by its code.

    Args:
        communes: the outlines of its communes.
        fine: its own outline before it is simplified, of the same points as theirs.
        drawn: its own outline as maps draw it.
    """
    found = {code: _borders(communes[code], fine[code], drawn[code]) for code in drawn}
    return {code: lines for code, lines in found.items() if lines}


def _borders(
    communes: Sequence[BaseGeometry], fine: BaseGeometry, drawn: BaseGeometry
) -> list[FlatLine]:
    simple = shapely.coverage_simplify(np.array(communes, dtype=object), TOLERANCE_DEGREES)
    edge = set(map(tuple, shapely.get_coordinates(fine).tolist()))
    seen = Counter(segment for shape in simple for segment in _segments(shape))
    inner = [pair for pair, times in seen.items() if times > 1 or not edge.issuperset(pair)]
    if not inner:
        return []
    ends = edge.intersection(point for pair in inner for point in pair)
    lines = shapely.multilinestrings([*inner, *_led_on(ends, drawn)])
    shapely.prepare(drawn)
    return _chained(shapely.line_merge(shapely.intersection(lines, drawn)))


def _segments(shape: BaseGeometry) -> Iterable[tuple[_Point, _Point]]:
    """The sides of a shape, the same whichever way they are walked."""
    for ring in shapely.get_rings(shapely.get_parts(shape)):
        points = list(map(tuple, shapely.get_coordinates(ring).tolist()))
        for start, end in pairwise(points):
            yield (start, end) if start < end else (end, start)


def _led_on(ends: Iterable[_Point], drawn: BaseGeometry) -> list[tuple[_Point, _Point]]:
    """From each of ``ends`` within ``drawn``, the line to the nearest point of its outline."""
    border = shapely.boundary(drawn)
    points = [shapely.Point(end) for end in sorted(ends)]
    ways = shapely.shortest_line(points, border)
    near = shapely.length(ways) <= _FARTHEST_DEGREES
    within = shapely.contains(drawn, points)
    kept = map(shapely.get_coordinates, ways[near & within])
    return [(tuple(start), tuple(end)) for start, end in (way.tolist() for way in kept)]


def _chained(lines: BaseGeometry) -> list[FlatLine]:
    """The lines one after the other wherever one goes on: fewer, and each point told once."""
    left = [line for line in map(_steps, shapely.get_parts(lines)) if len(line) > 1]
    at: dict[_Step, list[int]] = {}
    for rank, line in enumerate(left):
        for end in (line[0], line[-1]):
            at.setdefault(end, []).append(rank)
    used: set[int] = set()
    found: list[list[_Step]] = []
    # First from where an odd number of lines meet: a walk has to begin or end there.
    for start in sorted(at, key=lambda point: (len(at[point]) % 2 == 0, point)):
        while len(walk := _walk(start, at, left, used)) > 1:
            found.append(walk)
    return _differences(found)


def _walk(
    start: _Step, at: Mapping[_Step, list[int]], lines: list[list[_Step]], used: set[int]
) -> list[_Step]:
    walk = [start]
    while rank := next((each + 1 for each in at[walk[-1]] if each not in used), 0):
        line = lines[rank - 1]
        used.add(rank - 1)
        walk += line[1:] if line[0] == walk[-1] else line[-2::-1]
    return walk


def _steps(line: BaseGeometry) -> list[_Step]:
    points = np.rint(shapely.get_coordinates(line) * STEPS_PER_DEGREE).astype(int).tolist()
    return [(x, y) for at, (x, y) in enumerate(points) if at == 0 or points[at - 1] != [x, y]]


def _differences(lines: Iterable[list[_Step]]) -> list[FlatLine]:
    found: list[FlatLine] = []
    before = (0, 0)
    for line in lines:
        flat: FlatLine = []
        for point in line:
            flat += (point[0] - before[0], point[1] - before[1])
            before = point
        found.append(flat)
    return found
