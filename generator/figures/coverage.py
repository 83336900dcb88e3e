"""How far people live from a place, as the crow flies, from town halls."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from generator.directory import Directory
from generator.geography.codes import department_code, is_overseas
from generator.geography.divisions import Commune
from generator.places import Place

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

    @property
    def is_in_one_department(self) -> bool:
        """Tell whether the place is in the commune's own department."""
        return self.commune.department_code == department_code(self.place.code_insee)


class Coverage(Struct, frozen=True):
    """The communes of the country by their distance to the nearest place.

    The inhabitants of a commune all count at its town hall: ``_totals`` sums those of the
    first commune, the first two … from none to all.
    """

    nearest_first: tuple[Remote, ...]
    _totals: tuple[int, ...]

    @property
    def communes(self) -> int:
        """How many communes there are, districts left out."""
        return len(self.nearest_first)

    @property
    def inhabitants(self) -> int:
        """How many people live in them."""
        return self._totals[-1]

    def within(self, distance_km: int) -> Reach:
        """Return what is at most *distance_km* from a place."""
        communes = bisect_right(self.nearest_first, distance_km, key=attrgetter("distance_km"))
        return Reach(distance_km, communes, self._totals[communes])

    def remotest(self, count: int, overseas: bool) -> Sequence[Remote]:
        """Return the *count* communes farthest from any place, overseas or in Europe.

        Overseas, only where the nearest place is in the same department: a place beyond an
        ocean is not one that people go to.
        """
        found = (
            remote
            for remote in reversed(self.nearest_first)
            if is_overseas(remote.commune.department_code) is overseas
            and (not overseas or remote.is_in_one_department)
        )
        return list(islice(found, count))


def coverage_of(directory: Directory) -> Coverage | None:
    """Return the coverage of the whole country; None without a territory or located places."""
    if directory.territory is None or not directory.located_places:
        return None
    communes = [c for c in directory.territory.communes if c.parent_code is None]
    remotes = [_remote(commune, directory) for commune in communes]
    remotes.sort(key=attrgetter("distance_km"))
    totals = accumulate((remote.commune.population for remote in remotes), initial=0)
    return Coverage(tuple(remotes), tuple(totals))


def _remote(commune: Commune, directory: Directory) -> Remote:
    nearest = directory.nearest_of_communes(commune.department_code)[commune.code_insee]
    rank, distance_km = nearest[0]
    return Remote(commune, directory.located_places[rank], distance_km)
