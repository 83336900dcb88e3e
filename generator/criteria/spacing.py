"""Room between two houses: a time on the road, told from a distance as the crow flies."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.criteria.asked import Asked, threshold
from generator.criteria.gathering import Gathering, Near, is_fixed
from generator.criteria.judgement import Verdict, met_if, not_declared
from generator.french import NBSP, number
from generator.model.house import House
from generator.model.vocabulary import Label, Vocabularies

# Our assumptions, not the programme's, for it says minutes only: the mean speed of a car in the
# country, and how much longer its way is than a straight line. 20 minutes are then 12,8 km.
ROAD_SPEED_KM_PER_HOUR = 50
ROAD_PER_STRAIGHT_LINE = 1.3
# Farther than this, which house is nearest tells nothing: it may lie beyond an ocean.
_FAR_KM = 100


def straight_line_km(minutes: int) -> float:
    """Return how far *minutes* by car lead, in km as the crow flies, to a tenth."""
    return round(minutes / 60 * ROAD_SPEED_KM_PER_HOUR / ROAD_PER_STRAIGHT_LINE, 1)


class Place(NamedTuple):
    """Whether a house has a point of its own, and the nearest other house, if there is one."""

    is_fixed: bool
    near: Near | None = None


def asked(label: Label, vocabularies: Vocabularies) -> Iterator[Asked[Place]]:
    """Yield how far the next house must be, if *label* asks it: ``trajet_minutes``."""
    for judge in threshold(label, "trajet_minutes", asking):
        name = "Distance à la maison la plus proche"
        yield Asked("espacement", name, _fact, judge)


def asking(minutes: int) -> Callable[[Place], Verdict]:
    """Return the judge of about *minutes* by car to the nearest other house."""
    return lambda place: _judge(place, minutes)


def _fact(house: House, gathering: Gathering) -> Place:
    return Place(is_fixed(house), gathering.nearest(house))


def _judge(place: Place, minutes: int) -> Verdict:
    if not place.is_fixed:
        return not_declared("La maison n’a pas de point fixe sur la carte.")
    if place.near is None or place.near.distance_km > _FAR_KM:
        return met_if(True, f"Pas d’autre maison fixe à moins de {number(_FAR_KM)}{NBSP}km.")
    wanted_km = straight_line_km(minutes)
    return met_if(place.near.distance_km >= wanted_km, _sentence(place.near, minutes, wanted_km))


def _sentence(near: Near, minutes: int, wanted_km: float) -> str:
    about = ", position approchée" if near.approximate else ""
    away = f"À {_tenths(near.distance_km)} à vol d’oiseau de {near.name}{about}"
    road = f"environ {minutes}{NBSP}minutes de route, soit {_tenths(wanted_km)}"
    return f"{away}{NBSP}; le label demande {road} à vol d’oiseau selon notre estimation."


def _tenths(distance_km: float) -> str:
    """Return ``12,7 km``, rounded down: what is short of the distance never reads as enough."""
    return f"{number(math.floor(distance_km * 10 + 1e-9) / 10, 1)}{NBSP}km"
