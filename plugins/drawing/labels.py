"""Words on a map: beside their point, inside the drawing, and not over each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.geography.projection import Point
from plugins.drawing.context import Canvas, MapLabel

# In the units of the drawing. An average letter is 0.54 em wide, in the widest of the fonts in
# use 0.61: the estimate is on the wide side, so that nothing is cut.
LETTER_SIZE = 15
_LETTER_EM = 0.62
MOST_LETTERS = 22
# A word over more points than this would hide what the map is for.
_MOST_COVERED = 2


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
