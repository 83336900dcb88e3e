"""Seasons and exceptions of a page, and what depends on school holidays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.exceptions import UNTIL_FURTHER_NOTICE, HoursException
from generator.model.hours_text import HoursRefused, parse_day, parse_week
from generator.model.house import House
from generator.model.opening_hours import OpeningHours, Span
from generator.model.seasons import HoursSeason
from generator.model.year_parts import MonthDay, SchoolTime

MORNING = (Span(540, 720),)
PAGE: dict[str, Any] = {
    "nom": "Maison", "label": "msap", "commune": "Durtal", "code_postal": "49430",
    "adresse": "1 rue Haute", "date_maj": "2026-11-01",
}  # fmt: skip
SUMMER = {"du": "07-01", "au": "08-31"}


def hours(**keys: Any) -> OpeningHours:
    found = House.model_validate(PAGE | keys).hours
    assert found is not None
    return found


def test_a_season_replaces_the_week_and_comes_back_each_year() -> None:
    found = hours(
        horaires={"lundi": "14:00-17:00", "mardi": "14:00-17:00"},
        saisons=[SUMMER | {"horaires": {"lundi": "09:00-12:00"}}],
    )
    for year in (2026, 2027, 2040):
        mondays = [date(year, 7, day) for day in range(1, 8)]
        assert {d.weekday() for d in mondays if found.spans_on(d)} == {0}
    assert found.spans_on(date(2026, 6, 30)) == (Span(840, 1020),)
    assert not found.is_weekly


def test_a_season_goes_over_new_year_and_february_to_its_end() -> None:
    winter = HoursSeason.model_validate({"du": "11-15", "au": "02-28", "horaires": "fermé"}).part
    inside = [date(2026, 12, 31), date(2027, 1, 1), date(2027, 2, 28), date(2028, 2, 29)]
    assert all(winter.includes(day, False) for day in inside)
    assert not winter.includes(date(2027, 3, 1), False)
    assert not winter.includes(date(2026, 11, 14), False)


def test_the_hours_of_a_season_as_a_text_are_those_of_the_opening_days() -> None:
    found = hours(
        horaires={"lundi": "14:00-17:00", "samedi": "1er du mois 09:00-11:00"},
        saisons=[SUMMER | {"horaires": "09:00-12:00"}],
    )
    july = [date(2026, 7, day) for day in range(1, 32)]
    assert [d.day for d in july if found.spans_on(d) == MORNING] == [4, 6, 13, 20, 27]
    assert [d.day for d in july if found.spans_on(d)] == [4, 6, 13, 20, 27]


def test_outside_the_only_hours_that_are_known_nothing_is_known() -> None:
    found = hours(saisons=[SUMMER | {"horaires": {"lundi": "09:00-12:00"}}])
    assert found.spans_on(date(2026, 7, 6)) == MORNING
    assert found.spans_on(date(2026, 7, 7)) == ()
    assert found.spans_on(date(2026, 9, 7)) is None


def test_appointments_of_the_week_do_not_hold_in_a_season() -> None:
    house = House.model_validate(
        PAGE
        | {
            "horaires": {"lundi": "14:00-17:00"},
            "horaires_rdv": {"mardi": "09:00-12:00"},
            "saisons": [SUMMER | {"horaires": {"lundi": "09:00-12:00"}}],
        }
    )
    assert house.hours_by_appointment is not None
    assert house.hours_by_appointment.spans_on(date(2026, 6, 30)) == MORNING
    assert house.hours_by_appointment.spans_on(date(2026, 7, 7)) == ()


def test_the_dated_season_is_meant_within_the_school_holidays() -> None:
    found = hours(
        horaires={"lundi": "14:00-17:00"},
        saisons=[
            {"quand": "pendant les vacances scolaires", "horaires": "fermé"},
            SUMMER | {"horaires": {"lundi": "09:00-12:00"}},
        ],
    )
    assert found.spans_on(date(2026, 7, 6), True) == MORNING
    assert found.spans_on(date(2026, 12, 21), True) == ()
    assert found.spans_on(date(2026, 11, 30), False) == (Span(840, 1020),)


@pytest.mark.parametrize("text", ["07-01", "7-1", "1er juillet", "1 juillet"])
def test_a_day_of_the_year_is_month_and_day(text: str) -> None:
    season = HoursSeason.model_validate({"du": text, "au": "08-31", "horaires": "fermé"})
    assert season.first == MonthDay(7, 1)


@pytest.mark.parametrize(
    ("text", "school", "spans"),
    [
        ("hors vacances scolaires 09:00-12:00", SchoolTime.OUTSIDE, MORNING),
        ("09:00-12:00 hors vacances scolaires", SchoolTime.OUTSIDE, MORNING),
        ("sauf vacances scolaires, 09:00-12:00", SchoolTime.OUTSIDE, MORNING),
        ("pendant les vacances scolaires 09:00-12:00", SchoolTime.DURING, MORNING),
        ("vacances scolaires : 09:00-12:00", SchoolTime.DURING, MORNING),
        ("09:00-12:00 ; pendant les vacances scolaires fermé", SchoolTime.OUTSIDE, MORNING),
        ("09:00-12:00 ; hors vacances scolaires fermé", SchoolTime.DURING, MORNING),
    ],
)
def test_a_day_can_depend_on_school_holidays(text: str, school: SchoolTime, spans: Any) -> None:
    ((rule,),) = (parse_day(0, text),)
    assert (rule.rhythm.school, rule.spans) == (school, spans)


def test_what_is_said_of_the_holidays_replaces_what_is_said_of_every_week() -> None:
    week = parse_week({"lundi": "09:00-17:00 ; pendant les vacances scolaires 09:00-12:00"})
    monday = date(2026, 12, 21)
    assert week.spans_on(monday, True) == MORNING
    assert week.spans_on(monday, False) == (Span(540, 1020),)


def test_a_rhythm_and_school_holidays_go_together() -> None:
    (rule,) = parse_day(1, "1er et 3e du mois hors vacances scolaires 09:00-12:00")
    assert rule.falls_on(date(2026, 11, 3))
    assert not rule.falls_on(date(2026, 11, 3), in_holidays=True)
    assert not rule.falls_on(date(2026, 11, 10))


def test_closed_in_the_holidays_and_no_other_hours_is_refused() -> None:
    with pytest.raises(HoursRefused, match="reste de l'année"):
        parse_day(0, "pendant les vacances scolaires fermé")


@pytest.mark.parametrize(
    "text", ["jusqu'à nouvel ordre", "Jusqu’à nouvel ordre", "jusqu'à nouvel avis"]
)
def test_an_end_that_nobody_knows_has_a_form(text: str) -> None:
    found = HoursException.model_validate({"du": "2026-11-20", "au": text, "type": "ferme"})
    assert found.is_open_ended
    assert found.last_day == UNTIL_FURTHER_NOTICE


def test_an_end_said_twice_is_read_once() -> None:
    keys = {"du": "2026-11-20", "au": "jusqu'à nouvel ordre", "type": "ferme"}
    assert (
        HoursException.model_validate(keys | {"motif": "Travaux, jusqu'à nouvel ordre"}).why
        == "Travaux"
    )
    assert HoursException.model_validate(keys | {"motif": "Jusqu'à nouvel ordre"}).why == ""


@pytest.mark.parametrize("fault", [{"au": "bientôt"}, {"au": "fin des travaux"}])
def test_another_end_without_a_date_is_told_the_form(fault: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="au: jusqu'à nouvel ordre"):
        HoursException.model_validate({"du": "2026-11-20", "type": "ferme"} | fault)
