"""Days one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date


def days_between(first: date, last: date) -> Iterator[date]:
    """Yield every day from *first* to *last*, both included."""
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)
