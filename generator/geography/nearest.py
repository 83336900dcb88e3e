"""The nearest of many points, exactly, over great-circle distance and across borders.

Few points are compared with each query. Else queries are taken by blocks, those of a block by
cells. All points are compared with the middle of a block only; by the triangle inequality, those
that can be nearest to a query of that block are then known, and so of these those of a cell. Only
such are compared with each query. Middles are compared by their cosines, of many blocks or cells at
once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.geography.distance import EARTH_RADIUS_KM
from generator.model.position import Position

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]
Neighbours = list[tuple[int, float]]

_BLOCK_DEGREES, _CELL_DEGREES = 1.5, 0.25
# Room for rounding (radians): a cosine loses the digits of small angles, 10 cm on the ground.
_SLACK = 1e-6
# Cells whose middles are compared at once, so that what is held stays small.
_MOST_COMPARED = 1_000_000
# So few are compared with 35,000 communes in a third of the time that blocks and cells take.
_FEW_POINTS = 64


class Answers:
    """What is nearest to each of some positions, packed: each is a list once it is asked for.

    As lists, three places for each commune of France would be 16 MB; so they are one.
    """

    def __init__(self, positions: int, count: int) -> None:
        self._indices = np.zeros((positions, count), np.int32)
        self._kilometres = np.zeros((positions, count))

    def put(self, positions: Indices, indices: Indices, kilometres: Floats) -> None:
        """Put what is nearest to these *positions*, a row for each."""
        self._indices[positions], self._kilometres[positions] = indices, kilometres

    @property
    def nearest(self) -> tuple[list[int], list[float]]:
        """The nearest of each position, and how far it is, in km; there is one."""
        return self._indices[:, 0].tolist(), self._kilometres[:, 0].tolist()

    def __len__(self) -> int:
        return len(self._indices)

    def __getitem__(self, position: int) -> Neighbours:
        found = self._indices[position].tolist(), self._kilometres[position].tolist()
        return list(zip(*found, strict=True))

    def __iter__(self) -> Iterator[Neighbours]:
        rows = zip(self._indices.tolist(), self._kilometres.tolist(), strict=True)
        return (list(zip(*row, strict=True)) for row in rows)


class NamedAnswers(Mapping[str, Neighbours]):
    """Answers by the names of what is asked for, in their order."""

    def __init__(self, names: Sequence[str], answers: Answers) -> None:
        self._rows = dict(zip(names, range(len(answers)), strict=True))
        self.answers = answers

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __getitem__(self, name: str) -> Neighbours:
        return self.answers[self._rows[name]]


class NearestIndex:
    """Points to search among, known by their index in the sequence given."""

    def __init__(self, points: Sequence[Position]) -> None:
        self._points = _unit_vectors(points)

    def nearest(self, position: Position, count: int) -> Neighbours:
        """The ``count`` nearest points (fewer if there are fewer), each with its distance in km."""
        return self.nearest_many([position], count)[0]

    def nearest_many(self, positions: Sequence[Position], count: int) -> Answers:
        """For each position what `nearest` gives: nearest first, then lowest index."""
        count = max(0, min(count, len(self._points)))
        found = Answers(len(positions), count)
        if count <= 0 or not positions:
            return found
        queries = _unit_vectors(positions)
        degrees = np.array(positions, dtype=float)
        every = np.arange(len(self._points))
        if len(every) <= _FEW_POINTS:
            rows = np.arange(len(queries))
            found.put(rows, *_closest(every, _angles(queries, self._points), count))
            return found
        blocks = _parted(degrees, np.arange(len(degrees)), _BLOCK_DEGREES)
        for block, near in self._candidates(blocks, queries, every, count):
            cells = _parted(degrees, block, _CELL_DEGREES)
            for cell, candidates in self._candidates(cells, queries, near, count):
                angles = _angles(queries[cell], self._points[candidates])
                found.put(cell, *_closest(candidates, angles, count))
        return found

    def _candidates(
        self, cells: Sequence[Indices], queries: Floats, among: Indices, count: int
    ) -> Iterator[tuple[Indices, Indices]]:
        """Each cell with the indices, rising, of all that may be nearest to one of its queries.

        Args:
            among: of what points these are, rising.
        """
        points = self._points[among]
        step = max(1, _MOST_COMPARED // len(points))
        for start in range(0, len(cells), step):
            some = cells[start : start + step]
            middles, reaches = _middles(some, queries)
            cosines = _cosines(middles, points)
            kth = len(points) - count
            farthest = np.arccos(np.clip(np.partition(cosines, kth)[:, kth], -1.0, 1.0))
            least = np.cos(np.minimum(farthest + 2 * reaches + _SLACK, np.pi))
            for cell, near in zip(some, cosines >= least[:, None], strict=True):
                yield cell, among[near]


def _parted(degrees: Floats, some: Indices, size: float) -> list[Indices]:
    """Some indices of positions, in *degrees*, one array per cell of this *size* that holds any."""
    cells = np.floor(degrees[some] / size).astype(np.int64)
    keys = cells[:, 0] * 10_000 + cells[:, 1]
    order = np.argsort(keys, kind="stable")
    starts = np.flatnonzero(np.diff(keys[order])) + 1
    return np.split(some[order], starts)


def _middles(cells: Sequence[Indices], queries: Floats) -> tuple[Floats, Floats]:
    """The middle of the queries of each cell, one row each, and how far they reach, in radians."""
    sizes = np.array([len(cell) for cell in cells])
    starts = np.cumsum(sizes) - sizes
    inside = queries[np.concatenate(cells)]
    middles = np.add.reduceat(inside, starts)
    middles /= np.sqrt((middles**2).sum(axis=1, keepdims=True))
    chords = np.sqrt(((inside - np.repeat(middles, sizes, axis=0)) ** 2).sum(axis=1))
    angles = 2 * np.arcsin(np.minimum(1.0, chords / 2))
    return middles, np.maximum.reduceat(angles, starts)


def _cosines(a: Floats, b: Floats) -> Floats:
    """Cosines between each row of ``a`` and each of ``b``; no BLAS, whose threads outdo a fork."""
    x, y, z = a.T[:, :, None]
    cosines: Floats = x * b[:, 0]
    cosines += y * b[:, 1]
    cosines += z * b[:, 2]
    return cosines


def _closest(candidates: Indices, angles: Floats, count: int) -> tuple[Indices, Floats]:
    """For each row of ``angles`` its nearest candidates: a whole cell is sorted at once."""
    best = np.argsort(angles, axis=1, kind="stable")[:, :count]
    return candidates[best], angles[np.arange(len(best))[:, None], best] * EARTH_RADIUS_KM


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
