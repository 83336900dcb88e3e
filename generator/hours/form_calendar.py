"""The days that the form asks of when it shows a page's hours: public and school holidays.

The reader is ``themes/msap/static/js/editor/hours/calendar.js``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from generator.hours.days import days_between
from generator.hours.holidays_by_department import holiday_departments, public_holidays
from generator.hours.school_holidays import in_school_holidays, school_departments
from generator.hours.time_zones import time_zone
from generator.hours.timetables import covered_days

YEARS_AHEAD = 3
_EPOCH = date(1970, 1, 1).toordinal()


def form_calendar(today: date) -> dict[str, Any]:
    """Return the calendars of all departments, from the first day of pages to three years ahead.

    Returns:
        ``du``: the first day, in days since 1970 as all others; ``jours``: how many; ``zone``,
        ``feries``: the nation's time zone and holidays, ``[[day, name], …]``; ``zones``: by
        department that has its own, ``[zone, holidays that the nation has not]``; ``academies``:
        the departments of each school zone; ``ecoles``: of each, ``du`` and ``au``, the days for
        which its holidays are published, and runs of days, ``certains`` and ``douteux``.
    """
    first, last = covered_days(today)[0], date(today.year + YEARS_AHEAD, 12, 31)
    national = public_holidays("", first, last)
    return {
        "du": _number(first),
        "jours": (last - first).days + 1,
        "zone": time_zone(""),
        "feries": _named(national.items()),
        "zones": {
            code: [time_zone(code), _named(_own(code, first, last))]
            for code in holiday_departments()
        },
        "academies": {zone: " ".join(codes) for zone, codes in school_departments().items()},
        "ecoles": {
            zone: _school(codes[0], first, last) for zone, codes in school_departments().items()
        },
    }


def _own(code: str, first: date, last: date) -> Iterable[tuple[date, str]]:
    national = public_holidays("", first, last)
    every = public_holidays(code, first, last)
    return [(day, name) for day, name in every.items() if national.get(day) != name]


def _named(days: Iterable[tuple[date, str]]) -> list[list[Any]]:
    return [[_number(day), name] for day, name in days]


def _school(code: str, first: date, last: date) -> dict[str, Any]:
    answers = {day: in_school_holidays(code, day) for day in days_between(first, last)}
    published = [day for day, known in answers.items() if known is not None]
    if not published:
        return {"du": _number(first), "au": _number(first) - 1, "certains": [], "douteux": []}
    start, end = min(published), max(published)
    return {
        "du": _number(start),
        "au": _number(end),
        "certains": _runs(day for day, known in answers.items() if known),
        "douteux": _runs(day for day, k in answers.items() if k is None and start <= day <= end),
    }


def _runs(days: Iterable[date]) -> list[list[int]]:
    runs: list[list[int]] = []
    for day in map(_number, days):
        if runs and runs[-1][1] == day - 1:
            runs[-1][1] = day
        else:
            runs.append([day, day])
    return runs


def _number(day: date) -> int:
    return day.toordinal() - _EPOCH
