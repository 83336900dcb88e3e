"""Schedules as recurrence rules: a program that knows RFC 5545 finds the days that pages tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from dateutil import rrule

from generator.exports.open_data.hsds.schedules import can_be_said, schedules
from generator.hours.ordinary import ordinary_days
from generator.hours.schedule import Schedule
from generator.hours.timetables import covered_days
from generator.model.opening_hours import clock
from generator.places import house_schedule
from tests.conftest import TODAY, MakeDirectory

FIRST, LAST = covered_days(TODAY)
Opening = tuple[date, str, str, bool]
WEEKS: dict[str, dict[str, Any]] = {
    "every week": {"horaires": {"lundi": "09:00-12:00, 14:00-17:00", "jeudi": "09:00-12:00"}},
    "nth weekdays": {"horaires": {"mardi": "1er et 3e du mois 09:00-12:00"}},
    "the last weekday": {"horaires": {"mardi": "dernier du mois 09:00-12:00"}},
    "even weeks": {"horaires": {"mercredi": "semaines paires 09:00-12:00"}},
    "odd weeks": {"horaires": {"mercredi": "semaines impaires 09:00-12:00"}},
    "fortnights": {
        "horaires": {
            "lundi": "une semaine sur deux depuis 2026-01-07 09:00-12:00",
            "vendredi": "une semaine sur deux depuis 2026-01-07 09:00-12:00",
        }
    },
    "a season": {
        "horaires": {"lundi": "09:00-12:00"},
        "saisons": [{"du": "07-01", "au": "08-31", "horaires": {"mardi": "08:00-11:00"}}],
    },
    "appointments": {
        "horaires": {"lundi": "09:00-17:00"},
        "horaires_rdv": {"lundi": "14:00-15:00", "mardi": "09:00-12:00"},
    },
    "appointments on other days": {
        "horaires": {"lundi": "1er du mois 09:00-17:00"},
        "horaires_rdv": {"mardi": "semaines paires 09:00-12:00"},
    },
    "appointments alone": {"horaires_rdv": {"mardi": "dernier du mois 09:00-12:00"}},
    "an end": {"horaires": {"lundi": "09:00-12:00"}, "fermee_le": "2027-03-01"},
}


def said(schedule: Schedule) -> set[Opening]:
    """Return the openings that a program works out, which knows nothing of ours."""
    return {
        (day, rule["opens_at"], rule["closes_at"], "attending_type" in rule)
        for rule in schedules(schedule, FIRST, LAST)
        for day in _days(rule)
    }


def _days(rule: dict[str, Any]) -> Iterator[date]:
    first = date.fromisoformat(rule.get("valid_from", FIRST.isoformat()))
    last = date.fromisoformat(rule.get("valid_to", LAST.isoformat()))
    start = date.fromisoformat(rule.get("dtstart", FIRST.isoformat()))
    named = {
        "BYDAY": rule["byday"],
        "FREQ": rule["freq"],
        "INTERVAL": rule.get("interval", 1),
        "WKST": rule.get("wkst", "MO"),
    }
    text = ";".join(f"{key}={value}" for key, value in named.items())
    found = rrule.rrulestr(text, dtstart=datetime(start.year, start.month, start.day))
    weeks = [int(week) for week in rule.get("byweekno", "").split(",") if week]
    for moment in found.between(
        datetime(FIRST.year, FIRST.month, FIRST.day),
        datetime(LAST.year, LAST.month, LAST.day),
        inc=True,
    ):
        day = moment.date()
        if first <= day <= last and (not weeks or day.isocalendar().week in weeks):
            yield day


def expected(schedule: Schedule) -> set[Opening]:
    """Return the openings of the days as every page tells them, holidays and exceptions aside."""
    openings = set()
    for day, ordinary in ordinary_days(schedule, FIRST, LAST).items():
        if schedule.is_in_service(day):
            plan = ordinary.plan
            openings |= {(day, *_clocks(span), False) for span in plan.open or ()}
            openings |= {(day, *_clocks(span), True) for span in plan.by_appointment}
    return openings


def _clocks(span: Any) -> tuple[str, str]:
    return clock(span.start_min), clock(span.end_min)


@pytest.mark.parametrize("fields", WEEKS.values(), ids=[*WEEKS])
def test_rules_give_the_days_that_pages_tell(
    directory_of: MakeDirectory, fields: dict[str, Any]
) -> None:
    (house,) = directory_of(fields).every
    schedule = house_schedule(house)
    assert can_be_said(schedule)
    found = said(schedule)
    assert found == expected(schedule)
    assert found


@pytest.mark.parametrize(
    "fields",
    [
        {"horaires": {"lundi": "hors vacances scolaires 09:00-12:00"}},
        {"horaires": "Mo-Fr 09:00-12:00; 2027 Jan 04-2027 Jan 08 off"},
        {
            "horaires": {"lundi": "1er du mois 09:00-17:00"},
            "horaires_rdv": {"lundi": "14:00-15:00"},
        },
    ],
)
def test_what_no_rule_says_is_known_as_such(
    directory_of: MakeDirectory, fields: dict[str, Any]
) -> None:
    (house,) = directory_of(fields).houses
    assert not can_be_said(house_schedule(house))


def test_unknown_hours_have_no_schedule_and_midnight_is_a_minute_earlier(
    directory_of: MakeDirectory,
) -> None:
    unknown, late = directory_of({}, {"horaires": {"lundi": "18:00-24:00"}}).houses
    assert schedules(house_schedule(unknown), FIRST, LAST) == []
    (rule,) = schedules(house_schedule(late), FIRST, LAST)
    assert rule["closes_at"] == "23:59"


def test_times_are_those_of_the_place(directory_of: MakeDirectory) -> None:
    hours = {"horaires": {"lundi": "08:00-12:00"}}
    (house,) = directory_of(hours | {"commune": "Saint-Denis", "code_postal": "97400"}).houses
    (rule,) = schedules(house_schedule(house), FIRST, LAST)
    assert rule == {
        "freq": "WEEKLY",
        "byday": "MO",
        "opens_at": "08:00",
        "closes_at": "12:00",
        "notes": "Heure locale (Indian/Reunion)",
    }


def test_the_first_day_of_a_fortnight_is_one_of_its_own(directory_of: MakeDirectory) -> None:
    (house,) = directory_of(WEEKS["fortnights"]).houses
    monday, friday = schedules(house_schedule(house), FIRST, LAST)
    assert (monday["dtstart"], friday["dtstart"]) == ("2026-01-19", "2026-01-09")
    assert date.fromisoformat(monday["dtstart"]) - date(2026, 1, 5) == timedelta(days=14)
