"""The small tables kept beside this module: French phrases, and what the wheel lacks."""

from __future__ import annotations

import csv
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from generator.model.position import Position

_HERE = Path(__file__).parent
_NAMES = ("departments.csv", "regions.csv", "supplement.csv", "renamed.csv")


class Supplement(Struct, frozen=True):
    """A commune absent from the wheel (then with a name), or what the wheel does not say of one."""

    code: str
    name: str
    department: str
    postcodes: tuple[str, ...]
    population: int
    position: Position
    radius_km: float


def departments() -> list[dict[str, str]]:
    """Departments and collectivities: code, name, with_article, in_phrase, of_phrase."""
    return _read("departments.csv")


def regions() -> list[dict[str, str]]:
    """Regions, with the same columns as departments."""
    return _read("regions.csv")


def supplements() -> list[Supplement]:
    """Communes to add or to complete."""
    return [
        Supplement(
            row["code"],
            row["name"],
            row["department"],
            tuple(row["postcodes"].split()),
            int(row["population"] or 0),
            Position(float(row["latitude"]), float(row["longitude"])),
            float(row["radius_km"]),
        )
        for row in _read("supplement.csv")
    ]


def former_names() -> dict[str, list[str]]:
    """Names that communes bore before they were renamed, by INSEE code.

    Those of the lists that the project imports; the wheel only has communes that were merged.
    """
    found: dict[str, list[str]] = {}
    for row in _read("renamed.csv"):
        found.setdefault(row["code"], []).append(row["former_name"])
    return found


class NaturalRegion(Struct, frozen=True):
    """A region that people name and no administration has: about where it is, and how large."""

    name: str
    other_names: tuple[str, ...]
    position: Position
    radius_km: float
    department_codes: tuple[str, ...]


def natural_regions() -> list[NaturalRegion]:
    """Cévennes, Larzac, Pays basque …, former regions and islands of several communes."""
    return [
        NaturalRegion(
            row["name"],
            tuple(filter(None, row["other_names"].split("|"))),
            Position(float(row["latitude"]), float(row["longitude"])),
            float(row["radius_km"]),
            tuple(row["departments"].split()),
        )
        for row in _read("natural_regions.csv")
    ]


def other_names() -> dict[str, list[str]]:
    """Names of towns in regional languages, by INSEE code (« Kemper » for Quimper)."""
    found: dict[str, list[str]] = {}
    for row in _read("other_names.csv"):
        found.setdefault(row["code"], []).append(row["other_name"])
    return found


def tables_fingerprint() -> str:
    """A hash that changes with any of the tables."""
    return sha256(b"".join((_HERE / name).read_bytes() for name in _NAMES)).hexdigest()


def _read(name: str) -> list[dict[str, str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
