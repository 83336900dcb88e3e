"""From a house and its directory to the facts that criteria are held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from generator.criteria.facts import Facts, Near
from generator.criteria.opening import Opening, opening_of, ordinary
from generator.directory import Directory
from generator.geography.codes import department_code
from generator.geography.nearest import NearestIndex
from generator.hours.schedule import Schedule, schedule_of
from generator.model.house import House

# A house's own branches with a page of their own are passed over before it is asked again.
_ASKED_FIRST = 4
_ASKED_THEN = 64


class Gathering:
    """Gathers the facts of the houses of one directory."""

    def __init__(self, directory: Directory, today: date) -> None:
        self._directory = directory
        self._today = today

    def facts_of(self, house: House, with_spacing: bool) -> Facts:
        """Return the facts of *house*; its nearest house only if *with_spacing*."""
        partners = self._directory.partners_of(house)
        near = self._nearest.get(house.slug) if with_spacing else None
        return Facts(
            opening=self._opening(house),
            operators=frozenset(p.presence.partner for p in partners),
            own_operators=frozenset(p.partner for p in house.partners),
            agents=house.agents,
            equipment=frozenset(house.equipment),
            has_point=with_spacing and _is_fixed(house),
            near=near,
        )

    def _opening(self, house: House) -> Opening | None:
        return opening_of(tuple(_counted_schedules(house)), self._today)

    @cached_property
    def _nearest(self) -> Mapping[str, Near]:
        """The nearest other fixed house of each fixed house, by slug."""
        houses = [house for house in self._directory.houses if _is_fixed(house)]
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


def _is_fixed(house: House) -> bool:
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
