"""Public holidays where a place is: the national ones, and those of its territory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import holidays

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

    Source: the `holidays` package, by subdivision (57, 67 and 68 have Good Friday and
    26 December; overseas, the days of the abolition of slavery among others).
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
    found = holidays.country_holidays("FR", subdiv=zone, years=year, language="fr")
    return {day: found[day].replace("'", "’") for day in sorted(found)}
