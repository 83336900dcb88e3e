"""Seasons as a page shows them: a week each, the one in force first."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from markupsafe import Markup

from generator.hours.schedule import Schedule, schedule_of
from generator.hours.timetables import Timetables
from generator.model.house import House
from plugins.pages.places.hours_in_words import week_in_words
from plugins.pages.places.season_weeks import season_weeks
from plugins.pages.places.weeks import WeekTables

PAGE: dict[str, Any] = {
    "nom": "Maison", "label": "msap", "commune": "Durtal", "code_postal": "49430",
    "adresse": "1 rue Haute", "date_maj": "2026-11-01",
}  # fmt: skip
WEEK = {"lundi": "14:00-17:00"}
SUMMER = {"du": "07-01", "au": "08-31", "horaires": {"mardi": "09:00-12:00"}, "motif": "Été"}
WINTER = {"du": "11-15", "au": "02-28", "horaires": "fermé"}
SCHOOL = {"quand": "pendant les vacances scolaires", "horaires": "fermé"}


def place(department: str = "49", **keys: Any) -> tuple[House, Schedule]:
    house = House.model_validate(PAGE | keys)
    return house, schedule_of(house, house, department)


def shown(today: date, department: str = "49", **keys: Any) -> list[str]:
    house, schedule = place(department, **keys)
    assert house.hours
    return [week.when.replace("\u00a0", " ") for week in season_weeks(house.hours, schedule, today)]


@pytest.mark.parametrize(
    ("today", "order"),
    [
        (date(2026, 10, 1), ["rest", "winter", "summer"]),
        (date(2026, 12, 1), ["winter", "rest", "summer"]),
        (date(2027, 7, 14), ["summer", "rest", "winter"]),
        (date(2027, 9, 1), ["rest", "winter", "summer"]),
    ],
)
def test_the_season_in_force_comes_first_then_the_others_as_they_come(
    today: date, order: list[str]
) -> None:
    names = {
        "rest": "Le reste de l’année",
        "winter": "Du 15 novembre à fin février",
        "summer": "Du 1er juillet au 31 août",
    }
    found = shown(today, horaires=WEEK, saisons=[SUMMER, WINTER])
    assert found == [names[name] for name in order]


def test_a_year_that_seasons_fill_has_no_rest() -> None:
    found = shown(
        date(2026, 11, 28), horaires="Sep-Jun Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 09:00-13:00"
    )
    assert found == ["Du 1er septembre au 30 juin", "Du 1er juillet au 31 août"]


def test_a_season_whose_dates_are_not_known_is_shown_all_the_same() -> None:
    keys = {"horaires": WEEK, "saisons": [SCHOOL]}
    assert set(shown(date(2026, 12, 21), **keys)) == set(shown(date(2026, 12, 21), "2A", **keys))
    house, schedule = place("2A", **keys)
    assert house.hours
    assert [week.runs for week in season_weeks(house.hours, schedule, date(2026, 12, 21))] == [
        (),
        (),
    ]


def test_the_browser_is_told_the_days_of_a_season() -> None:
    house, schedule = place(horaires=WEEK, saisons=[SUMMER])
    assert house.hours
    rest, summer = season_weeks(house.hours, schedule, date(2026, 11, 28))
    assert summer.periods == "2027-07-01/2027-08-31"
    assert rest.periods == "2026-11-01/2027-06-30 2027-09-01/2028-01-11"


class _Fragments:
    """Renders nothing: keeps what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Any]] = []

    def fragment(self, component: str, *arguments: Any, **named: Any) -> Markup:
        self.asked.append((component, arguments[0]))
        return Markup("[{}]").format(component)


def test_each_open_season_has_a_table_and_a_closed_one_none() -> None:
    house, schedule = place(horaires=WEEK, saisons=[SUMMER, WINTER])
    fragments = _Fragments()
    tables = WeekTables(fragments, Timetables(date(2026, 12, 1)))  # type: ignore[arg-type]
    tables.table(house.hours, schedule)
    ((_, seasons),) = [asked for asked in fragments.asked if asked[0] == "season-weeks"]
    assert [str(table) for _, table in seasons] == ["", "[week-table]", "[week-table]"]


def test_where_no_table_has_room_each_season_is_a_line() -> None:
    house, schedule = place(horaires=WEEK, saisons=[SUMMER, WINTER])
    tables = WeekTables(_Fragments(), Timetables(date(2026, 12, 1)))  # type: ignore[arg-type]
    rows = tables.rows(house.hours, schedule, in_words=True)
    assert [row.lines[0].replace("\u00a0", " ").replace("\u2060", "") for row in rows] == [
        "Du 15 novembre à fin février ", "Fermé.",
        "Le reste de l’année ", "Lundi : 14 h – 17 h.",
        "Du 1er juillet au 31 août Été", "Mardi : 9 h – 12 h.",
    ]  # fmt: skip


def test_the_seasons_of_a_stop_are_told_in_words() -> None:
    house, _ = place(horaires=WEEK, saisons=[SUMMER])
    assert house.hours
    told = week_in_words(house.hours).replace("\u00a0", " ").replace("\u2060", "")
    assert told == (
        "Du 1er juillet au 31 août, mardi : 9 h – 12 h. Le reste de l’année, lundi : 14 h – 17 h."
    )
