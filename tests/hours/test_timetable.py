"""Weeks, rhythms, holidays and exceptions laid over each other."""

import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from generator.hours.compiled import compiled
from generator.hours.day_plan import UNKNOWN_DAY, DayPlan, day_plan, without
from generator.hours.schedule import Schedule, moving, schedule_of
from generator.hours.timetable import opening_spans, spans_on, timetable
from generator.hours.timetables import Timetables, covered_days
from generator.model.hours_text import parse_spans
from generator.model.house import House
from generator.model.opening_hours import Span
from generator.model.osm_hours import HoursRefused, parse_expression
from tests.hours.osm_reference import osm_expression

Make = Callable[..., Schedule]
MORNING = (Span(540, 720),)
TODAY = date(2026, 11, 22)
TIMES = Timetables(TODAY)
PAGE = {
    "nom": "Bus des services", "label": "msap", "format": "bus", "commune": "Vouziers",
    "code_postal": "08400", "date_maj": "2026-11-01",
    "exceptions": [
        {"du": "2026-12-01", "type": "ferme", "motif": "Panne"},
        {"du": "2026-12-08", "type": "horaires", "horaires": "08:00-09:00"},
    ],
    "antennes": [{"nom": "Antenne", "commune": "Monthois", "code_postal": "08400"}],
    "tournee": [{"lieu": "Mairie", "commune": "Monthois", "code_postal": "08400",
                 "horaires": {"mardi": "09:00-12:00"}}],
}  # fmt: skip


def test_a_holiday_closes_unless_the_page_says_open(schedule: Make) -> None:
    armistice = date(2026, 11, 11)
    assert spans_on(schedule("We 09:00-12:00"), armistice) == ()
    assert spans_on(schedule("We 09:00-12:00", jours_feries="ouvert"), armistice) == MORNING


def test_out_of_service_every_day_is_closed_whatever_is_said_of_it(schedule: Make) -> None:
    """Before the first day and from the last on; unknown hours and exceptions are no exception."""
    open_once = {"du": "2026-12-05", "type": "horaires", "horaires": "09:00-12:00"}
    life = {"opens_on": date(2026, 12, 2), "closes_on": date(2026, 12, 4)}
    days = (date(2026, 11, 30), date(2026, 12, 6))
    for week, inside in (
        (schedule("Mo-Su 09:00-12:00", exceptions=[open_once]), MORNING),
        (schedule("Dec Mo-Su 09:00-12:00"), MORNING),
        (Schedule(None), None),
    ):
        found = opening_spans(replace(week, **life), *days)
        assert found == [(), (), inside, inside, (), (), ()]


def test_the_browser_is_told_the_ends_of_a_house_and_not_its_days(schedule: Make) -> None:
    """400 closed days would be ten times the rest; an opening of the past is nothing to tell."""
    plain = json.loads(compiled(schedule("Mo 09:00-12:00"), TIMES))
    life = {"opens_on": date(2027, 1, 15), "closes_on": date(2027, 2, 1)}
    told = json.loads(compiled(replace(schedule("Mo 09:00-12:00"), **life), TIMES))
    assert told == plain | {"ouvre": "2027-01-15", "ferme": "2027-02-01"}
    past = replace(schedule("Mo 09:00-12:00"), opens_on=covered_days(TODAY)[0])
    assert json.loads(compiled(past, TIMES)) == plain


def test_an_exception_wins_over_a_holiday_and_the_last_one_over_the_others(schedule: Make) -> None:
    closed = {"du": "2026-11-09", "au": "2026-11-13", "type": "ferme"}
    opened = {"du": "2026-11-11", "type": "horaires", "horaires": "09:00-12:00"}
    place = schedule("Mo-Fr 14:00-17:00", exceptions=[closed, opened])
    assert opening_spans(place, date(2026, 11, 10), date(2026, 11, 12)) == [(), MORNING, ()]


def test_a_message_changes_nothing(schedule: Make) -> None:
    message = {"du": "2026-11-24", "type": "message", "motif": "Travaux"}
    place = schedule("Tu 09:00-12:00", exceptions=[message])
    assert spans_on(place, date(2026, 11, 24)) == MORNING


def test_unknown_is_not_closed_not_even_on_a_holiday(schedule: Make) -> None:
    place = schedule(None)
    assert spans_on(place, date(2026, 11, 11)) is None
    assert place.is_unknown


def test_hours_by_appointment_only_are_known(schedule: Make) -> None:
    place = schedule(None, horaires_rdv={"mercredi": "09:00-12:00"})
    plan = timetable(place, TODAY, date(2026, 12, 1)).plan_on(date(2026, 11, 25))
    assert not place.is_unknown
    assert plan == ((), MORNING)


def test_time_by_appointment_is_not_open_to_all(schedule: Make) -> None:
    place = schedule("We 08:00-12:00", horaires_rdv={"mercredi": "09:00-10:00"})
    plan = timetable(place, TODAY, date(2026, 12, 1)).plan_on(date(2026, 11, 25))
    assert plan.open == (Span(480, 540), Span(600, 720))


def test_odd_weeks_follow_each_other_after_week_53_and_a_fortnight_does_not(schedule: Make) -> None:
    days = date(2026, 12, 29), date(2027, 1, 5)
    odd = schedule({"mardi": "semaines impaires 09:00-12:00"})
    fortnight = schedule({"mardi": "une semaine sur deux depuis 2026-01-06 09:00-12:00"})
    assert [spans_on(odd, day) for day in days] == [MORNING, MORNING]
    assert [spans_on(fortnight, day) for day in days] == [(), MORNING]


def test_of_days_that_are_as_common_the_week_has_a_known_one_and_the_latest(schedule: Make) -> None:
    by_turns = {"lundi": "semaines paires 09:00-12:00 ; semaines impaires 14:00-17:00"}
    week = timetable(schedule(by_turns), date(2026, 11, 23), date(2026, 12, 6)).week
    assert week[0] == DayPlan((Span(840, 1020),))
    summer = {"du": "07-01", "au": "08-31", "horaires": {"lundi": "09:00-12:00"}}
    place = schedule(None, saisons=[summer])
    week = timetable(place, date(2026, 8, 31), date(2026, 9, 13)).week
    assert (week[0], week[1]) == (DayPlan(MORNING), UNKNOWN_DAY)


def test_an_expression_that_passes_midnight_is_cut_there(schedule: Make) -> None:
    night = "week 10-53 Fr 22:00-24:00, Sa 00:00-02:00"
    spans = opening_spans(schedule(night), date(2026, 11, 27), date(2026, 11, 28))
    assert spans == [(Span(1320, 1440),), (Span(0, 120),)]


def test_a_day_outside_the_timetable_is_refused(schedule: Make) -> None:
    with pytest.raises(ValueError, match="2026-11-23"):
        timetable(schedule("24/7"), TODAY, TODAY).plan_on(date(2026, 11, 23))


def test_expression_writes_holidays_and_exceptions_as_dates(schedule: Make) -> None:
    closed = {"du": "2026-12-24", "au": "2026-12-26", "type": "ferme"}
    place = schedule("Mo-Fr 09:00-12:00", exceptions=[closed])
    assert osm_expression(place, date(2026, 11, 1), date(2026, 12, 31)) == (
        "Mo-Fr 09:00-12:00; 2026 Nov 01 off; 2026 Nov 11 off; 2026 Dec 24-2026 Dec 26 off"
    )


def test_a_stop_keeps_the_closures_of_its_house_a_branch_does_not() -> None:
    house = House.model_validate(PAGE)
    stop = schedule_of(house, house.stops[0], "08")
    branch = schedule_of(house, house.branches[0], "08")
    assert spans_on(stop, date(2026, 12, 1)) == ()
    assert spans_on(stop, date(2026, 12, 8)) == MORNING
    assert branch.exceptions == ()


def test_without_leaves_what_is_outside() -> None:
    assert without(parse_spans("08:00-12:00, 14:00-18:00"), parse_spans("11:00-15:00")) == (
        parse_spans("08:00-11:00, 15:00-18:00")
    )


def test_departments_with_the_same_days_share_one_compilation(schedule: Make) -> None:
    compiled(schedule("Mo 09:10-11:20", departement="49"), TIMES)
    same = compiled(schedule("Mo 09:10-11:20", departement="72"), TIMES)
    other = compiled(schedule("Mo 09:10-11:20", departement="57"), TIMES)
    assert same is compiled(schedule("Mo 09:10-11:20", departement="49"), TIMES)
    assert "Vendredi saint" not in same
    assert '"zone":"Europe/Paris"' in other


def test_an_ordinary_house_takes_less_than_400_bytes(schedule: Make) -> None:
    assert len(compiled(schedule("Mo-Fr 09:00-12:00,13:30-17:00"), TIMES).encode()) < 400


def test_the_compiled_days_begin_before_today_for_the_pacific(schedule: Make) -> None:
    text = compiled(schedule("24/7", departement="987"), TIMES)
    assert f'"du":"{covered_days(TODAY)[0]}"' in text and covered_days(TODAY)[0] < TODAY


@pytest.mark.parametrize("text", ['Mo 09:00-12:00 "sur rendez-vous"', "Mo 09:00-12:00 unknown"])
def test_an_expression_with_a_comment_is_refused(text: str) -> None:
    with pytest.raises(HoursRefused, match="horaires_rdv"):
        parse_expression(text)


@pytest.mark.parametrize(
    ("open_to_all", "taken", "left"),
    [
        ("08:00-12:00", "08:00-12:00", ()),
        ("08:00-12:00", "09:00-10:00", (Span(480, 540), Span(600, 720))),
        ("08:00-12:00", "12:00-13:00", (Span(480, 720),)),
        ("08:00-12:00", "07:00-08:00", (Span(480, 720),)),
        ("08:00-12:00", "07:00-09:00, 11:00-13:00", (Span(540, 660),)),
    ],
)
def test_a_moment_by_appointment_is_taken_from_those_open_to_all(
    open_to_all: str, taken: str, left: tuple[Span, ...]
) -> None:
    appointments = parse_spans(taken)
    assert day_plan(parse_spans(open_to_all), appointments) == DayPlan(left, appointments)


def test_a_day_of_which_half_is_unknown_is_unknown() -> None:
    assert day_plan(None, MORNING) == day_plan(MORNING, None) == UNKNOWN_DAY
    assert not UNKNOWN_DAY.receives
    assert DayPlan(MORNING).receives and DayPlan((), MORNING).receives
    assert not DayPlan(()).receives


def test_a_house_that_travels_keeps_its_closures_alone(schedule: Make) -> None:
    closed = {"du": "2026-11-24", "type": "ferme", "motif": "Panne"}
    opened = {"du": "2026-11-25", "type": "horaires", "horaires": "10:00-12:00"}
    place = schedule(
        "Mo-Su 09:00-12:00",
        horaires_rdv={"lundi": "14:00-17:00"},
        exceptions=[closed, opened],
        jours_feries="ouvert",
    )
    travels = moving(place)
    assert opening_spans(travels, date(2026, 11, 23), date(2026, 11, 25)) == [None, (), None]
    assert spans_on(travels, date(2026, 11, 11)) is None
    assert not travels.open_on_holidays and travels.is_unknown
    assert json.loads(compiled(travels, TIMES))["deplace"] == 1
    assert "deplace" not in json.loads(compiled(place, TIMES))


def test_a_schedule_tells_whether_one_can_ever_come(schedule: Make) -> None:
    assert not Schedule(None).ever_opens
    assert not schedule({"lundi": "fermé"}).ever_opens
    assert schedule("Mo 09:00-12:00").ever_opens
    assert schedule(None, horaires_rdv={"lundi": "09:00-12:00"}).ever_opens
    assert schedule({"lundi": "fermé"}, horaires_rdv={"lundi": "09:00-12:00"}).ever_opens


def test_unless_told_holidays_close_and_no_department_is_meant() -> None:
    place = Schedule(None)
    assert (place.open_on_holidays, place.department_code) == (False, "")


def test_a_house_is_in_service_from_its_first_day_to_the_eve_of_its_end(schedule: Make) -> None:
    first, end = date(2026, 12, 2), date(2026, 12, 4)
    place = replace(schedule("24/7"), opens_on=first, closes_on=end)
    days = [first + timedelta(days=number) for number in range(-1, 3)]
    assert [place.is_in_service(day) for day in days] == [False, True, True, False]
    assert all(schedule("24/7").is_in_service(day) for day in days)
    assert place.endless == schedule("24/7")
    assert replace(place, opens_on=None).endless == replace(place, closes_on=None).endless


def test_a_schedule_has_what_its_house_says() -> None:
    week = {"horaires": "Mo 09:00-12:00", "horaires_rdv": {"mardi": "09:00-12:00"}}
    house = House.model_validate(PAGE | week | {"jours_feries": "ouvert"})
    found = schedule_of(house, house, "08")
    assert found.exceptions == house.exceptions
    assert (found.hours, found.by_appointment) == (house.hours, house.hours_by_appointment)
    assert found.open_on_holidays and found.department_code == "08" and not found.is_moving


def test_what_the_browser_gets_has_no_spaces_and_its_letters_as_they_are(schedule: Make) -> None:
    closed = {"du": "2026-11-24", "type": "ferme", "motif": "Congés"}
    text = compiled(schedule("Mo-Fr 09:00-12:00", exceptions=[closed]), TIMES)
    assert '"Congés"' in text
    assert '"jours":437,"zone":"Europe/Paris"' in text


def test_the_browser_is_not_told_of_a_house_that_opened_before_the_days_it_is_told(
    schedule: Make,
) -> None:
    """A page is the same on the day of the opening as on the day before."""
    week = schedule("Mo 09:00-12:00")
    for days, told in ((0, False), (1, True)):
        opens = replace(week, opens_on=covered_days(TODAY)[0] + timedelta(days=days))
        assert ("ouvre" in json.loads(compiled(opens, TIMES))) is told
