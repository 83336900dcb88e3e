"""The communes as columns: what the cache holds, and one `Commune` from a row of it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from sys import intern
from typing import Any, NamedTuple

from msgspec import Struct

from generator.geography.divisions import Commune
from generator.model.position import Position

# Cached positions are integers in this fraction of a degree (about 1 m).
_STEPS_PER_DEGREE = 100_000


class CommunePoints(NamedTuple):
    """Where some communes are, in one order."""

    codes: Sequence[str]
    positions: Sequence[Position]


class CommuneNames(NamedTuple):
    """How some communes are called, in one order; several postcodes are joined by a space."""

    codes: Sequence[str]
    names: Sequence[str]
    postcodes: Sequence[str]


class Columns(Struct, frozen=True):
    """Parallel lists, one entry per commune. Several postcodes are joined by a space, several
    aliases by a bar; latitudes and longitudes are in 1e-5 degree, radii in tenths of a km.
    """

    codes: list[str]
    names: list[str]
    postcodes: list[str]
    latitudes: Sequence[int]
    longitudes: Sequence[int]
    populations: Sequence[int]
    departments: list[str]
    radii: Sequence[int]
    aliases: list[str]
    parents: list[str]

    def __len__(self) -> int:
        return len(self.codes)

    def commune(self, row: int) -> Commune:
        """The commune of one row."""
        return Commune(
            self.codes[row],
            self.names[row],
            tuple(self.postcodes[row].split()),
            Position(
                self.latitudes[row] / _STEPS_PER_DEGREE, self.longitudes[row] / _STEPS_PER_DEGREE
            ),
            self.populations[row],
            self.departments[row],
            self.radii[row] / 10,
            tuple(self.aliases[row].split("|")) if self.aliases[row] else (),
            self.parents[row] or None,
        )

    def points(self, rows: Sequence[int]) -> CommunePoints:
        """Where the communes of these rows are."""
        steps = [(self.latitudes[row], self.longitudes[row]) for row in rows]
        return CommunePoints(
            [self.codes[row] for row in rows],
            [Position(lat / _STEPS_PER_DEGREE, lon / _STEPS_PER_DEGREE) for lat, lon in steps],
        )

    def called(self, rows: Sequence[int]) -> CommuneNames:
        """How the communes of these rows are called."""
        return CommuneNames(
            [self.codes[row] for row in rows],
            [self.names[row] for row in rows],
            [self.postcodes[row] for row in rows],
        )


def to_columns(communes: Iterable[Commune]) -> dict[str, Any]:
    """The JSON form of ``communes``: texts joined by line breaks (quick to read), else lists."""
    every = list(communes)
    return {
        "codes": _text(commune.code_insee for commune in every),
        "names": _text(commune.name for commune in every),
        "postcodes": _text(" ".join(commune.postcodes) for commune in every),
        "latitudes": [_steps(commune.position.latitude) for commune in every],
        "longitudes": [_steps(commune.position.longitude) for commune in every],
        "populations": [commune.population for commune in every],
        "departments": _text(commune.department_code for commune in every),
        "radii": [round(commune.radius_km * 10) for commune in every],
        "aliases": _text("|".join(commune.aliases) for commune in every),
        "parents": _text(commune.parent_code or "" for commune in every),
    }


def from_columns(content: dict[str, Any]) -> Columns:
    """The columns of what `to_columns` gave; each process of a build has a copy of them."""
    columns: dict[str, Any] = {
        name: value.split("\n") if isinstance(value, str) else array("l", value)
        for name, value in content.items()
    }
    columns["departments"] = list(map(intern, columns["departments"]))  # a hundred, 35,000 times
    return Columns(**columns)


def _text(values: Iterable[str]) -> str:
    return "\n".join(values)


def _steps(degrees: float) -> int:
    return round(degrees * _STEPS_PER_DEGREE)
