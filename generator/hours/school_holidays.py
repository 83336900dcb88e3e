"""School holidays where a place is: of the zones A, B and C, as far as they are published."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

import holidays

# INSEE codes of the departments of each zone's académies, since January 2016.
# Source: education.gouv.fr, "Calendrier scolaire". Corsica and overseas have calendars of their
# own, which no package holds.
_ZONES = {
    "A": "01 03 07 15 16 17 19 21 23 24 25 26 33 38 39 40 42 43 47 58 63 64 69 70 71 73 74 79 86 "
    "87 89 90",
    "B": "02 04 05 06 08 10 13 14 18 22 27 28 29 35 36 37 41 44 45 49 50 51 52 53 54 55 56 57 59 "
    "60 61 62 67 68 72 76 80 83 84 85 88",
    "C": "09 11 12 30 31 32 34 46 48 65 66 75 77 78 81 82 91 92 93 94 95",
}
_ZONE_OF = {code: zone for zone, codes in _ZONES.items() for code in codes.split()}


class _Days(NamedTuple):
    certain: frozenset[date]
    doubtful: frozenset[date]


def school_zone(department_code: str) -> str | None:
    """Return A, B or C; None where the calendar is another, or is not known."""
    return _ZONE_OF.get(department_code)


def school_departments() -> Mapping[str, tuple[str, ...]]:
    """Return the departments of the zones A, B and C."""
    return {zone: tuple(codes.split()) for zone, codes in _ZONES.items()}


def in_school_holidays(department_code: str, day: date) -> bool | None:
    """Tell whether *day* is in school holidays; None where it is not published, or not known.

    Source: the official dates in ``vacances-scolaires-france``. Where the ``holidays`` package,
    which works them out, says otherwise, the day is not certain: the start of summer and the
    days around Ascension are written in two ways.
    """
    zone = school_zone(department_code)
    if zone is None or not _first_published() <= day <= last_published():
        return None
    days = _of_year(zone, day.year)
    return None if day in days.doubtful else day in days.certain


@lru_cache(maxsize=1)
def _published() -> Mapping[str, frozenset[date]]:
    """Return the days of school holidays by zone.

    The package's data are read, not asked for: it opens them in the encoding of the machine.
    """
    data = resources.files("vacances_scolaires_france").joinpath("data", "data.csv")
    found: dict[str, set[date]] = {zone: set() for zone in _ZONES}
    for row in csv.DictReader(data.read_text("utf-8").splitlines()):
        for zone, days in found.items():
            if row[f"vacances_zone_{zone.lower()}"] == "True":
                days.add(date.fromisoformat(row["date"]))
    return {zone: frozenset(days) for zone, days in found.items()}


@lru_cache(maxsize=1)
def _first_published() -> date:
    return min(min(days) for days in _published().values())


@lru_cache(maxsize=1)
def last_published() -> date:
    """Return the last day of the last summer holidays that are published for every zone."""
    return min(max(days) for days in _published().values())


@lru_cache(maxsize=64)
def _of_year(zone: str, year: int) -> _Days:
    official = frozenset(day for day in _published()[zone] if day.year == year)
    worked_out = frozenset(
        holidays.country_holidays("FR", subdiv=f"Zone {zone}", years=year, categories=("school",))
    )
    return _Days(official & worked_out, official ^ worked_out)
