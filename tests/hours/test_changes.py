"""The days on which a place does not keep its week, and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from generator.hours.changes import Change, changed_days
from generator.hours.schedule import Schedule
from generator.model.opening_hours import Span

Make = Callable[..., Schedule]
SHORT = (Span(600, 720),)
NOVEMBER = date(2026, 11, 9), date(2026, 11, 13)
ARMISTICE = date(2026, 11, 11)
OUT = Change((), "", False)


def test_a_public_holiday_is_told_as_one(schedule: Make) -> None:
    found = changed_days(schedule("Mo-Fr 09:00-12:00"), *NOVEMBER)
    assert found == {ARMISTICE: Change((), "Armistice", True)}


@pytest.mark.parametrize(
    ("keys", "change"),
    [
        ({"type": "ferme", "motif": "Travaux"}, Change((), "Travaux", False)),
        ({"type": "horaires", "horaires": "10:00-12:00"}, Change(SHORT, "", False)),
        (
            {"type": "horaires", "horaires": {"mercredi": "10:00-12:00"}, "motif": "Défilé"},
            Change(SHORT, "Défilé", False),
        ),
    ],
)
def test_what_an_exception_says_is_no_holiday(
    schedule: Make, keys: dict[str, object], change: Change
) -> None:
    """Not even on one."""
    place = schedule("Mo-Fr 09:00-12:00", exceptions=[{"du": "2026-11-11"} | keys])
    assert changed_days(place, *NOVEMBER) == {ARMISTICE: change}


@pytest.mark.parametrize(
    ("life", "out"),
    [
        ({}, []),
        ({"opens_on": date(2026, 11, 11)}, [9, 10]),
        ({"closes_on": date(2026, 11, 12)}, [12, 13]),
        ({"opens_on": date(2026, 11, 10), "closes_on": date(2026, 11, 13)}, [9, 13]),
    ],
)
def test_out_of_service_a_day_is_closed_without_a_reason(
    schedule: Make, life: dict[str, date], out: list[int]
) -> None:
    place = replace(schedule("Mo-Fr 09:00-12:00", jours_feries="ouvert"), **life)
    assert changed_days(place, *NOVEMBER) == {date(2026, 11, day): OUT for day in out}
