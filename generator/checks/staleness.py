"""Pages that nobody has looked at for a year, or for other months; or that claim a day to come."""

from __future__ import annotations

from calendar import monthrange
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
            f"page vérifiée il y a {full_months(house.updated_on, today)} mois : téléphonez, "
            f"corrigez, puis écrivez « date_maj: {today} »."
        )
        yield Finding(house, ("date_maj",), "page-ancienne", message)


def is_stale(house: House, months: int, today: date) -> bool:
    """Tell whether *house* was last verified more than *months* before *today*."""
    return house.updated_on < _months_before(today, months)


def full_months(start: date, end: date) -> int:
    """Return how many whole months there are from *start* to *end*."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)


def _months_before(day: date, months: int) -> date:
    """Return the same day *months* before; the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
