"""How far people live from a place, as the crow flies, from town halls."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice
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
    """The communes of the country by their distance to the nearest place, the nearest first.

    ``_codes``, ``_ranks`` and ``_distances_km`` are those of each commune: its INSEE code, which of
    ``located_places`` is nearest, how far. The inhabitants of a commune all count at its town hall:
    ``_totals`` sums those of the first commune, the first two … from none to all.
    """

    _directory: Directory
    _codes: Sequence[str]
    _ranks: Sequence[int]
    _distances_km: Sequence[float]
    _totals: Sequence[int]

    @property
    def communes(self) -> int:
        """How many communes there are, districts left out."""
        return len(self._codes)

    @property
    def inhabitants(self) -> int:
        """How many people live in them."""
        return self._totals[-1]

    def within(self, distance_km: int) -> Reach:
        """Return what is at most *distance_km* from a place."""
        communes = bisect_right(self._distances_km, distance_km)
        return Reach(distance_km, communes, self._totals[communes])

    def remotest(self, count: int, overseas: bool) -> Sequence[Remote]:
        """Return the *count* communes farthest from any place, overseas or in Europe.

        Overseas, only where the nearest place is in the same department: a place beyond an
        ocean is not one that people go to.
        """
        farthest_first = reversed(range(len(self._codes)))
        found = (
            self._remote(number)
            for number in farthest_first
            if is_overseas(department_code(self._codes[number])) is overseas
        )
        told = (remote for remote in found if not overseas or remote.is_in_one_department)
        return list(islice(told, count))

    def _remote(self, number: int) -> Remote:
        assert self._directory.territory
        commune = self._directory.territory.commune(self._codes[number])
        assert commune
        place = self._directory.located_places[self._ranks[number]]
        return Remote(commune, place, self._distances_km[number])


def coverage_of(directory: Directory) -> Coverage | None:
    """Return the coverage of the whole country; None without a territory or located places."""
    if directory.territory is None or not directory.located_places:
        return None
    communes = directory.territory.communes
    rows: list[tuple[float, str, int, int]] = []
    for code in communes.department_codes:
        nearest = directory.nearest_of_communes(code)
        ranks, distances = nearest.answers.nearest
        rows += zip(distances, nearest, ranks, communes.populations_of(code), strict=True)
    rows.sort()
    distances_km, codes, place_ranks, populations = zip(*rows, strict=True)
    totals = tuple(accumulate(populations, initial=0))
    return Coverage(directory, codes, place_ranks, distances_km, totals)
