"""Hours that change for a while: periods, closings without a known end, seasons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from generator.hours.schedule import Schedule
from generator.hours.season_runs import SeasonRun, season_runs
from generator.hours.timetable import opening_spans, spans_on, timetable
from generator.model.opening_hours import Span

Make = Callable[..., Schedule]
MORNING = (Span(540, 720),)
SHORT = (Span(600, 720),)
PERIOD = {"du": "2026-11-06", "au": "2026-11-20", "type": "horaires", "horaires": "10:00-12:00"}
WEEKDAYS = "Mo-Fr 09:00-12:00"


def open_days(schedule: Schedule, first: date, last: date) -> list[int]:
    """Return the days of the month on which *schedule* opens."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [
        d.day for d, spans in zip(days, opening_spans(schedule, first, last), strict=True) if spans
    ]


def test_hours_of_a_period_hold_on_opening_days_and_on_no_holiday(schedule: Make) -> None:
    place = schedule(WEEKDAYS, exceptions=[PERIOD])
    first, last = date(2026, 11, 6), date(2026, 11, 20)
    assert open_days(place, first, last) == [6, 9, 10, 12, 13, 16, 17, 18, 19, 20]  # 11: Armistice
    assert spans_on(place, date(2026, 11, 9)) == SHORT


def test_hours_of_a_period_hold_on_holidays_that_the_house_keeps_open(schedule: Make) -> None:
    place = schedule(WEEKDAYS, exceptions=[PERIOD], jours_feries="ouvert")
    assert spans_on(place, date(2026, 11, 11)) == SHORT


def test_hours_of_one_day_hold_whatever_it_is(schedule: Make) -> None:
    sunday, armistice = date(2026, 11, 8), date(2026, 11, 11)
    for day in (sunday, armistice):
        for last in ({}, {"au": day.isoformat()}):
            one = {"du": day.isoformat(), "type": "horaires", "horaires": "10:00-12:00"} | last
            assert spans_on(schedule(WEEKDAYS, exceptions=[one]), day) == SHORT


def test_days_that_a_period_does_not_name_are_closed(schedule: Make) -> None:
    named = PERIOD | {"horaires": {"lundi": "10:00-12:00", "samedi": "10:00-12:00"}}
    place = schedule(WEEKDAYS, exceptions=[named])
    assert open_days(place, date(2026, 11, 6), date(2026, 11, 20)) == [7, 9, 14, 16]


def test_a_period_follows_rhythms_and_seasons(schedule: Make) -> None:
    place = schedule(
        {"samedi": "2e du mois 09:00-11:00"},
        saisons=[{"du": "11-16", "au": "11-30", "horaires": {"mardi": "09:00-11:00"}}],
        exceptions=[PERIOD],
    )
    assert open_days(place, date(2026, 11, 6), date(2026, 11, 20)) == [14, 17]


def test_appointments_stay_on_days_without_an_open_door(schedule: Make) -> None:
    place = schedule(WEEKDAYS, horaires_rdv={"samedi": "09:00-12:00"}, exceptions=[PERIOD])
    assert timetable(place, date(2026, 11, 6), date(2026, 11, 9)).plan_on(date(2026, 11, 7)) == (
        (),
        MORNING,
    )


def test_the_last_of_several_exceptions_holds_where_it_says_something(schedule: Make) -> None:
    closed = {"du": "2026-11-06", "au": "2026-11-30", "type": "ferme"}
    place = schedule(WEEKDAYS, exceptions=[closed, PERIOD])
    assert open_days(place, date(2026, 11, 6), date(2026, 11, 30)) == [
        6,
        9,
        10,
        12,
        13,
        16,
        17,
        18,
        19,
        20,
    ]


def test_a_closing_without_a_known_end_closes_every_day_that_is_covered(schedule: Make) -> None:
    closed = {"du": "2026-11-20", "au": "jusqu'à nouvel ordre", "type": "ferme", "motif": "Travaux"}
    place = schedule("Mo-Su 09:00-12:00", exceptions=[closed])
    first = date(2026, 11, 19)
    assert open_days(place, first, first + timedelta(days=400)) == [19]
    told = timetable(place, first, first + timedelta(days=400)).deviations
    assert {found.reason for found in told.values()} == {"jusqu’à nouvel ordre (Travaux)"}


def test_closed_till_further_notice_is_told_on_days_that_are_closed_anyway(schedule: Make) -> None:
    closed = {"du": "2026-11-20", "au": "jusqu'à nouvel ordre", "type": "ferme"}
    table = timetable(
        schedule(WEEKDAYS, exceptions=[closed]), date(2026, 11, 20), date(2026, 11, 30)
    )
    assert table.deviations[date(2026, 11, 22)].reason == "jusqu’à nouvel ordre"


@pytest.mark.parametrize("hours", ["10:00-12:00", {"lundi": "10:00-12:00"}])
def test_other_hours_without_a_known_end_close_nothing(schedule: Make, hours: Any) -> None:
    """Who reads « Fermé jusqu’à nouvel ordre » does not come at ten."""
    changed = {"du": "2026-11-20", "au": "jusqu'à nouvel ordre", "type": "horaires",
               "horaires": hours, "motif": "Travaux"}  # fmt: skip
    first = date(2026, 11, 23)
    table = timetable(schedule(WEEKDAYS, exceptions=[changed]), first, date(2026, 11, 29))
    assert table.deviations[first] == ((SHORT, ()), "Travaux")
    assert {found.reason for found in table.deviations.values()} == {"Travaux"}
    assert date(2026, 11, 29) not in table.deviations, "a Sunday, closed as ever"


def test_a_season_says_its_name_where_it_closes_an_ordinary_day(schedule: Make) -> None:
    place = schedule(
        {"lundi": "09:00-12:00"},
        saisons=[{"du": "08-01", "au": "08-15", "horaires": "fermé", "motif": "Congés d'été"}],
    )
    told = timetable(place, date(2026, 7, 1), date(2026, 8, 31)).deviations
    assert {day.day: found.reason for day, found in told.items()} == {
        3: "Congés d'été",
        10: "Congés d'été",
    }


def test_seasons_follow_each_other_over_new_year(schedule: Make) -> None:
    place = schedule(
        {"lundi": "09:00-12:00"},
        saisons=[{"du": "12-15", "au": "01-10", "horaires": "fermé", "motif": "Hiver"}],
    )
    runs = season_runs(place, date(2026, 12, 1), date(2027, 1, 31))
    assert [(run.first, run.last, bool(run.walk_in)) for run in runs] == [
        (date(2026, 12, 1), date(2026, 12, 14), False),
        (date(2026, 12, 15), date(2027, 1, 10), True),
        (date(2027, 1, 11), date(2027, 1, 31), False),
    ]


@pytest.mark.parametrize("keys", [{"horaires": None}, {"horaires": None, "horaires_rdv": None}])
def test_outside_the_seasons_that_are_known_a_day_is_unknown(schedule: Make, keys: Any) -> None:
    place = schedule(
        **keys, saisons=[{"du": "07-01", "au": "08-31", "horaires": {"lundi": "09:00-12:00"}}]
    )
    assert spans_on(place, date(2026, 7, 6)) == MORNING
    assert spans_on(place, date(2026, 9, 7)) is None
    assert not place.is_unknown


NOVEMBER = date(2026, 11, 1), date(2026, 11, 30)


def test_without_seasons_the_days_are_one_run(schedule: Make) -> None:
    for keys in ({"horaires": {"lundi": "09:00-12:00"}}, {"horaires": None}):
        assert season_runs(schedule(**keys), *NOVEMBER) == [SeasonRun(*NOVEMBER)]


def test_a_run_is_a_value(schedule: Make) -> None:
    (run,) = season_runs(schedule("Mo 09:00-12:00"), *NOVEMBER)
    assert {run} == {SeasonRun(*NOVEMBER)}


def test_the_schedule_of_a_run_has_its_week_alone(schedule: Make) -> None:
    place = schedule(
        {"lundi": "09:00-12:00"},
        horaires_rdv={"mardi": "09:00-12:00"},
        saisons=[{"du": "11-16", "au": "11-30", "horaires": {"jeudi": "10:00-12:00"}}],
    )
    ordinary, season = (run.schedule(place) for run in season_runs(place, *NOVEMBER))
    assert ordinary.is_weekly and season.is_weekly
    for found, walk_in, booked in ((ordinary, [0], [1]), (season, [3], [])):
        assert found.hours is not None and found.by_appointment is not None
        assert [day for day, spans in enumerate(found.hours.week()) if spans] == walk_in
        assert [day for day, spans in enumerate(found.by_appointment.week()) if spans] == booked


def test_a_run_outside_the_only_season_that_is_known_is_of_unknown_hours(schedule: Make) -> None:
    place = schedule(
        None, saisons=[{"du": "11-16", "au": "11-30", "horaires": {"jeudi": "10:00-12:00"}}]
    )
    outside, inside = season_runs(place, *NOVEMBER)
    assert outside.schedule(place).hours is None
    assert inside.schedule(place).hours is not None
    assert inside.schedule(place).by_appointment is None


def test_where_schools_have_another_calendar_their_seasons_are_not_known(schedule: Make) -> None:
    seasons = [{"quand": "pendant les vacances scolaires", "horaires": "fermé"}]
    here, corsica = (
        season_runs(
            schedule({"lundi": "09:00-12:00"}, departement=code, saisons=seasons),
            date(2026, 12, 14),
            date(2026, 12, 31),
        )
        for code in ("49", "2A")
    )
    assert [run.is_known for run in here] == [True, True]
    assert [bool(run.walk_in) for run in here] == [False, True]
    assert corsica == [SeasonRun(date(2026, 12, 14), date(2026, 12, 31), is_known=False)]


def test_where_the_calendar_of_schools_changes_nothing_the_season_is_known(schedule: Make) -> None:
    weeks = {"lundi": "hors vacances scolaires 09:00-12:00"}
    summer = {"du": "07-01", "au": "08-31", "horaires": {"mardi": "10:00-12:00"}}
    place = schedule(weeks, departement="2A", saisons=[summer])
    runs = season_runs(place, date(2026, 6, 15), date(2026, 7, 15))
    assert [(run.first, run.is_known, bool(run.walk_in)) for run in runs] == [
        (date(2026, 6, 15), True, False),
        (date(2026, 7, 1), True, True),
    ]


def test_hours_by_day_of_a_period_are_unknown_where_schools_have_another_calendar(
    schedule: Make,
) -> None:
    """On the days that depend on it; the others are what they are."""
    named = {"lundi": "hors vacances scolaires 10:00-12:00", "mardi": "10:00-12:00"}
    place = schedule(WEEKDAYS, departement="2A", exceptions=[PERIOD | {"horaires": named}])
    assert opening_spans(place, date(2026, 11, 9), date(2026, 11, 10)) == [None, SHORT]
    known = schedule(WEEKDAYS, departement="49", exceptions=[PERIOD | {"horaires": named}])
    assert opening_spans(known, date(2026, 11, 9), date(2026, 11, 10)) == [SHORT, SHORT]


def test_hours_of_a_period_hold_on_the_appointments_of_a_place_that_has_nothing_else(
    schedule: Make,
) -> None:
    place = schedule(None, horaires_rdv={"lundi": "09:00-12:00"}, exceptions=[PERIOD])
    assert open_days(place, date(2026, 11, 6), date(2026, 11, 20)) == [9, 16]
