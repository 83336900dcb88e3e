"""A canvas of pixels: polygons and discs with smooth edges, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

# Each pixel is the mean of so many on a side.
_FINE = 3
Colour = tuple[int, int, int]
Points = Sequence[tuple[float, float]]
Mask = NDArray[np.bool_]
Share = NDArray[np.float32]


class _Window(NamedTuple):
    """The part of the canvas that a shape touches, in pixels; ends are not included."""

    left: int
    top: int
    right: int
    bottom: int


class Canvas:
    """Pixels to paint on, from the top left corner; coordinates are in pixels."""

    def __init__(self, width_px: int, height_px: int) -> None:
        self._whole = _Window(0, 0, width_px, height_px)
        self._paint = np.zeros((height_px, width_px, 3), np.float32)
        self._opacity = np.zeros((height_px, width_px), np.float32)

    def fill(self, colour: Colour) -> None:
        """Cover everything."""
        self._cover(self._whole, np.ones(self._opacity.shape, np.float32), colour)

    def polygon(self, rings: Sequence[Points], colour: Colour) -> None:
        """Fill *rings*, whose insides count by parity: a ring in a ring is a hole.

        Shapes that share a border become one: the border is crossed twice.
        """
        window = self._around([point for ring in rings for point in ring], 0)
        self._cover(window, _coarse(_inside(rings, window)), colour)

    def discs(
        self, centres: Sequence[tuple[float, float]], radius_px: float, colour: Colour
    ) -> None:
        """Fill equal discs; those outside the canvas are cut off."""
        window = self._around(centres, radius_px)
        mask = _blank(window)
        for x, y in centres:
            _stamp(mask, (x - window.left) * _FINE, (y - window.top) * _FINE, radius_px * _FINE)
        self._cover(window, _coarse(mask), colour)

    def opaque(self) -> NDArray[np.uint8]:
        """Return red, green and blue: shape (height, width, 3)."""
        return np.rint(self._paint).astype(np.uint8)

    def with_opacity(self) -> NDArray[np.uint8]:
        """Return red, green, blue and opacity: shape (height, width, 4)."""
        seen = np.maximum(self._opacity, 1e-6)[..., None]
        opacity = self._opacity[..., None] * 255
        pixels = np.concatenate([self._paint / seen, opacity], axis=2)
        rounded: NDArray[np.uint8] = np.rint(pixels).astype(np.uint8)
        return rounded

    def _around(self, points: Sequence[tuple[float, float]], margin_px: float) -> _Window:
        if not points:
            return _Window(0, 0, 0, 0)
        xs, ys = zip(*points, strict=True)
        left, top = int(min(xs) - margin_px), int(min(ys) - margin_px)
        right, bottom = int(max(xs) + margin_px) + 1, int(max(ys) + margin_px) + 1
        whole = self._whole
        return _Window(
            max(left, 0), max(top, 0), min(right, whole.right), min(bottom, whole.bottom)
        )

    def _cover(self, window: _Window, share: Share, colour: Colour) -> None:
        rows, columns = slice(window.top, window.bottom), slice(window.left, window.right)
        left = 1 - share
        colours = np.array(colour, np.float32)
        self._paint[rows, columns] *= left[..., None]
        self._paint[rows, columns] += share[..., None] * colours
        self._opacity[rows, columns] *= left
        self._opacity[rows, columns] += share


def _blank(window: _Window) -> Mask:
    height, width = window.bottom - window.top, window.right - window.left
    return np.zeros((max(height, 0) * _FINE, max(width, 0) * _FINE), np.bool_)


def _inside(rings: Iterable[Points], window: _Window) -> Mask:
    """Return the points inside *rings*: each edge crossed on the way from the left turns once."""
    turns = _blank(window)
    for ring in rings:
        points = (np.asarray(ring, np.float64) - (window.left, window.top)) * _FINE
        for start, end in zip(points.tolist(), np.roll(points, -1, axis=0).tolist(), strict=True):
            _turn_along(turns, *sorted((start, end), key=lambda point: point[1]))
    inside: Mask = np.logical_xor.accumulate(turns, axis=1)
    return inside


def _turn_along(turns: Mask, upper: list[float], lower: list[float]) -> None:
    (x1, y1), (x2, y2) = upper, lower
    first, last = max(int(np.ceil(y1 - 0.5)), 0), min(int(np.ceil(y2 - 0.5)), len(turns))
    if first >= last:
        return
    rows = np.arange(first, last)
    columns = np.ceil(x1 + (rows + 0.5 - y1) * (x2 - x1) / (y2 - y1) - 0.5).astype(np.int64)
    seen = columns < turns.shape[1]
    turns[rows[seen], np.maximum(columns[seen], 0)] ^= True


def _stamp(mask: Mask, x: float, y: float, radius: float) -> None:
    height, width = mask.shape
    top, bottom = max(int(y - radius), 0), min(int(y + radius) + 1, height)
    left, right = max(int(x - radius), 0), min(int(x + radius) + 1, width)
    rows = np.arange(top, bottom)[:, None] + 0.5 - y
    columns = np.arange(left, right)[None, :] + 0.5 - x
    mask[top:bottom, left:right] |= rows**2 + columns**2 <= radius**2


def _coarse(mask: Mask) -> Share:
    height, width = mask.shape
    blocks = mask.reshape(height // _FINE, _FINE, width // _FINE, _FINE)
    share: Share = blocks.mean(axis=(1, 3), dtype=np.float32)
    return share
