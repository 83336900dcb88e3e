"""The places nearest to a commune, as lists name them: distance, place, town, days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial

from markupsafe import Markup
from msgspec import Struct

from generator import addresses
from generator.addresses import TWO_UP
from generator.directory import Directory
from generator.french import distance, open_days
from generator.geography.town_phrases import at_town, says_town
from generator.places import Place
from plugins.pages.places.service_days import with_end
from plugins.pages.places.travelling import MOVES
from plugins.site.rendering import Renderer

USUAL_DAYS = "du lundi au vendredi"
NOTE = (
    "Distances à vol d’oiseau, à partir de la mairie. "
    f"Sans autre indication, le lieu est ouvert {USUAL_DAYS}."
)
_UNKNOWN_DAYS = "jours non indiqués"
# Stands for the distance in a place's piece, which is rendered once for all communes.
_DISTANCE = "\ue000"
# Departments come one after the other, and what is near to their communes with them.
_HELD_MAX = 5_000


Found = Sequence[tuple[int, float]]
"""The nearest places: each one's rank among those with a position, its distance in km."""


class NearPlace(Struct, frozen=True):
    """A place as it is named beside a distance; ``days`` only where they are not the usual."""

    href: str
    name: str
    town: str
    days: str


class NearPlaces:
    """The places of the index of the nearest, each rendered once for all that are near to it."""

    def __init__(self, directory: Directory, renderer: Renderer) -> None:
        self.places: Sequence[Place] = directory.located_places
        self._renderer = renderer
        self._pieces = lru_cache(_HELD_MAX)(partial(_rendered, renderer, self.places))

    def items(self, found: Found) -> str:
        """Return the items of the places *found*."""
        self._renderer.shows(self.places[index].house for index, _ in found)
        return "".join(self._item(index, distance_km) for index, distance_km in found)

    def items_of(self, answers: Iterable[Found]) -> Iterator[str]:
        """Yield the items of each of *answers*, as ``items`` does; who shows what is told once."""
        every = [*answers]
        shown = {rank for found in every for rank, _ in found}
        self._renderer.shows(self.places[rank].house for rank in sorted(shown))
        for found in every:
            yield "".join([self._item(*near) for near in found])

    def list(self, found: Found) -> Markup:
        """Return the places *found* as a list of its own."""
        return Markup(f'<ol class="near-places">{self.items(found)}</ol>')

    def _item(self, index: int, distance_km: float) -> str:
        before, after = self._pieces(index)
        return f"{before}{distance(distance_km)}{after}"


def _rendered(renderer: Renderer, places: Sequence[Place], index: int) -> tuple[str, str]:
    """Return what stands before the distance of a place and behind it."""
    html = renderer.fragment("near-place", _near_place(places[index]), _DISTANCE)
    before, _, after = html.partition(_DISTANCE)
    return before, after


def _near_place(place: Place) -> NearPlace:
    return NearPlace(
        href=TWO_UP + addresses.house(place.house.slug, place.anchor),
        name=place.house.name,
        town="" if says_town(place.house.name, place.commune) else at_town(place.commune),
        days=with_end(_days(place), place.house),
    )


def _days(place: Place) -> str:
    if place.is_moving:
        return MOVES[:1].lower() + MOVES[1:]
    days = open_days(place.hours) if place.hours else ""
    return "" if days == USUAL_DAYS else days or _UNKNOWN_DAYS
