"""Distance between two points of the globe."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from generator.model.position import Position

# Mean radius of the Earth (IUGG); the ellipsoid differs from it by 0.5 % at most.
EARTH_RADIUS_KM = 6371.0088


def distance_km(a: Position, b: Position) -> float:
    """Great-circle distance in kilometres between two WGS84 positions (haversine)."""
    latitude_a, latitude_b = radians(a.latitude), radians(b.latitude)
    half_north = sin((latitude_b - latitude_a) / 2) ** 2
    half_east = sin(radians(b.longitude - a.longitude) / 2) ** 2
    chord = half_north + cos(latitude_a) * cos(latitude_b) * half_east
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))
