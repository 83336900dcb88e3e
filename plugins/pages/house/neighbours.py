"""The nearest other houses of a house, whatever department they are in."""

from __future__ import annotations

from collections.abc import Sequence

from generator import addresses
from generator.addresses import TWO_UP
from generator.directory import Directory
from generator.french import distance
from generator.model.house import House
from generator.places import Place
from plugins.pages.house.context import Neighbour
from plugins.pages.places.service_days import with_end
from plugins.site.page import Link

NEIGHBOURS = 3
# More places of one house than this hide its neighbours only if all are nearer than they.
_OWN_PLACES_MAX = 60


class Neighbours:
    """The neighbours of *houses*, found in one pass over the index."""

    def __init__(self, directory: Directory, houses: Sequence[House]) -> None:
        self._found: dict[str, tuple[Neighbour, ...]] = {}
        located = [house for house in houses if house.position]
        if not located:  # the index, and NumPy for it, take their time
            return
        places = directory.located_places
        points = [house.position for house in located if house.position]
        answers = directory.nearest.nearest_many(points, NEIGHBOURS + 1)
        for house, point, answer in zip(located, points, answers, strict=True):
            found = _others(house, places, answer)
            if len(found) < NEIGHBOURS:  # its own branches were among the nearest
                more = directory.nearest.nearest(point, NEIGHBOURS + _OWN_PLACES_MAX)
                found = _others(house, places, more)
            self._found[house.slug] = found

    def of(self, house: House) -> tuple[Neighbour, ...]:
        """Return the neighbours of *house*; none without a position."""
        return self._found.get(house.slug, ())


def _others(
    house: House, places: Sequence[Place], answer: Sequence[tuple[int, float]]
) -> tuple[Neighbour, ...]:
    found: dict[str, Neighbour] = {}
    for index, distance_km in answer:
        place = places[index]
        near = place.house
        if near.slug != house.slug and near.slug not in found:
            link = Link(TWO_UP + addresses.house(near.slug, place.anchor), near.name)
            found[near.slug] = Neighbour(link, place.commune, with_end(distance(distance_km), near))
    return tuple(found.values())[:NEIGHBOURS]
