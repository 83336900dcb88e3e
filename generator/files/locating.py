"""Finds a place's commune and point, and doubts the ones that cannot be right."""

from __future__ import annotations

from typing import TypeVar

from generator.files.agreeing import Doubt, commune_of, official_name
from generator.geography.codes import provisional_code
from generator.geography.distance import distance_km
from generator.geography.divisions import Commune
from generator.geography.territory import Territory
from generator.model.located import Located
from generator.model.position import Position, in_france
from generator.problems import Severity

FAR_KM = 30.0
P = TypeVar("P", bound=Located)


def locate(place: P, territory: Territory | None) -> tuple[P, list[Doubt]]:
    """Return *place* with its commune's code, name and a point, and the doubts about them.

    Without a territory the place keeps what its page gives; a page that gives no
    code is then filed by the first digits of its postcode.
    """
    position = place.position
    doubts = _impossible(position)
    if territory is None:
        code = place.code_insee or provisional_code(place.code_postal)
        return place.located_at(code, position, False), doubts
    commune, found = commune_of(place, territory)
    doubts += found
    if commune is None:
        code = place.code_insee or provisional_code(place.code_postal)
        return place.located_at(code, position, False), doubts
    if (name := official_name(place, commune, territory)) != place.commune:
        place = place.model_copy(update={"commune": name})
    if position is None:
        return place.located_at(commune.code_insee, commune.position, True), doubts
    if not doubts:
        doubts += _far(position, commune)
    return place.located_at(commune.code_insee, position, False), doubts


def _impossible(position: Position | None) -> list[Doubt]:
    if position is None or in_france(position):
        return []
    message = f"{position.latitude}, {position.longitude} est hors de France"
    if in_france(position.swapped()):
        message += " : latitude et longitude semblent inversées"
    return [Doubt(Severity.ERROR, "position", "latitude", message + ".")]


def _far(position: Position, commune: Commune) -> list[Doubt]:
    away_km = distance_km(position, commune.position) - commune.radius_km
    if away_km <= FAR_KM:
        return []
    message = f"ce point est à {away_km:.0f} km de {commune.name} : vérifiez la position."
    return [Doubt(Severity.ERROR, "position-eloignee", "latitude", message)]
