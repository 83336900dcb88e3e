"""What several criteria read of a house and its directory, worked out once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from generator.criteria.opening import Opening, opening_of, ordinary
from generator.directory import Directory
from generator.geography.codes import department_code
from generator.hours.schedule import Schedule, schedule_of
from generator.model.house import House

# A house's own branches with a page of their own are passed over before it is asked again.
_ASKED_FIRST = 4
_ASKED_THEN = 64


class Near(Struct, frozen=True):
    """The nearest other house, in kilometres as the crow flies.

    ``approximate``: one of the two points is that of a commune.
    """

    name: str
    distance_km: float
    approximate: bool


class Gathering:
    """Gathers facts of the houses of one directory."""

    def __init__(self, directory: Directory, today: date) -> None:
        self._directory = directory
        self._today = today

    def operators(self, house: House) -> frozenset[str]:
        """Return the codes of the partners of *house*, those of its label's bundle included."""
        return frozenset(p.presence.partner for p in self._directory.partners_of(house))

    def opening(self, house: House) -> Opening | None:
        """Return how much *house* opens; None is unknown."""
        return opening_of(tuple(_counted_schedules(house)), self._today)

    def nearest(self, house: House) -> Near | None:
        """Return the nearest other house; None for one that has no point of its own."""
        return self._nearest.get(house.slug)

    @cached_property
    def _nearest(self) -> Mapping[str, Near]:
        """The nearest other fixed house of each fixed house, by slug."""
        from generator.geography.nearest import NearestIndex  # noqa: PLC0415 - NumPy

        houses = [house for house in self._directory.houses if is_fixed(house)]
        points = [house.position for house in houses if house.position]
        index = NearestIndex(points)
        found: dict[str, Near] = {}
        answers = index.nearest_many(points, _ASKED_FIRST)
        for house, point, answer in zip(houses, points, answers, strict=True):
            near = _first_other(house, houses, answer)
            near = near or _first_other(house, houses, index.nearest(point, _ASKED_THEN))
            if near:
                found[house.slug] = near
        return found


def _counted_schedules(house: House) -> Iterator[Schedule]:
    """Yield the house's own hours; those of its stops if it has none. Branches never count."""
    code = department_code(house.code_insee or "")
    own = ordinary(schedule_of(house, house, code))
    if own.is_unknown and house.stops:
        yield from (ordinary(schedule_of(house, stop, code)) for stop in house.stops)
    else:
        yield own


def is_fixed(house: House) -> bool:
    """Tell whether *house* stands somewhere: it has a point, and does not travel."""
    return house.position is not None and not house.is_itinerant


def _first_other(
    house: House, houses: Sequence[House], answer: Sequence[tuple[int, float]]
) -> Near | None:
    for index, distance_km in answer:
        other = houses[index]
        if other is not house and _head(other) != _head(house):
            approximate = house.position_is_approximate or other.position_is_approximate
            return Near(other.name, distance_km, approximate)
    return None


def _head(house: House) -> str:
    """Return the identifier of the house that *house* is a branch of, or its own."""
    return house.branch_of or house.id
