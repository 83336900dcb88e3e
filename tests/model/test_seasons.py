"""Seasons and exceptions of a page, and what depends on school holidays."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.exceptions import UNTIL_FURTHER_NOTICE, HoursException
from generator.model.hours_text import HoursRefused, parse_day, parse_week
from generator.model.house import House
from generator.model.opening_hours import OpeningHours, Span
from generator.model.seasons import HoursSeason
from generator.model.year_parts import MonthDay, SchoolTime, YearPart

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


@pytest.mark.parametrize(
    ("first", "last", "inside", "outside"),
    [
        (MonthDay(7, 14), MonthDay(7, 14), ["07-14"], ["07-13", "07-15", "01-01"]),
        (MonthDay(7, 1), MonthDay(8, 31), ["07-01", "08-31"], ["06-30", "09-01"]),
        (MonthDay(11, 15), MonthDay(1, 10), ["11-15", "01-10"], ["11-14", "01-11"]),
    ],
)
def test_a_part_of_the_year_has_both_its_ends(
    first: MonthDay, last: MonthDay, inside: list[str], outside: list[str]
) -> None:
    part = YearPart(first, last)
    assert all(part.includes(date.fromisoformat(f"2026-{day}"), False) for day in inside)
    assert not any(part.includes(date.fromisoformat(f"2026-{day}"), False) for day in outside)


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


@pytest.mark.parametrize("month", range(1, 13))
def test_a_season_may_end_with_each_month_and_not_a_day_later(month: int) -> None:
    last = calendar.monthrange(2027, month)[1]
    season = HoursSeason.model_validate(
        {"du": f"{month}-1", "au": f"{month}-{last}", "horaires": "fermé"}
    )
    assert (season.first, season.last) == ((month, 1), (month, last))
    with pytest.raises(ValidationError) as refused:
        HoursSeason.model_validate({"du": "1-1", "au": f"{month}-{last + 1}", "horaires": "fermé"})
    (error,) = refused.value.errors()
    assert (error["type"], error["loc"]) == ("saison", ("au",))
    assert ("29 février" if month == 2 else "n'existe pas") in error["msg"]


@pytest.mark.parametrize("text", ["0-1", "13-1", "1-0", "02-30"])
def test_a_day_that_no_year_has_is_refused(text: str) -> None:
    with pytest.raises(ValidationError, match="n'existe pas"):
        HoursSeason.model_validate({"du": text, "au": "12-31", "horaires": "fermé"})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("31-08", "le mois vient avant le jour, 08-31 pour le 31 août ; relisez « du » et « au »"),
        ("13-1", "01-13 pour le 13 janvier"),
        ("32-08", "mois-jour, par exemple 07-01"),
        ("31-06", "mois-jour, par exemple 07-01"),
    ],
)
def test_a_day_before_its_month_has_both_ends_looked_at(text: str, told: str) -> None:
    season = {"du": "01-07", "au": text, "horaires": "fermé"}  # the 7th of January, as it is read
    with pytest.raises(ValidationError, match=told):
        HoursSeason.model_validate(season)


def test_the_more_a_part_of_the_year_says_the_more_precise_it_is() -> None:
    day = MonthDay(7, 1)
    parts = [
        YearPart(),
        YearPart(school=SchoolTime.DURING),
        YearPart(day, day),
        YearPart(day, day, SchoolTime.DURING),
    ]
    precisions = [part.precision for part in parts]
    assert precisions == sorted(set(precisions))


IN_SCHOOL = {"quand": "pendant les vacances scolaires"}
OUT_OF_SCHOOL = {"quand": "hors vacances scolaires"}
WINTER = {"du": "11-15", "au": "01-10"}


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (SUMMER, {"du": "08-31", "au": "09-15"}, True),
        (SUMMER, {"du": "09-01", "au": "09-15"}, False),
        (SUMMER, {"du": "06-01", "au": "07-01"}, True),
        (SUMMER, {"du": "06-01", "au": "06-30"}, False),
        (SUMMER, {"du": "07-10", "au": "07-20"}, True),
        (SUMMER, {"du": "06-01", "au": "09-30"}, True),
        (WINTER, {"du": "01-10", "au": "02-01"}, True),
        (WINTER, {"du": "01-11", "au": "02-01"}, False),
        (WINTER, {"du": "11-01", "au": "11-15"}, True),
        (WINTER, {"du": "11-01", "au": "11-14"}, False),
        (IN_SCHOOL, IN_SCHOOL, True),
        (IN_SCHOOL, OUT_OF_SCHOOL, False),
        (SUMMER, IN_SCHOOL, False),
        (SUMMER | IN_SCHOOL, SUMMER | OUT_OF_SCHOOL, False),
        (SUMMER | IN_SCHOOL, SUMMER | IN_SCHOOL, True),
        (SUMMER | IN_SCHOOL, WINTER | IN_SCHOOL, False),
    ],
)
def test_seasons_of_the_same_days_are_refused(
    one: dict[str, str], other: dict[str, str], meet: bool
) -> None:
    """Whichever comes first; the later one is pointed at."""
    for first, second in ((one, other), (other, one)):
        keys = PAGE | {"saisons": [each | {"horaires": "fermé"} for each in (first, second)]}
        if not meet:
            assert House.model_validate(keys).hours
            continue
        with pytest.raises(ValidationError) as refused:
            House.model_validate(keys)
        (error,) = refused.value.errors()
        assert (error["type"], "mêmes jours" in error["msg"]) == ("saison", True)
        assert error["ctx"]["inside"] == ("saisons", 1, "du" if "du" in second else "quand")


@pytest.mark.parametrize(
    ("season", "said"),
    [
        ({"du": "07-01", "horaires": "fermé"}, "il manque « au » à côté de « du »"),
        ({"au": "07-01", "horaires": "fermé"}, "il manque « du » à côté de « au »"),
        (
            {"horaires": "fermé"},
            "dites quand : « du: 07-01 » et « au: 08-31 », "
            "ou « quand: pendant les vacances scolaires ».",
        ),
        (SUMMER, "il manque « horaires » : un jour par ligne, ou « fermé »"),
        ({"quand": "l'été", "horaires": "fermé"}, "écrivez « pendant les vacances scolaires »"),
        ({"quand": 3, "horaires": "fermé"}, "ou « hors vacances scolaires »"),
        ({"du": "2026-07-01", "au": "08-31", "horaires": "fermé"}, "sans l'année : mois-jour"),
        ({"du": "l'été", "au": "08-31", "horaires": "fermé"}, "« l'été » n'est pas un jour"),
        (
            {"du": ["07-01"], "au": "08-31", "horaires": "fermé"},
            "un jour est attendu ici, pas une liste ni un bloc : mois-jour, par exemple 07-01",
        ),
        ({"du": "02-29", "au": "08-31", "horaires": "fermé"}, "« du: 03-01 » commence après"),
    ],
)
def test_a_season_that_is_refused_is_told_why(season: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as refused:
        HoursSeason.model_validate(season)
    (error,) = refused.value.errors()
    assert error["type"] == "saison"
    assert said in error["msg"]


@pytest.mark.parametrize("key", ["horaires", "horaires_rdv"])
def test_hours_without_days_lean_on_days_that_are_known(key: str) -> None:
    """With an appointment or without, whichever is asked for."""
    season = SUMMER | {key: "09:00-12:00"}
    other = "horaires_rdv" if key == "horaires" else "horaires"
    for keys in ({}, {key: {"lundi": "fermé"}}, {other: {"lundi": "09:00-12:00"}}):
        with pytest.raises(ValidationError) as refused:
            House.model_validate(PAGE | keys | {"saisons": [season]})
        (error,) = refused.value.errors()
        assert (error["type"], error["ctx"]["inside"]) == ("saison", ("saisons", 0, key))
        assert "nommez les jours" in error["msg"]


def test_dates_stand_in_the_expression_or_in_the_seasons() -> None:
    season = SUMMER | {"horaires": "fermé"}
    for text in ("Jul-Aug Mo 09:00-12:00", "Sa 09:00-12:00; Sa[1] off"):
        with pytest.raises(ValidationError) as refused:
            House.model_validate(PAGE | {"horaires": text, "saisons": [season]})
        (error,) = refused.value.errors()
        assert (error["type"], error["ctx"]["inside"]) == ("saison", ("saisons",))
        assert "dit déjà des dates" in error["msg"]
        assert House.model_validate(PAGE | {"horaires": text}).hours


def test_a_season_of_appointments_only_is_closed_to_others() -> None:
    house = House.model_validate(
        PAGE
        | {
            "horaires": {"lundi": "14:00-17:00"},
            "saisons": [SUMMER | {"horaires_rdv": {"lundi": "09:00-12:00"}, "motif": "Été"}],
        }
    )
    monday = date(2026, 7, 6)
    assert house.hours is not None and house.hours_by_appointment is not None
    assert house.hours.spans_on(monday) == ()
    assert house.hours_by_appointment.spans_on(monday) == MORNING
    assert house.hours_by_appointment.spans_on(date(2026, 6, 29)) == ()
    assert [season.reason for season in house.hours.seasons] == ["Été"]


def test_a_season_without_appointments_makes_none() -> None:
    page = PAGE | {"horaires": {"lundi": "14:00-17:00"}}
    house = House.model_validate(page | {"saisons": [SUMMER | {"horaires": "fermé"}]})
    assert house.hours_by_appointment is None
    assert house.hours is not None
    assert [season.reason for season in house.hours.seasons] == [""]
    assert house.hours.seasons[0].rules == ()


@pytest.mark.parametrize(
    ("dates", "hours", "is_one"),
    [
        ({"du": "2026-12-03"}, {"lundi": "09:00-12:00"}, False),
        ({"du": "2026-12-03"}, {"lundi": "09:00-12:00", "jeudi": "14:00-17:00"}, True),
        ({"du": "2026-12-03"}, {"jeudi": "fermé"}, True),
        ({"du": "2026-12-03"}, "Mo-We 09:00-12:00", False),
        ({"du": "2026-12-03"}, "09:00-12:00", True),
        ({"du": "2026-12-03", "au": "2026-12-06"}, {"lundi": "09:00-12:00"}, False),
        ({"du": "2026-12-03", "au": "2026-12-07"}, {"lundi": "09:00-12:00"}, True),
        ({"du": "2026-12-03", "au": "jusqu'à nouvel ordre"}, {"lundi": "09:00-12:00"}, True),
    ],
)
def test_hours_by_day_name_a_day_of_their_dates(dates: Any, hours: Any, is_one: bool) -> None:
    """Hours by day close the others: the dates themselves would be closed unsaid."""
    found = {"type": "horaires", "horaires": hours} | dates
    if is_one:
        HoursException.model_validate(found)
        return
    with pytest.raises(ValidationError, match="le premier jour est un jeudi, et aucun des jours"):
        HoursException.model_validate(found)
