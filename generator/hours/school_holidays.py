"""School holidays where a place is: of the zones A, B and C, as far as they are published."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

KEPT_SCHOOL_DAYS = Path(__file__).with_name("school_holidays.json")
"""What two packages say of the zones, compared day by day (``tests/hours/write_holidays.py``)."""
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

    Source: the official dates in ``vacances-scolaires-france``, kept in ``KEPT_SCHOOL_DAYS``. Where
    the ``holidays`` package, which works them out, says otherwise, the day is not certain: the
    start of summer and the days around Ascension are written in two ways.
    """
    zone = school_zone(department_code)
    if zone is None or not _first_published() <= day <= last_published():
        return None
    days = _days(zone)
    return None if day in days.doubtful else day in days.certain


@cache
def last_published() -> date:
    """Return the last day of the last summer holidays that are published for every zone."""
    return date.fromisoformat(_kept()["last"])


@cache
def _first_published() -> date:
    return date.fromisoformat(_kept()["first"])


@cache
def _days(zone: str) -> _Days:
    certain, doubtful = (_every_day(_kept()[kind][zone]) for kind in ("certain", "doubtful"))
    return _Days(certain, doubtful)


def _every_day(runs: Iterable[Sequence[str]]) -> frozenset[date]:
    """Return the days of *runs*, each its first and its last day, both included."""
    found: set[date] = set()
    for run in runs:
        first, last = map(date.fromisoformat, run)
        found |= {first + timedelta(days=n) for n in range((last - first).days + 1)}
    return frozenset(found)


@cache
def _kept() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(KEPT_SCHOOL_DAYS.read_text("utf-8"))
    return found
