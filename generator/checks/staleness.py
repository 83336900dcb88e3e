"""Pages that nobody has looked at for a year, or that claim a day to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.finding import Finding
from generator.model.house import House


def stale(house: House, today: date) -> Iterator[Finding]:
    """Yield a finding when *house* was last verified more than a year before *today*."""
    if house.updated_on > today:
        message = f"{house.updated_on} est à venir : date de la dernière vérification."
        yield Finding(house, ("date_maj",), "date-future", message)
    elif today >= house.stale_from:
        message = (
            f"page vérifiée il y a {_full_months(house.updated_on, today)} mois : téléphonez, "
            f"corrigez, puis écrivez « date_maj: {today} »."
        )
        yield Finding(house, ("date_maj",), "page-ancienne", message)


def _full_months(start: date, end: date) -> int:
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)
