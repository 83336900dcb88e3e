"""Hours in the notation of OSM: what opening-hours-py reads in them is what pages tell."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.exports.open_data.osm_expression import Expressions
from generator.hours.timetable import timetable
from generator.hours.timetables import covered_days, in_its_zone
from generator.model.osm_days import expression_spans
from tests.conftest import TODAY, MakeDirectory

WEEK = {"lundi": "09:00-12:00, 14:00-17:00", "mardi": "09:00-12:00", "jeudi": "09:00-12:00"}
HOUSES: dict[str, dict[str, Any]] = {
    "a week": {"horaires": WEEK},
    "open on holidays": {"horaires": WEEK, "jours_feries": "ouvert"},
    "Alsace": {"horaires": WEEK, "commune": "Strasbourg", "code_postal": "67000"},
    "nth weekdays": {"horaires": {"lundi": "1er et 3e du mois 09:00-12:00"}},
    "the last one": {"horaires": {"vendredi": "dernier du mois 09:00-12:00"}},
    "a week and one more": {
        "horaires": {"lundi": "09:00-12:00 ; 1er du mois 14:00-16:00", "mardi": "09:00-12:00"}
    },
    "even weeks": {"horaires": {"lundi": "semaines paires 09:00-12:00"}},
    "odd and even": {
        "horaires": {"lundi": "semaines paires 09:00-12:00 ; semaines impaires 14:00-17:00"}
    },
    "a fortnight": {"horaires": {"jeudi": "une semaine sur deux depuis 2026-01-08 09:00-12:00"}},
    "school holidays": {"horaires": {"lundi": "hors vacances scolaires 09:00-12:00"}},
    "a season": {
        "horaires": WEEK,
        "saisons": [{"du": "07-01", "au": "08-31", "horaires": {"lundi": "09:00-13:00"}}],
    },
    "a season over New Year": {
        "horaires": WEEK,
        "saisons": [{"du": "11-01", "au": "02-28", "horaires": "fermé"}],
    },
    "a season of holidays": {
        "horaires": WEEK,
        "saisons": [{"quand": "pendant les vacances scolaires", "horaires": "10:00-11:00"}],
    },
    "only a season": {
        "saisons": [{"du": "06-15", "au": "09-15", "horaires": {"samedi": "09:00-12:00"}}]
    },
    "an expression": {"horaires": "Mo-Fr 09:00-12:00; week 02-52/2 Sa 09:00-12:00"},
    "exceptions": {
        "horaires": WEEK,
        "exceptions": [
            {"du": "2026-12-21", "au": "2027-01-08", "type": "ferme", "motif": "Travaux"},
            {"du": "2026-12-05", "type": "horaires", "horaires": "09:00-12:00"},
        ],
    },
    "until further notice": {
        "horaires": WEEK,
        "exceptions": [{"du": "2026-11-20", "au": "jusqu'à nouvel ordre", "type": "ferme"}],
    },
    "not yet open": {"horaires": WEEK, "ouvre_le": "2026-11-30"},
    "appointments": {
        "horaires": WEEK,
        "horaires_rdv": {"lundi": "10:00-11:00", "vendredi": "09:00-12:00"},
    },
    "appointments and a rhythm": {
        "horaires": {"lundi": "1er du mois 09:00-12:00"},
        "horaires_rdv": {"lundi": "11:00-12:00"},
    },
    "appointments only": {"horaires_rdv": WEEK},
}


@pytest.mark.parametrize("fields", HOUSES.values(), ids=[*HOUSES])
def test_every_day_is_told_as_the_page_does(
    directory_of: MakeDirectory, fields: dict[str, Any]
) -> None:
    directory = directory_of(fields)
    house = directory.every[0]
    place = directory.places_by_house[house.slug][0]
    first, last = covered_days(TODAY)
    found = Expressions(TODAY).of(place.schedule)
    days = dict(timetable(in_its_zone(place.schedule), first, last).days())
    told = expression_spans(found, first, last)
    assert {day: told.get(day, ()) for day in days} == {
        day: plan.open or () for day, plan in days.items()
    }, found
    assert "PH" not in found


def test_unknown_hours_are_no_expression(directory_of: MakeDirectory) -> None:
    (place,) = directory_of({}).places
    assert Expressions(TODAY).of(place.schedule) == ""


def test_a_week_is_short(directory_of: MakeDirectory) -> None:
    (place,) = directory_of({"horaires": WEEK}).places
    assert Expressions(TODAY).undated(place.schedule) == (
        "Mo 09:00-12:00,14:00-17:00; Tu,Th 09:00-12:00"
    )


def test_the_day_alone_changes_nothing(directory_of: MakeDirectory) -> None:
    (place,) = directory_of(HOUSES["a fortnight"]).places
    days = (date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 28))
    assert len({Expressions(day).of(place.schedule) for day in days}) == 1
