"""The days of a place before holidays and exceptions are laid over them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from generator.hours.day_plan import DayPlan
from generator.hours.ordinary import OrdinaryDay, ordinary_days
from generator.hours.schedule import Schedule
from generator.model.opening_hours import Span

Make = Callable[..., Schedule]
MORNING = (Span(540, 720),)


def test_a_day_of_weeks_that_are_alike_has_no_reason(schedule: Make) -> None:
    monday, tuesday = date(2026, 11, 23), date(2026, 11, 24)
    assert ordinary_days(schedule("Mo 09:00-12:00"), monday, tuesday) == {
        monday: OrdinaryDay(DayPlan(MORNING), ""),
        tuesday: OrdinaryDay(DayPlan(()), ""),
    }


def test_the_days_of_an_expression_that_is_more_than_rules(schedule: Make) -> None:
    """Those on which it does not open are closed."""
    place = schedule("Sa 09:00-12:00; Sa[1] off")
    days = ordinary_days(place, date(2026, 12, 5), date(2026, 12, 12))
    assert [day.plan for day in days.values()] == [DayPlan(())] * 7 + [DayPlan(MORNING)]
