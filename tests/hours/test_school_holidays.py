"""School holidays: the published dates of three zones, and nothing that is guessed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from generator.geography.codes import department_code
from generator.hours.compiled import compiled
from generator.hours.schedule import Schedule
from generator.hours.school_holidays import in_school_holidays, last_published, school_zone
from generator.hours.timetable import opening_spans, timetable
from generator.hours.timetables import Timetables
from generator.model.opening_hours import Span

Make = Callable[..., Schedule]
MORNING = (Span(540, 720),)
OUTSIDE = {"lundi": "hors vacances scolaires 09:00-12:00"}
CORSICA_AND_OVERSEAS = (
    "2A",
    "2B",
    "971",
    "972",
    "973",
    "974",
    "975",
    "976",
    "977",
    "978",
    "986",
    "987",
    "988",
)


# Winter of 2027, official: A 13-28 February, B 20 February-7 March, C 6-21 February.
@pytest.mark.parametrize(
    ("code", "zone", "holidays", "school"),
    [
        ("63", "A", date(2027, 2, 15), date(2027, 2, 8)),
        ("49", "B", date(2027, 3, 1), date(2027, 2, 15)),
        ("75", "C", date(2027, 2, 8), date(2027, 2, 22)),
        ("34", "C", date(2027, 2, 8), date(2027, 2, 22)),
        ("14", "B", date(2027, 3, 1), date(2027, 2, 15)),
    ],
)
def test_each_zone_has_its_dates(code: str, zone: str, holidays: date, school: date) -> None:
    assert school_zone(code) == zone
    assert in_school_holidays(code, holidays) is True
    assert in_school_holidays(code, school) is False


def test_every_department_of_the_mainland_has_one_zone() -> None:
    codes = [f"{number:02d}" for number in range(1, 96) if number != 20]
    assert {school_zone(code) for code in codes} == {"A", "B", "C"}
    assert len(codes) == 94
    assert department_code("49127") == "49"


@pytest.mark.parametrize("code", CORSICA_AND_OVERSEAS)
def test_other_calendars_are_not_taken_for_a_zone(code: str) -> None:
    assert school_zone(code) is None
    assert in_school_holidays(code, date(2026, 12, 25)) is None


def test_beyond_the_published_calendar_nothing_is_said() -> None:
    assert in_school_holidays("49", last_published()) is True
    assert in_school_holidays("49", last_published() + timedelta(days=1)) is None
    assert in_school_holidays("49", date(1985, 7, 14)) is None


def test_a_day_that_two_calendars_tell_otherwise_is_not_certain() -> None:
    assert in_school_holidays("49", date(2027, 9, 1)) is None


def test_out_of_school_holidays_a_day_opens_in_them_it_does_not(schedule: Make) -> None:
    place = schedule(OUTSIDE)
    found = opening_spans(place, date(2026, 12, 14), date(2027, 1, 4))
    mondays = found[::7]
    assert mondays == [MORNING, (), (), MORNING]


def test_unknown_only_where_the_answer_would_change_the_day(schedule: Make) -> None:
    place = schedule(OUTSIDE, departement="2A")
    table = timetable(place, date(2026, 11, 23), date(2026, 11, 29))
    plans = [plan.open for _, plan in table.days()]
    assert plans == [None, (), (), (), (), (), ()]
    assert table.deviations[date(2026, 11, 23)].reason == "selon les vacances scolaires"


def test_a_closing_holds_where_the_calendar_is_not_known(schedule: Make) -> None:
    closed = {"du": "2026-11-23", "type": "ferme", "motif": "Panne"}
    place = schedule(OUTSIDE, departement="974", exceptions=[closed])
    assert opening_spans(place, date(2026, 11, 23), date(2026, 11, 23)) == [()]


def test_departments_of_one_zone_share_one_compilation(schedule: Make) -> None:
    times = Timetables(date(2026, 11, 22))
    one, same, other = (
        compiled(schedule(OUTSIDE, departement=d), times) for d in ("49", "72", "63")
    )
    assert one is same
    assert one != other
