"""What the hours of many places have in common: days covered, time zones, public holidays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from generator.hours.holidays_by_department import holiday_zone, public_holidays
from generator.hours.time_zones import time_zone
from generator.hours.timetables import covered_days

_EPOCH = date(1970, 1, 1).toordinal()


def calendar(department_codes: Iterable[str], today: date) -> dict[str, Any]:
    """The calendar of places in these departments.

    Returns:
        ``du``: the first day covered, in days since 1970; ``jours``: how many. ``zones``: by
        department code, for those that have their own, and under ``""`` for all others:
        ``[IANA time zone, [[day since 1970, name of the holiday], …]]``. The days of a
        department are told only where they differ from those of the others, ``""`` being the name
        of a day that is no holiday there.
    """
    first, last = covered_days(today)
    own = sorted(code for code in set(department_codes) if _is_apart(code))
    common = _holidays("", first, last)
    different = {code: _different(_holidays(code, first, last), common) for code in own}
    return {
        "du": epoch_day(first),
        "jours": (last - first).days + 1,
        "zones": {
            code: [time_zone(code), list(days.items())]
            for code, days in {"": common, **different}.items()
        },
    }


def epoch_day(day: date) -> int:
    """Days since 1 January 1970."""
    return day.toordinal() - _EPOCH


def _is_apart(code: str) -> bool:
    return holiday_zone(code) is not None or time_zone(code) != time_zone("")


def _holidays(code: str, first: date, last: date) -> dict[int, str]:
    return {epoch_day(day): name for day, name in public_holidays(code, first, last).items()}


def _different(own: Mapping[int, str], common: Mapping[int, str]) -> dict[int, str]:
    told = {day: own.get(day, "") for day in sorted({*own, *common})}
    return {day: name for day, name in told.items() if name != common.get(day, "")}
