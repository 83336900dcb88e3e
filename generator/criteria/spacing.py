"""Room between two houses: a time on the road, told from a distance as the crow flies."""

from __future__ import annotations

import math

from generator.criteria.facts import Facts, Near
from generator.criteria.judgement import Judge, Verdict, met_if, not_declared
from generator.french import NBSP, number

CODE = "espacement"
NAME = "Distance à la maison la plus proche"
# Our assumptions, not the programme's, for it says minutes only: the mean speed of a car in the
# country, and how much longer its way is than a straight line. 20 minutes are then 12,8 km.
ROAD_SPEED_KM_PER_HOUR = 50
ROAD_PER_STRAIGHT_LINE = 1.3
# Farther than this, which house is nearest tells nothing: it may lie beyond an ocean.
_FAR_KM = 100


def straight_line_km(minutes: int) -> float:
    """Return how far *minutes* by car lead, in km as the crow flies, to a tenth."""
    return round(minutes / 60 * ROAD_SPEED_KM_PER_HOUR / ROAD_PER_STRAIGHT_LINE, 1)


def asking(minutes: int) -> Judge:
    """Return the judge of about *minutes* by car to the nearest other house."""
    return lambda facts: _judge(facts, minutes)


def _judge(facts: Facts, minutes: int) -> Verdict:
    if not facts.has_point:
        return not_declared("La maison n’a pas de point fixe sur la carte.")
    if facts.near is None or facts.near.distance_km > _FAR_KM:
        return met_if(True, f"Pas d’autre maison fixe à moins de {number(_FAR_KM)}{NBSP}km.")
    wanted_km = straight_line_km(minutes)
    return met_if(facts.near.distance_km >= wanted_km, _sentence(facts.near, minutes, wanted_km))


def _sentence(near: Near, minutes: int, wanted_km: float) -> str:
    about = ", position approchée" if near.approximate else ""
    away = f"À {_tenths(near.distance_km)} à vol d’oiseau de {near.name}{about}"
    road = f"environ {minutes}{NBSP}minutes de route, soit {_tenths(wanted_km)}"
    return f"{away}{NBSP}; le label demande {road} à vol d’oiseau selon notre estimation."


def _tenths(distance_km: float) -> str:
    """Return ``12,7 km``, rounded down: what is short of the distance never reads as enough."""
    return f"{number(math.floor(distance_km * 10 + 1e-9) / 10, 1)}{NBSP}km"
