"""Words on a map: beside their point, inside the drawing, and not over each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.geography.projection import Point
from plugins.drawing.context import Canvas, MapLabel

Floats = NDArray[np.float64]
# In the units of the drawing. An average letter is 0.54 em wide, in the widest of the fonts in
# use 0.61: the estimate is on the wide side, so that nothing is cut.
LETTER_SIZE = 15
_LETTER_EM = 0.62
MOST_LETTERS = 22
# A word over more points than this would hide what the map is for.
_MOST_COVERED = 2
_TRIED_ACROSS = 16
# How far from the border the middle of a box is, in halves of its width: corners may touch it.
_ROOM = 1.05


class Box(NamedTuple):
    """A rectangle of the drawing, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Tell whether both share some surface."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def is_within(self, canvas: Canvas) -> bool:
        """Tell whether the whole of it is in the drawing."""
        return (
            self.left >= 0
            and self.top >= 0
            and self.right <= canvas.width
            and self.bottom <= canvas.height
        )

    def covers(self, point: Point) -> bool:
        """Tell whether *point* is in it."""
        return self.left < point[0] < self.right and self.top < point[1] < self.bottom


def fitted(name: str) -> str:
    """Return *name* as it fits on a map: the caption has it whole."""
    if len(name) <= MOST_LETTERS:
        return name
    return name[: MOST_LETTERS - 1].rstrip(" -'’") + "…"


def label_beside(x: int, y: int, text: str, gap: int, canvas: Canvas) -> MapLabel:
    """Return a label at the right of a point, at its left, or over it: where it fits."""
    width = len(text) * LETTER_SIZE * _LETTER_EM
    base_line = y + LETTER_SIZE // 3
    if x + gap + 3 + width <= canvas.width:
        return MapLabel(x + gap + 3, base_line, text, "start")
    if x - gap - 3 - width >= 0:
        return MapLabel(x - gap - 3, base_line, text, "end")
    centre = round(min(max(x, width / 2), canvas.width - width / 2))
    above = y - gap - 5
    return MapLabel(centre, above if above > LETTER_SIZE else y + gap + LETTER_SIZE, text, "middle")


def box_of(label: MapLabel, size: int = LETTER_SIZE) -> Box:
    """Return about where *label* is drawn, in letters of *size*."""
    width = len(label.text) * size * _LETTER_EM
    left = {"start": label.x, "end": label.x - width}.get(label.side, label.x - width / 2)
    return Box(left, label.y - size, left + width, label.y + size / 4)


def placed_labels(
    named: Iterable[tuple[str, Point]],
    points: Sequence[Point],
    canvas: Canvas,
    size: int,
    gap: int,
) -> tuple[MapLabel, ...]:
    """Return the names that find room, the first served first; no name is cut.

    Each is tried at the right of its point, at its left, over it and under it, and stands
    where it covers fewest of *points*.
    """
    labels: list[MapLabel] = []
    boxes: list[Box] = []
    for text, (x, y) in named:
        found: list[tuple[int, MapLabel, Box]] = []
        for label in _around(x, y, text, size, gap):
            box = box_of(label, size)
            if box.is_within(canvas) and not any(map(box.meets, boxes)):
                found.append((sum(map(box.covers, points)), label, box))
        if found:
            covered, label, box = min(found, key=lambda each: each[0])
            if covered <= _MOST_COVERED:
                labels.append(label)
                boxes.append(box)
    return tuple(labels)


def _around(x: int, y: int, text: str, size: int, gap: int) -> tuple[MapLabel, ...]:
    beside = gap + 3
    return (
        MapLabel(x + beside, y + size // 3, text, "start"),
        MapLabel(x - beside, y + size // 3, text, "end"),
        MapLabel(x, y - gap - size // 4, text, "middle"),
        MapLabel(x, y + gap + size, text, "middle"),
    )


def room_in(ring: Sequence[Point], wanted: Point, width: int, height: int) -> Point | None:
    """Return the middle of a box that fits in *ring*, near the point *wanted*; None without room.

    Where the box does not fit at *wanted*, it is tried on a grid, and stands nearest to it.
    """
    corners = np.array(ring, dtype=float)
    corners[:, 1] *= width / height  # so that the box is a square
    target = np.array([[wanted[0], wanted[1] * width / height]])
    enough = width / 2 * _ROOM
    if _clearances(target, corners)[0] >= enough:
        return wanted
    low, high = corners.min(axis=0), corners.max(axis=0)
    steps = (np.arange(_TRIED_ACROSS) + 0.5) / _TRIED_ACROSS
    across, down = np.meshgrid(*(low[axis] + (high - low)[axis] * steps for axis in (0, 1)))
    tried = np.column_stack([across.ravel(), down.ravel()])
    fitting = tried[_clearances(tried, corners) >= enough]
    if not len(fitting):
        return None
    x, y = fitting[((fitting - target) ** 2).sum(axis=1).argmin()].tolist()
    return round(x), round(y * height / width)


def _clearances(points: Floats, ring: Floats) -> Floats:
    """Return how far each of *points* is from the border of *ring*; negative outside it."""
    start, end = ring, np.roll(ring, -1, axis=0)
    edge = end - start
    to_point = points[:, None, :] - start[None, :, :]
    lengths = np.maximum((edge**2).sum(axis=1), 1e-9)
    along = np.clip((to_point * edge).sum(axis=2) / lengths, 0, 1)
    gaps = to_point - along[..., None] * edge
    nearest: Floats = np.sqrt((gaps**2).sum(axis=2)).min(axis=1)
    x, y = points[:, :1], points[:, 1:]
    rises = (start[:, 1] > y) != (end[:, 1] > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = start[:, 0] + (y - start[:, 1]) * edge[:, 0] / edge[:, 1]
    inside = (rises & (x < crossing)).sum(axis=1) % 2 == 1
    return nearest * np.where(inside, 1.0, -1.0)
