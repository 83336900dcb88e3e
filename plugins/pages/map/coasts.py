"""Which parts of the departments' outlines are coast: the map draws water along them.

Beyond a border of the country lies land that we have no outline of, and no water.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import groupby, pairwise

from generator.geography.divisions import Department

Point = tuple[float, float]
Edge = tuple[Point, Point]

_INLAND = frozenset(("02", "08", "55", "54", "57", "67", "68", "88", "90", "25", "39", "01"))
_MOUNTAINS = frozenset(("74", "73", "38", "05", "04", "09", "31", "65"))
_BORDERING = _INLAND | _MOUNTAINS
"""Departments with a border of the country and no coast."""

_IS_COAST: dict[str, Callable[[float, float], bool]] = {
    "59": lambda longitude, latitude: longitude < 2.546 and latitude > 50.95,
    "64": lambda longitude, latitude: longitude < -1.4 and latitude > 43.365,
    "66": lambda longitude, latitude: (longitude > 3.02 and latitude > 42.48) or longitude > 3.15,
    "06": lambda longitude, latitude: latitude < 43.785,
    "973": lambda longitude, latitude: longitude > -54 and latitude > 4.1,
}
"""Of departments that have both: whether a point of their outer outline is on the coast, by
where their border meets it (Bray-Dunes, Hendaye, Cerbère, Menton; Maroni and Oyapock)."""


def coasts(departments: Iterable[Department]) -> list[list[int]]:
    """Return the coast of each department, as pieces of its outline.

    A piece is three numbers: the rank of its ring, that of its first point, how many points
    it has. Edges that two departments share are no coast.
    """
    outlines = [(each.code, [edges_of(ring) for ring in each.outline]) for each in departments]
    known = Counter(edge for _, rings in outlines for edges in rings for edge in edges)
    return [_pieces(code, rings, known) for code, rings in outlines]


def _pieces(code: str, rings: Iterable[list[Edge]], known: Counter[Edge]) -> list[int]:
    pieces: list[int] = []
    for rank, edges in enumerate(rings):
        at = 0
        sea = [known[edge] == 1 and _is_coast(code, edge) for edge in edges]
        for is_coast, run in groupby(sea):
            count = len(list(run))
            if is_coast:
                pieces += (rank, at, count + 1)
            at += count
    return pieces


def edges_of(ring: Iterable[Point]) -> list[Edge]:
    """The edges of a ring, the same whichever way they are walked."""
    return [(one, other) if one < other else (other, one) for one, other in pairwise(ring)]


def _is_coast(code: str, edge: Edge) -> bool:
    if code in _BORDERING:
        return False
    (west, south), (east, north) = edge
    tells = _IS_COAST.get(code)
    return tells is None or tells((west + east) / 2, (south + north) / 2)
