"""Which days are holidays, and what time it is, depend on the department."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from generator.hours.holidays_by_department import public_holidays
from generator.hours.time_zones import time_zone

YEAR = date(2026, 1, 1), date(2026, 12, 31)
NATIONAL_DAYS = 11


def test_most_departments_have_the_eleven_national_days() -> None:
    days = public_holidays("49", *YEAR)
    assert len(days) == NATIONAL_DAYS
    assert days[date(2026, 11, 11)] == "Armistice"
    assert days[date(2026, 1, 1)] == "Jour de l’an"
    assert list(days) == sorted(days)


@pytest.mark.parametrize("code", ["57", "67", "68"])
def test_alsace_and_moselle_have_good_friday_and_the_second_day_of_christmas(code: str) -> None:
    own = public_holidays(code, *YEAR).keys() - public_holidays("49", *YEAR).keys()
    assert own == {date(2026, 4, 3), date(2026, 12, 26)}


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("971", date(2026, 5, 27)),
        ("972", date(2026, 5, 22)),
        ("973", date(2026, 6, 10)),
        ("974", date(2026, 12, 20)),
        ("976", date(2026, 4, 27)),
        ("977", date(2026, 10, 9)),
        ("978", date(2026, 5, 28)),
    ],
)
def test_overseas_keep_the_abolition_of_slavery(code: str, day: date) -> None:
    assert public_holidays(code, *YEAR)[day] == "Abolition de l’esclavage"


@pytest.mark.parametrize(
    ("code", "day"),
    [("986", date(2026, 7, 29)), ("987", date(2026, 3, 5)), ("988", date(2026, 9, 24))],
)
def test_the_pacific_has_its_own_days(code: str, day: date) -> None:
    assert day in public_holidays(code, *YEAR)


def test_only_the_days_asked_for_over_years() -> None:
    days = public_holidays("49", date(2026, 12, 25), date(2027, 1, 1))
    assert list(days) == [date(2026, 12, 25), date(2027, 1, 1)]


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("49", "Europe/Paris"), ("2A", "Europe/Paris"), ("", "Europe/Paris"),
        ("972", "America/Martinique"), ("973", "America/Cayenne"), ("974", "Indian/Reunion"),
        ("975", "America/Miquelon"), ("976", "Indian/Mayotte"), ("987", "Pacific/Tahiti"),
        ("988", "Pacific/Noumea"),
    ],
)  # fmt: skip
def test_time_zone(code: str, zone: str) -> None:
    assert time_zone(code) == zone


@pytest.mark.parametrize("code", ["971", "977", "978", "986"])
def test_the_other_zones_exist(code: str) -> None:
    assert ZoneInfo(time_zone(code)).key != "Europe/Paris"
