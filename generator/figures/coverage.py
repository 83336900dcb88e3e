"""How far people live from a place, as the crow flies, from town halls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.directory import Directory, Place
from generator.geography.divisions import Commune

DISTANCES_KM = (5, 10, 20, 30)


class Reach(NamedTuple):
    """Communes, and their inhabitants, that have a place within a distance."""

    within_km: int
    communes: int
    inhabitants: int


class Remote(NamedTuple):
    """A commune and the place nearest to it."""

    commune: Commune
    place: Place
    distance_km: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """The communes of the country by their distance to the nearest place, farthest first.

    The inhabitants of a commune all count at its town hall.
    """

    farthest: tuple[Remote, ...]
    inhabitants: int

    @property
    def communes(self) -> int:
        """How many communes there are, districts left out."""
        return len(self.farthest)

    def within(self, distance_km: int) -> Reach:
        """Return what is at most *distance_km* from a place."""
        near = [r.commune.population for r in self.farthest if r.distance_km <= distance_km]
        return Reach(distance_km, len(near), sum(near))

    def remotest(self, count: int, overseas: bool) -> Sequence[Remote]:
        """Return the *count* communes farthest from any place, overseas or in Europe."""
        found = (r for r in self.farthest if is_overseas(r.commune) is overseas)
        return [remote for remote, _ in zip(found, range(count), strict=False)]


def coverage_of(directory: Directory) -> Coverage | None:
    """Return the coverage of the whole country; None without a territory or located places."""
    if directory.territory is None or not directory.located_places:
        return None
    communes = [c for c in directory.territory.communes if c.parent_code is None]
    places = directory.located_places
    answers = directory.nearest.nearest_many([c.position for c in communes], 1)
    remotes = [
        Remote(commune, places[index], distance_km)
        for commune, [(index, distance_km)] in zip(communes, answers, strict=True)
    ]
    remotes.sort(key=lambda remote: (-remote.distance_km, remote.commune.code_insee))
    return Coverage(tuple(remotes), sum(commune.population for commune in communes))


def is_overseas(commune: Commune) -> bool:
    """Tell whether *commune* is overseas."""
    return commune.department_code.startswith("97")
