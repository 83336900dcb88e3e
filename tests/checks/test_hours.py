"""Hours that may not be what was meant are told with where they stand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.checks.hours import doubtful_hours
from generator.model.house import House

TODAY = date(2026, 11, 28)
PAGE: dict[str, Any] = {
    "nom": "Maison", "label": "msap", "commune": "Durtal", "code_postal": "49430",
    "adresse": "1 rue Haute", "date_maj": "2026-11-01",
}  # fmt: skip


def found(today: date = TODAY, **keys: Any) -> list[tuple[Any, str]]:
    house = House.model_validate(PAGE | keys)
    return [(finding.steps, finding.code) for finding in doubtful_hours(house, today)]


def test_a_rule_that_replaces_others_is_told_where_it_stands() -> None:
    text = "Mo-Fr 08:30-12:00; Mo-Fr 13:30-17:00"
    branch = {"nom": "Antenne", "commune": "Durtal", "code_postal": "49430", "horaires_rdv": text}
    assert found(horaires=text) == [(("horaires",), "regle-remplacee")]
    assert found(antennes=[branch]) == [(("antennes", 0, "horaires_rdv"), "regle-remplacee")]
    assert found(horaires="Mo-Fr 08:30-12:00; We off") == []


@pytest.mark.parametrize(
    ("day", "is_told"), [("lundi", True), ("jeudi", False), ("vendredi", False)]
)
def test_a_fortnight_that_begins_later_than_one_thinks_is_told(day: str, is_told: bool) -> None:
    """3 December is a Thursday: its weeks are those of 30 November, 14 December …"""
    page = {"horaires": {day: "une semaine sur deux depuis 2026-12-03 09:00-12:00"}}
    assert found(**page) == ([(("horaires", day), "quinzaine")] if is_told else [])
    if is_told:
        (finding,) = doubtful_hours(House.model_validate(PAGE | page), TODAY)
        assert "est un jeudi : la première fois est le lundi 14\u00a0décembre" in finding.message
        assert "écrivez « depuis 2026-12-14 »" in finding.message


@pytest.mark.parametrize(
    "reason",
    [
        "Travaux, jusqu'à nouvel ordre",
        "Fermé jusqu’à nouvel avis",
        "Durée indéterminée",
        "sine die",
    ],
)
@pytest.mark.parametrize("kind", ["ferme", "message"])
def test_one_day_whose_reason_has_no_end_is_told_the_form(reason: str, kind: str) -> None:
    one = {"du": "2026-11-20", "type": kind, "motif": reason}
    assert found(exceptions=[one]) == [(("exceptions", 0, "motif"), "fin-inconnue")]
    assert found(exceptions=[one | {"au": "jusqu'à nouvel ordre"}]) == []
    assert found(exceptions=[one | {"au": "2026-12-20"}]) == []


@pytest.mark.parametrize(
    ("first", "today", "reminds"),
    [
        ("2026-08-28", date(2026, 11, 28), True),
        ("2026-08-29", date(2026, 11, 28), False),
        ("2026-11-30", date(2027, 2, 28), False),
        ("2026-11-30", date(2027, 3, 1), True),
        ("2026-12-15", date(2027, 3, 15), True),
    ],
)
def test_what_has_no_known_end_is_reminded_of_after_three_months(
    first: str, today: date, reminds: bool
) -> None:
    one = {"du": first, "au": "jusqu'à nouvel ordre", "type": "ferme"}
    told = [(("exceptions", 0, "au"), "rappel")] if reminds else []
    assert found(today, exceptions=[one]) == told


WEEK = {"lundi": "09:00-12:00", "vendredi": "09:00-12:00"}
WEEKEND = {"du": "2026-11-28", "au": "2026-11-29", "type": "horaires", "horaires": "10:00-12:00"}


def test_hours_of_days_none_of_which_opens_change_nothing() -> None:
    at = (("exceptions", 0, "horaires"), "jours-sans-ouverture")
    assert found(horaires=WEEK, exceptions=[WEEKEND]) == [at]
    assert found(date(2026, 11, 30), horaires=WEEK, exceptions=[WEEKEND]) == []
    # The first of May closes: hours of several days change nothing there.
    holiday = WEEKEND | {"du": "2027-05-01", "au": "2027-05-02"}
    assert found(horaires=WEEK | {"samedi": "09:00-12:00"}, exceptions=[holiday]) == [at]


TUESDAY_ON = {"du": "2026-12-01", "au": "2026-12-03", "type": "horaires"}


@pytest.mark.parametrize(
    ("days", "is_told"),
    [
        (["lundi", "mardi"], True),
        (["mardi", "mercredi"], False),
        (["mardi"], False),
        (["lundi", "mardi", "mercredi"], False),
    ],
)
def test_a_named_day_that_no_date_has_closes_another(days: list[str], is_told: bool) -> None:
    """Told where a day that usually opens has no name; naming days in vain harms nobody."""
    hours = {"mardi": "09:00-12:00", "mercredi": "09:00-12:00"}
    one = TUESDAY_ON | {"horaires": dict.fromkeys(days, "10:00-12:00")}
    told = [(("exceptions", 0, "horaires"), "jour-hors-dates")] if is_told else []
    assert found(horaires=hours, exceptions=[one]) == told
    assert found(date(2026, 12, 4), horaires=hours, exceptions=[one]) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"au": "2026-11-30"},
        {"au": "2026-11-28"},
        {"horaires": {"samedi": "10:00-12:00"}},
        {"au": "jusqu'à nouvel ordre"},
    ],
)
def test_hours_that_open_a_day_do(changed: dict[str, Any]) -> None:
    assert found(horaires=WEEK, exceptions=[WEEKEND | changed]) == []
