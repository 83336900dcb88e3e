"""Words on a map: beside their point, inside the drawing, and not over each other."""

from __future__ import annotations

from typing import NamedTuple

from plugins.contexts.maps import Canvas, MapLabel

# In the units of the drawing. An average letter of the fonts in use is 0.54 em wide; the
# estimate is on the wide side, so that nothing is cut.
LETTER_SIZE = 15
_LETTER_WIDTH = LETTER_SIZE * 0.56
MOST_LETTERS = 22


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


def fitted(name: str) -> str:
    """Return *name* as it fits on a map: the caption has it whole."""
    if len(name) <= MOST_LETTERS:
        return name
    return name[: MOST_LETTERS - 1].rstrip(" -'’") + "…"


def label_beside(x: int, y: int, text: str, gap: int, canvas: Canvas) -> MapLabel:
    """Return a label at the right of a point, at its left, or over it: where it fits."""
    width = len(text) * _LETTER_WIDTH
    base_line = y + LETTER_SIZE // 3
    if x + gap + 3 + width <= canvas.width:
        return MapLabel(x + gap + 3, base_line, text, "start")
    if x - gap - 3 - width >= 0:
        return MapLabel(x - gap - 3, base_line, text, "end")
    centre = round(min(max(x, width / 2), canvas.width - width / 2))
    above = y - gap - 5
    return MapLabel(centre, above if above > LETTER_SIZE else y + gap + LETTER_SIZE, text, "middle")


def box_of(label: MapLabel) -> Box:
    """Return about where *label* is drawn."""
    width = len(label.text) * _LETTER_WIDTH
    left = {"start": label.x, "end": label.x - width}.get(label.side, label.x - width / 2)
    return Box(left, label.y - LETTER_SIZE, left + width, label.y + LETTER_SIZE / 4)
