"""Room for a word inside an outline. NumPy takes its time: loaded where a map is drawn only."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from generator.geography.projection import Point

Floats = NDArray[np.float64]
_TRIED_ACROSS, _TRIED_AT_ONCE = 16, 32
# How far from the border the middle of a box is, in halves of its width: corners may touch it.
_ROOM = 1.05


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
    tried = tried[((tried - target) ** 2).sum(axis=1).argsort(kind="stable")]
    # The nearest few first: one of them fits in most outlines.
    for some in np.split(tried, range(_TRIED_AT_ONCE, len(tried), _TRIED_AT_ONCE)):
        fitting = some[_clearances(some, corners) >= enough]
        if len(fitting):
            x, y = fitting[0].tolist()
            return round(x), round(y * height / width)
    return None


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
