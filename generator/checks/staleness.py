"""Pages that nobody has looked at for a year, or that claim a day to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.finding import Finding
from generator.model.house import House

_LEAP_DAY = (2, 29)


def stale(house: House, today: date) -> Iterator[Finding]:
    """Yield a finding when *house* was last verified more than a year before *today*."""
    if house.updated_on > today:
        message = f"{house.updated_on} est à venir : date de la dernière vérification."
        yield Finding(house, ("date_maj",), "date-future", message)
    elif house.updated_on < _a_year_before(today):
        message = (
            f"page vérifiée il y a {_full_months(house.updated_on, today)} mois : téléphonez, "
            f"corrigez, puis écrivez « date_maj: {today} »."
        )
        yield Finding(house, ("date_maj",), "page-ancienne", message)


def _a_year_before(day: date) -> date:
    if (day.month, day.day) == _LEAP_DAY:
        day = day.replace(day=28)
    return day.replace(year=day.year - 1)


def _full_months(start: date, end: date) -> int:
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)
