"""A tint for each department, so that neighbours are told apart without their borders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import count

from generator.geography.divisions import Department
from plugins.pages.map.coasts import Edge, edges_of


def tints(departments: Iterable[Department]) -> list[int]:
    """Return a small number for each, other than that of the neighbours before it."""
    owners: dict[Edge, list[int]] = defaultdict(list)
    found: list[int] = []
    for rank, each in enumerate(departments):
        edges = [edge for ring in each.outline for edge in edges_of(ring)]
        near = {found[other] for edge in edges for other in owners[edge] if other != rank}
        found.append(next(tint for tint in count() if tint not in near))
        for edge in edges:
            owners[edge].append(rank)
    return found
