"""The holidays that are kept are those of the packages; later years are asked of these."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from generator.hours import holidays_by_department, school_holidays
from generator.hours.holidays_by_department import days_by_package, every_zone
from tests.hours.write_holidays import public_days, school_days

KEPT_YEARS = (2020, 2026, 2030, 2050)
LATER = 2061


@pytest.mark.parametrize(
    ("file", "found"),
    [
        (holidays_by_department.KEPT_DAYS, public_days),
        (school_holidays.KEPT_SCHOOL_DAYS, school_days),
    ],
)
def test_what_is_kept_is_what_the_packages_say(file: Path, found: object) -> None:
    """Where this fails after an upgrade: ``python -m tests.hours.write_holidays``."""
    assert json.loads(file.read_text("utf-8")) == found()  # type: ignore[operator]


@pytest.mark.parametrize("year", [*KEPT_YEARS, LATER])
@pytest.mark.parametrize("zone", [None, *every_zone()])
def test_a_year_is_told_as_the_package_tells_it(zone: str | None, year: int) -> None:
    first, last = date(year, 1, 1), date(year, 12, 31)
    told = holidays_by_department._between(zone, first, last)
    assert list(told.items()) == list(days_by_package(zone, year).items())


@pytest.mark.parametrize("zone", ["A", "B", "C"])
def test_school_days_are_told_as_they_are_published(zone: str) -> None:
    days = school_holidays._days(zone)
    assert days.certain
    assert not days.certain & days.doubtful
