"""Public holidays where a place is: the national ones, and those of its territory."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

KEPT_DAYS = Path(__file__).with_name("public_holidays.json")
"""The days of thirty-one years (``tests/hours/write_holidays.py``); the package has all."""
# INSEE codes to the subdivisions of the `holidays` package; elsewhere the national days.
_SUBDIVISIONS = {
    "57": "57",
    "67": "6AE",
    "68": "6AE",
    "971": "971",
    "972": "972",
    "973": "973",
    "974": "974",
    "975": "PM",
    "976": "976",
    "977": "BL",
    "978": "MF",
    "986": "WF",
    "987": "PF",
    "988": "NC",
}


def holiday_zone(department_code: str) -> str | None:
    """Return what departments with the same holidays have in common; None is nationwide."""
    return _SUBDIVISIONS.get(department_code)


def holiday_departments() -> tuple[str, ...]:
    """Return the departments and collectivities that have holidays of their own."""
    return tuple(_SUBDIVISIONS)


def public_holidays(department_code: str, first: date, last: date) -> Mapping[date, str]:
    """Return the public holidays from *first* to *last*, both included, in order.

    Returns:
        French names by date, such as ``Vendredi saint``, with typographic apostrophes.

    Source: the `holidays` package, whose days are kept in ``KEPT_DAYS``, by subdivision (57, 67
    and 68 have Good Friday and 26 December; overseas, the days of the abolition of slavery among
    others).
    """
    return _between(holiday_zone(department_code), first, last)


# Asked for every place, and the same for nearly all.
@lru_cache(maxsize=256)
def _between(zone: str | None, first: date, last: date) -> Mapping[date, str]:
    return {
        day: name
        for year in range(first.year, last.year + 1)
        for day, name in _of_year(zone, year).items()
        if first <= day <= last
    }


@lru_cache(maxsize=256)
def _of_year(zone: str | None, year: int) -> Mapping[date, str]:
    kept = _kept()
    zones = kept["years"].get(str(year))
    if zones is None:
        return days_by_package(zone, year)
    days = zones[""] | (zones.get(zone, {}) if zone else {})
    return {
        date.fromisoformat(f"{year}-{day}"): kept["names"][name]
        for day, name in sorted(days.items())
    }


@cache
def _kept() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(KEPT_DAYS.read_text("utf-8"))
    return found


def every_zone() -> tuple[str, ...]:
    """Return all that ``holiday_zone`` may give but None."""
    return tuple(dict.fromkeys(_SUBDIVISIONS.values()))


def days_by_package(zone: str | None, year: int) -> Mapping[date, str]:
    """Return the public holidays of a year as the package tells them, in order.

    It loads all the countries of the world, which takes longer than to read the pages of one house.
    """
    import holidays  # noqa: PLC0415

    found = holidays.country_holidays("FR", subdiv=zone, years=year, language="fr")
    return {day: found[day].replace("'", "’") for day in sorted(found)}
