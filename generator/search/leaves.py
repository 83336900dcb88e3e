"""Houses cut into small groups of neighbours, so that a browser loads only those near a point."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, cos, floor, radians

from generator.geography.codes import is_overseas
from generator.model.position import Position
from generator.search.entry import Entry

LEAF_SIZE = 32
MANY_HOUSES = 5_000
LEAF_SIZE_OF_MANY = 64
"""With more houses, larger leaves: the manifest tells the box of each."""
BOX_STEPS_PER_DEGREE = 100


def leaves(entries: Iterable[Entry]) -> list[tuple[Entry, ...]]:
    """Groups of at most ``LEAF_SIZE`` neighbours (or ``LEAF_SIZE_OF_MANY``), none across an ocean.

    Houses without a position come last, in groups of their own. Within a group, by
    commune then address of the page; the same houses always give the same groups.
    """
    groups: dict[str, list[Entry]] = {}
    every = sorted(entries, key=lambda entry: (entry.department_code, entry.slug))
    for entry in every:
        groups.setdefault(_landmass(entry), []).append(entry)
    size = LEAF_SIZE if len(every) <= MANY_HOUSES else LEAF_SIZE_OF_MANY
    return [leaf for _, group in sorted(groups.items()) for leaf in _split(group, size)]


def box(leaf: Iterable[Entry]) -> tuple[int, int, int, int] | None:
    """South, west, north, east of every place of ``leaf``, rounded outwards.

    Hundredths of a degree (``BOX_STEPS_PER_DEGREE``); None when no position is known.
    """
    points = [point.position for entry in leaf for point in entry.points if point.position]
    if not points:
        return None
    latitudes = [point.latitude * BOX_STEPS_PER_DEGREE for point in points]
    longitudes = [point.longitude * BOX_STEPS_PER_DEGREE for point in points]
    return (
        floor(min(latitudes)),
        floor(min(longitudes)),
        ceil(max(latitudes)),
        ceil(max(longitudes)),
    )


def _landmass(entry: Entry) -> str:
    if entry.position is None:
        return "~"
    return entry.department_code if is_overseas(entry.department_code) else ""


def _split(entries: list[Entry], size: int) -> list[tuple[Entry, ...]]:
    if len(entries) <= size:
        return [tuple(sorted(entries, key=lambda entry: (entry.commune, entry.slug)))]
    axis = _widest_axis([_point(entry) for entry in entries])
    ordered = sorted(entries, key=lambda entry: (_point(entry)[axis], entry.slug))
    middle = len(ordered) // 2
    return _split(ordered[:middle], size) + _split(ordered[middle:], size)


def _widest_axis(points: list[Position]) -> int:
    heights = [point.latitude for point in points]
    widths = [point.longitude for point in points]
    shrink = cos(radians(heights[0]))
    return int((max(widths) - min(widths)) * shrink > max(heights) - min(heights))


def _point(entry: Entry) -> Position:
    return entry.position or Position(0.0, 0.0)
