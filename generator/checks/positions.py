"""Points that are possible but doubtful: outside their commune, or on another house's point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.finding import Finding, Steps, places_of
from generator.fold import glue
from generator.geography.distance import distance_km
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.located import Located
from generator.model.position import Position

# Beyond the farthest point of the commune's outline. All 2,845 points of the national list of
# 1 August 2024 lie within that farthest point, without any margin.
MARGIN_KM = 1.0
# ``files.locating`` refuses what lies farther than this: one problem a point is enough.
REFUSED_KM = 30.0


def outside_commune(house: House, territory: Territory) -> Iterator[Finding]:
    """Yield a finding for each given point of *house* that cannot be in its commune."""
    for steps, place in places_of(house):
        commune = territory.commune(place.code_insee or "")
        if commune is None or place.position is None or place.position_is_approximate:
            continue
        away_km = distance_km(place.position, commune.position) - commune.radius_km
        if MARGIN_KM < away_km <= REFUSED_KM:
            message = (
                f"ce point est à {away_km:.0f} km au moins hors de {commune.name} : "
                "vérifiez la position."
            )
            yield Finding(house, (*steps, "latitude"), "position-hors-commune", message)


def shared_points(houses: Iterable[House], known: set[tuple[str, str]]) -> Iterator[Finding]:
    """Yield a finding for each point that is also the point of a place at another address.

    Itinerant houses are left aside: they often give the point of the house they start from.
    *known* holds pairs of pages that are already said to be the same house.
    """
    first_at: dict[Position, tuple[House, Located]] = {}
    for house, steps, place in _fixed_places(houses):
        assert place.position is not None
        first_house, first = first_at.setdefault(place.position, (house, place))
        if first is place or _same_address(first, place):
            continue
        if (house.path, first_house.path) not in known:
            whose = _named(first_house, house)
            message = f"ce point est aussi celui de {whose}, à une autre adresse."
            yield Finding(
                house, (*steps, "latitude"), "position-partagee", message, other=first_house.path
            )


def _fixed_places(houses: Iterable[House]) -> Iterator[tuple[House, Steps, Located]]:
    for house in houses:
        if house.is_itinerant:
            continue
        for steps, place in places_of(house):
            if place.position is not None and not place.position_is_approximate:
                yield house, steps, place


def _named(first: House, house: House) -> str:
    return "la maison elle-même ou d'une autre antenne" if first is house else first.path


def _same_address(one: Located, other: Located) -> bool:
    """Tell whether two addresses may be the same: one may hold a word more than the other."""
    a, b = glue(one.street_address or ""), glue(other.street_address or "")
    return one.code_insee == other.code_insee and (a in b or b in a)
