"""How much a place opens in an ordinary week, counted over a year of its rules."""

from datetime import date

import pytest

from generator.criteria.opening import opening_of, ordinary
from generator.hours.schedule import schedule_of

SUNDAY = date(2026, 11, 22)


def opening(made):
    return opening_of((ordinary(schedule_of(made, made, "")),), SUNDAY)


def hours_a_week(made):
    found = opening(made)
    return found.total_min / 60 / found.weeks


def test_hours_that_are_not_given_are_unknown_and_not_zero(house):
    assert opening(house()) is None
    assert opening(house(horaires={"lundi": "fermé"})).total_min == 0


def test_a_plain_week_is_its_sum(house):
    found = opening(house(horaires={"lundi": "08:30-12:00, 13:30-17:00", "jeudi": "09:00-12:00"}))
    assert (found.total_min, found.open_days, found.weeks) == (600, 2, 1)


def test_holidays_and_exceptions_are_not_counted_against_a_house(house):
    closed = [{"du": "2026-11-23", "au": "2027-11-01", "type": "ferme"}]
    assert hours_a_week(house(horaires={"lundi": "09:00-12:00"}, exceptions=closed)) == 3


@pytest.mark.parametrize(
    ("rhythm", "times_a_year"),
    [
        ("une semaine sur deux depuis 2026-01-05", 26),
        ("semaines paires", 25),  # 2026 ends on week 53: odd weeks follow each other
        ("semaines impaires", 27),
        ("1er du mois", 12),
    ],
)
def test_a_rhythm_counts_as_often_as_it_falls_in_52_weeks(house, rhythm, times_a_year):
    found = opening(house(horaires={"lundi": f"{rhythm} 09:00-12:00"}))
    assert (found.weeks, found.total_min, found.open_days) == (
        52, 180 * times_a_year, times_a_year,
    )  # fmt: skip
    assert (found.least_min, found.most_min) == (0, 180)


def test_an_expression_is_counted_over_its_seasons(house):
    """Twelve weeks or so of three hours, none in the others."""
    found = opening(house(horaires="Jun-Aug Mo 09:00-12:00"))
    assert found.total_min == 180 * 13


def test_hours_by_appointment_count_and_are_told_apart(house):
    found = opening(house(horaires={"lundi": "09:00-12:00"}, horaires_rdv={"mardi": "09:00-11:00"}))
    assert (found.total_min, found.appointment_min, found.open_days) == (300, 120, 2)


def test_a_moment_said_twice_counts_once(house):
    found = opening(house(horaires={"lundi": "09:00-12:00"}, horaires_rdv={"lundi": "10:00-12:00"}))
    assert (found.total_min, found.appointment_min) == (180, 120)


def test_a_team_at_two_places_at_once_counts_once(house):
    one = house(horaires={"lundi": "09:00-12:00"})
    other = house(horaires={"lundi": "11:00-13:00"}, horaires_rdv={"lundi": "14:00-15:00"})
    found = opening_of(tuple(ordinary(schedule_of(h, h, "")) for h in (one, other)), SUNDAY)
    assert (found.total_min, found.appointment_min, found.open_days) == (300, 60, 1)


def test_the_year_begins_with_the_week_of_today(house):
    """Whole weeks: the same from Monday to Sunday."""
    made = house(horaires={"lundi": "1er du mois 09:00-12:00"})
    schedules = (ordinary(schedule_of(made, made, "")),)
    assert opening_of(schedules, date(2026, 11, 16)) == opening_of(schedules, SUNDAY)
