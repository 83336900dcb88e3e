"""The nearest of many points, exactly, over great-circle distance and across borders.

Queries are taken by cells. All points are compared with the middle of a cell only; by the
triangle inequality, the few that can be nearest to a query of that cell are then known, and only
those are compared with each query.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.geography.distance import EARTH_RADIUS_KM
from generator.model.position import Position

Floats = NDArray[np.float64]
Neighbours = list[tuple[int, float]]

_CELL_DEGREES = 0.25
# Room for rounding in the angles compared (radians): 0.06 mm on the ground.
_SLACK = 1e-11


class NearestIndex:
    """Points to search among, known by their index in the sequence given."""

    def __init__(self, points: Sequence[Position]) -> None:
        self._points = _unit_vectors(points)

    def nearest(self, position: Position, count: int) -> Neighbours:
        """The ``count`` nearest points (fewer if there are fewer), each with its distance in km."""
        return self.nearest_many([position], count)[0]

    def nearest_many(self, positions: Sequence[Position], count: int) -> list[Neighbours]:
        """For each position what `nearest` gives: nearest first, then lowest index."""
        found: list[Neighbours] = [[] for _ in positions]
        count = min(count, len(self._points))
        if count <= 0 or not positions:
            return found
        queries = _unit_vectors(positions)
        for cell in _cells(positions):
            candidates = self._candidates(queries[cell], count)
            angles = _angles(queries[cell], self._points[candidates])
            for query, own in zip(cell.tolist(), _closest(candidates, angles, count), strict=True):
                found[query] = own
        return found

    def _candidates(self, queries: Floats, count: int) -> NDArray[np.intp]:
        """Indices, rising, of every point that may be among the nearest to one of ``queries``."""
        middle = queries.mean(axis=0, keepdims=True)
        middle /= np.linalg.norm(middle)
        reach = float(_angles(middle, queries).max())
        angles = _angles(middle, self._points)[0]
        farthest = np.partition(angles, count - 1)[count - 1]
        return np.flatnonzero(angles <= farthest + 2 * reach + _SLACK)


def _cells(positions: Sequence[Position]) -> Iterator[NDArray[np.intp]]:
    """Indices of the positions, one array per cell that holds any."""
    cells = np.floor(np.array(positions, dtype=float) / _CELL_DEGREES).astype(np.int64)
    keys = cells[:, 0] * 10_000 + cells[:, 1]
    order = np.argsort(keys, kind="stable")
    starts = np.flatnonzero(np.diff(keys[order])) + 1
    yield from np.split(order, starts)


def _closest(candidates: NDArray[np.intp], angles: Floats, count: int) -> Iterator[Neighbours]:
    """For each row of ``angles`` its nearest candidates: a whole cell is sorted at once."""
    best = np.argsort(angles, axis=1, kind="stable")[:, :count]
    kilometres = np.take_along_axis(angles, best, axis=1) * EARTH_RADIUS_KM
    for indices, distances in zip(candidates[best].tolist(), kilometres.tolist(), strict=True):
        yield list(zip(indices, distances, strict=True))


def _unit_vectors(positions: Sequence[Position]) -> Floats:
    """One row per position, on the sphere of radius 1."""
    degrees = np.array(positions, dtype=float).reshape(-1, 2)
    latitude, longitude = np.radians(degrees).T
    flat = np.cos(latitude)
    return np.stack([flat * np.cos(longitude), flat * np.sin(longitude), np.sin(latitude)], axis=1)


def _angles(a: Floats, b: Floats) -> Floats:
    """Angles in radians between each row of ``a`` and each of ``b``, from chords: exact when small.

    A dot product would lose the digits of short distances.
    """
    squares = sum((a[:, None, axis] - b[None, :, axis]) ** 2 for axis in range(3))
    chords = np.sqrt(np.asarray(squares))
    angles: Floats = 2 * np.arcsin(np.minimum(1.0, chords / 2))
    return angles
