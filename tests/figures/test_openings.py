"""Hours a week and days of opening."""

from __future__ import annotations

from datetime import date

import pytest

from generator.figures.openings import openings_of

TODAY = date(2026, 11, 23)
SATURDAY = 5


def week(directory):
    [found] = openings_of(directory, TODAY).weeks
    return found


def test_a_plain_week_is_summed(directory_of):
    """Three hours on two days: six hours, Monday and Tuesday."""
    hours = {"lundi": "09:00-12:00", "mardi": "09:00-12:00"}
    found = week(directory_of({"horaires": hours}))
    assert found.minutes == 360
    assert found.weekdays == {0, 1}


def test_unknown_hours_are_not_zero(directory_of):
    """A page without hours is a house, and has no week."""
    openings = openings_of(directory_of({}, {"horaires": {"lundi": "09:00-12:00"}}), TODAY)
    assert (openings.houses, openings.known) == (2, 1)


def test_appointments_count_and_overlaps_count_once(directory_of):
    """09-12 for all and 11-14 by appointment are five hours, not six."""
    fields = {"horaires": {"lundi": "09:00-12:00"}, "horaires_rdv": {"lundi": "11:00-14:00"}}
    assert week(directory_of(fields)).minutes == 300


def test_one_saturday_a_month_counts_by_its_mean(directory_of):
    """Twelve mornings of three hours over 52 weeks; the day is open all the same."""
    found = week(directory_of({"horaires": {"samedi": "1er du mois 09:00-12:00"}}))
    assert found.minutes == pytest.approx(12 * 180 / 52)
    assert found.weekdays == {SATURDAY}


def test_an_osm_expression_is_evaluated(directory_of):
    """An expression that is more than a week counts as its rules would."""
    found = week(directory_of({"horaires": "Mo-Fr 09:00-12:00; Aug off"}))
    open_days = sum(
        date.fromordinal(day).weekday() < 5 and date.fromordinal(day).month != 8
        for day in range(TODAY.toordinal(), TODAY.toordinal() + 364)
    )
    assert found.minutes == pytest.approx(open_days * 180 / 52)


def test_without_hours_of_its_own_a_house_has_those_of_its_stops(directory_of):
    """An itinerant house receives where it stops."""
    stops = [
        {"lieu": "Mairie", "commune": "Mende", "code_postal": "48000",
         "horaires": {day: "09:00-12:00"}}
        for day in ("lundi", "jeudi")
    ]  # fmt: skip
    assert week(directory_of({"tournee": stops, "format": "itinerante"})).weekdays == {0, 3}


def test_classes_leave_nobody_out_nor_twice(directory_of):
    """24 h belongs to « 24 and more », not to « less than 24 »."""
    days = ("lundi", "mardi", "mercredi", "jeudi")
    openings = openings_of(directory_of({"horaires": dict.fromkeys(days, "09:00-15:00")}), TODAY)
    assert openings.between(0, 24) == 0
    assert openings.between(24, 30) == 1


def test_median(directory_of):
    """Between 3 and 5 hours, 4; of nobody, none."""
    one, other = {"lundi": "09:00-12:00"}, {"lundi": "09:00-14:00"}
    openings = openings_of(directory_of({"horaires": one}, {"horaires": other}), TODAY)
    assert openings.median_minutes == 240
    assert openings_of(directory_of({}), TODAY).median_minutes == 0
