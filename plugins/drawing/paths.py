"""Outlines and dots as the path data of an SVG: whole units, relative steps, few bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.geography.outlines import Outline, Ring
from generator.geography.projection import Point, Projection


def outline_path(outline: Outline, projection: Projection) -> str:
    """Return the path of *outline*; empty when nothing of it is left at this size."""
    rings = (_lean([projection.point(*place) for place in ring]) for ring in outline)
    return "".join(_closed_path(ring) for ring in rings if len(ring) > 2)


def dots_path(points: Iterable[Point]) -> str:
    """Return a path that a round line cap shows as dots, each place once."""
    return "".join(f"M{_pair(x, y)}h0" for x, y in sorted(set(points)))


def middle(outline: Outline, projection: Projection) -> Point:
    """Return the centre of gravity of the first ring, which is the largest."""
    return projection.point(*_centroid(outline[0]))


def _lean(points: Sequence[Point]) -> list[Point]:
    """Drop the points that repeat the one before, or lie on the line between their neighbours.

    Only exact alignments go: neighbours then keep a common border, whichever points they drop.
    """
    kept: list[Point] = []
    for point in points:
        if kept and point == kept[-1]:
            continue
        while len(kept) > 1 and _aligned(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return kept[:-1] if len(kept) > 1 and kept[0] == kept[-1] else kept


def _aligned(a: Point, b: Point, c: Point) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) == (b[1] - a[1]) * (c[0] - a[0])


def _closed_path(ring: Sequence[Point]) -> str:
    steps = [_pair(x - before_x, y - before_y) for (before_x, before_y), (x, y) in pairwise(ring)]
    return f"M{_pair(*ring[0])}l{_joined(steps)}z"


def _pair(x: int, y: int) -> str:
    return f"{x}{y}" if y < 0 else f"{x} {y}"


def _joined(pairs: Iterable[str]) -> str:
    # A minus sign separates numbers as well as a space does.
    return " ".join(pairs).replace(" -", "-")


def _centroid(ring: Ring) -> tuple[float, float]:
    twice_area = x_sum = y_sum = 0.0
    for (x1, y1), (x2, y2) in pairwise(ring):
        cross = x1 * y2 - x2 * y1
        twice_area += cross
        x_sum += (x1 + x2) * cross
        y_sum += (y1 + y2) * cross
    if not twice_area:
        return ring[0]
    return x_sum / (3 * twice_area), y_sum / (3 * twice_area)
