"""Finds a place's commune and point, and doubts the ones that cannot be right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from generator.geography.codes import provisional_code
from generator.geography.distance import distance_km
from generator.geography.divisions import Commune
from generator.geography.territory import Territory
from generator.model.located import Located
from generator.model.position import Position, in_france
from generator.problems import Code, Severity, shown, suggestion

FAR_KM = 30.0
P = TypeVar("P", bound=Located)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is wrong with the whereabouts of a place: the key at fault and the sentence."""

    severity: Severity
    code: Code
    key: str
    message: str


def locate(place: P, territory: Territory | None) -> tuple[P, list[Doubt]]:
    """Return *place* with its commune's code and a point, and the doubts about them.

    Without a territory the place keeps what its page gives; a page that gives no
    code is then filed by the first digits of its postcode.
    """
    position = place.position
    doubts = _impossible(position)
    if territory is None:
        code = place.code_insee or provisional_code(place.code_postal)
        return place.located_at(code, position, False), doubts
    commune, found = _commune_of(place, territory)
    doubts += found
    if commune is None:
        code = place.code_insee or provisional_code(place.code_postal)
        return place.located_at(code, position, False), doubts
    if position is None:
        return place.located_at(commune.code_insee, commune.position, True), doubts
    if not doubts:
        doubts += _far(position, commune)
    return place.located_at(commune.code_insee, position, False), doubts


def _commune_of(place: Located, territory: Territory) -> tuple[Commune | None, list[Doubt]]:
    by_code = territory.commune(place.code_insee) if place.code_insee else None
    if by_code and by_code.name == place.commune:
        return by_code, []  # as imported lists have it: no need to look the name up
    by_name = territory.find(place.commune, place.code_postal)
    if place.code_insee is None:
        return by_name, [] if by_name else [_unknown_commune(place, territory)]
    if by_code is None:
        return by_name, [_unknown_code(place, by_name)]
    if by_name and by_name.code_insee != by_code.code_insee:
        message = (
            f"« {place.code_insee} » est le code de {by_code.name}, "
            f"pas de {by_name.name} ({by_name.code_insee})."
        )
        return by_code, [Doubt(Severity.WARNING, "code-insee", "code_insee", message)]
    return by_code, []


def _unknown_commune(place: Located, territory: Territory) -> Doubt:
    names = [commune.name for commune in territory.communes_of_postcode(place.code_postal)]
    if not names:
        message = f"« {place.code_postal} » n'est le code postal d'aucune commune connue."
        return Doubt(Severity.WARNING, "commune", "code_postal", message)
    message = f"« {shown(place.commune)} » n'est pas une commune du {place.code_postal}."
    near = suggestion(place.commune, [name.lower() for name in names])
    listed = ", ".join(names[:5]) + ("…" if len(names) > 5 else "")
    return Doubt(
        Severity.WARNING, "commune", "commune", message + (near or f" À ce code postal : {listed}.")
    )


def _unknown_code(place: Located, by_name: Commune | None) -> Doubt:
    message = f"« {place.code_insee} » n'est le code INSEE d'aucune commune connue"
    message += f" ; celui de {by_name.name} est {by_name.code_insee}." if by_name else "."
    return Doubt(Severity.WARNING, "code-insee", "code_insee", message)


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
