"""The only place that asks the clock for the day: everything else is told it."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

FRANCE = ZoneInfo("Europe/Paris")
"""A day begins when it does for the site's readers, wherever it is built."""


def day_in_france(instant: datetime | None = None) -> date:
    """Return the day of *instant* in France, that of now when none is given."""
    return (instant or datetime.now(FRANCE)).astimezone(FRANCE).date()
