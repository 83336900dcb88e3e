"""The hours of places in the search's files; tests/js/timetables.test.js reads them back."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.hours.compiled import compiled
from generator.hours.day_plan import DayPlan
from generator.hours.schedule import Schedule, moving
from generator.hours.timetables import Timetables
from generator.model.exceptions import HoursException
from generator.model.hours_text import parse_week
from generator.model.opening_hours import Span
from generator.search.calendar import calendar, epoch_day
from generator.search.hours_columns import day_text, hours_columns, week_text
from generator.search.place_hours import Week, place_hours

VECTORS = Path(__file__).parents[1] / "vectors" / "search_hours.json"
TODAY = date(2026, 11, 23)
TIMES = Timetables(TODAY)
CLOSED: Week = (DayPlan(()),) * 7
OFFICE = parse_week({"lundi": "08:30-12:00, 13:30-17:00", "vendredi": "09:10-12:00"})
SATURDAYS = parse_week({"samedi": "09:00-12:00", "lundi": "14:00-16:00"})
MARKET = parse_week({"mardi": "semaines paires 09:00-12:00"})
WINTER_BREAK = HoursException.model_validate(
    {"du": "2026-12-21", "au": "2027-01-02", "type": "ferme", "motif": "Congés"}
)
SCHEDULES = (
    Schedule(None, department_code="49"),
    Schedule(OFFICE, department_code="49"),
    Schedule(OFFICE, department_code="67"),
    Schedule(SATURDAYS, department_code="974"),
    Schedule(OFFICE, open_on_holidays=True, department_code="49"),
    Schedule(OFFICE, by_appointment=SATURDAYS, department_code="49"),
    Schedule(None, by_appointment=SATURDAYS, department_code="971"),
    Schedule(MARKET, department_code="48"),
    Schedule(OFFICE, exceptions=(WINTER_BREAK,), department_code="57"),
    moving(Schedule(OFFICE, department_code="49")),
    moving(Schedule(OFFICE, exceptions=(WINTER_BREAK,), department_code="974")),
)


def test_the_vectors_of_the_browser_are_what_python_writes() -> None:
    """The columns and calendar of these schedules, and the days that they must become again."""
    hours = [place_hours(schedule, TIMES) for schedule in SCHEDULES]
    codes = [schedule.department_code for schedule in SCHEDULES]
    written: dict[str, Any] = {
        "lieux": hours_columns(hours),
        "departements": codes,
        "calendrier": calendar(codes, TODAY),
        "jours": [json.loads(compiled(schedule, TIMES)) for schedule in SCHEDULES],
    }
    assert json.loads(VECTORS.read_text("utf-8")) == json.loads(json.dumps(written))


def test_a_house_that_travels_keeps_its_closures_only() -> None:
    """Its week is that of a team, nobody knows where."""
    free, away = (place_hours(schedule, TIMES) for schedule in SCHEDULES[-2:])
    assert free is not None and away is not None
    assert (free.week, free.deviations) == (None, ())
    assert [(reason, len(days)) for _, reason, days in away.deviations] == [("Congés", 13)]
    assert hours_columns([None, free])["semaines"] == "?\n~"


@pytest.mark.parametrize(
    ("week", "text"),
    [
        (None, "?"),
        (CLOSED, ";;;;;;"),
        ((DayPlan((Span(510, 720), Span(810, 1020))),) * 2 + CLOSED[2:], "34-48,54-68;=;;;;;"),
        ((DayPlan((Span(511, 720),)), *CLOSED[1:]), "511m-48;;;;;;"),
    ],
)
def test_a_week_as_text(week: Week | None, text: str) -> None:
    """Unknown is not closed."""
    assert week_text(week) == text


def test_hours_by_appointment_are_marked() -> None:
    """Beside those that are open to all; an unknown day is not a closed one."""
    assert day_text(DayPlan((Span(540, 720),), (Span(840, 1020),))) == "36-48,r56-68"
    assert day_text(DayPlan(None)) == "?"


def test_what_keeps_its_week_has_no_day_of_its_own() -> None:
    """Public holidays are in the calendar, not in every place."""
    hours = place_hours(SCHEDULES[1], TIMES)
    assert hours is not None
    assert (hours.closed_on_holidays, hours.deviations) == (True, ())


def test_the_calendar_has_a_zone_of_its_own_only_where_days_or_clocks_differ() -> None:
    """Anjou is as the nation; Alsace has other holidays, Réunion another clock too."""
    zones = calendar(["49", "48", "67", "974"], TODAY)["zones"]
    assert list(zones) == ["", "67", "974"]
    assert [zone for zone, _ in zones.values()] == [
        "Europe/Paris",
        "Europe/Paris",
        "Indian/Reunion",
    ]
    assert [name for _, name in zones["67"][1]] == [
        "Saint-Étienne",
        "Vendredi saint",
        "Saint-Étienne",
    ]


def test_a_day_that_is_no_holiday_in_one_department_is_told_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No law has one today; one of another name takes the place of the others'."""
    days = {"": {date(2026, 12, 25): "Noël", date(2027, 1, 1): "Jour de l’an"}}
    days["974"] = {date(2027, 1, 1): "Premier de l’an"}
    monkeypatch.setattr(
        "generator.search.calendar.public_holidays", lambda code, first, last: days[code]
    )
    zones = calendar(["974"], TODAY)["zones"]
    christmas, new_year = epoch_day(date(2026, 12, 25)), epoch_day(date(2027, 1, 1))
    assert zones["974"][1] == [(christmas, ""), (new_year, "Premier de l’an")]
