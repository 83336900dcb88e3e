"""Hours are written as a page writes them, and read back as the same rules."""

from __future__ import annotations

import pytest

from generator.changes.hours_record import hours_record
from generator.model.hours_text import parse_week
from generator.model.osm_hours import parse_expression


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ({"lundi": "8:30-12:00 / 13:30-17:00"}, {"lundi": "08:30-12:00, 13:30-17:00"}),
        ({"mardi": "09:00-10:00, 10:00-12:00"}, {"mardi": "09:00-12:00"}),
        ({"lundi": "fermé", "jeudi": "09:00-12:00"}, {"jeudi": "09:00-12:00"}),
        ({"lundi": "fermé"}, {"lundi": "fermé"}),
        ({"lundi": "1er et 3ème du mois 09:00-12:00"}, {"lundi": "1er et 3e du mois 09:00-12:00"}),
        ({"lundi": "dernier du mois 9:00-12:00"}, {"lundi": "dernier du mois 09:00-12:00"}),
        (
            {"lundi": "semaine paire 09:00-12:00 ; semaines impaires 14:00-17:00"},
            {"lundi": "semaines impaires 14:00-17:00 ; semaines paires 09:00-12:00"},
        ),
        (
            {"lundi": "une semaine sur deux depuis le 2026-01-05 09:00-12:00"},
            {"lundi": "une semaine sur deux depuis 2026-01-05 09:00-12:00"},
        ),
        (
            {"lundi": "09:00-17:00 ; vacances scolaires 09:00-12:00"},
            {
                "lundi": "hors vacances scolaires 09:00-17:00 ; "
                "pendant les vacances scolaires 09:00-12:00"
            },
        ),
    ],
)
def test_a_week_has_one_spelling_which_reads_as_the_same_rules(written, kept):
    hours = parse_week(written)
    assert hours_record(hours) == kept
    assert set(parse_week(kept).rules) == set(hours.rules)


def test_an_expression_that_is_a_week_is_one_and_any_other_stays_as_it_is():
    assert hours_record(parse_expression("Mo 09:00-12:00")) == {"lundi": "09:00-12:00"}
    assert hours_record(parse_expression("easter Mo 09:00-10:00")) == "easter Mo 09:00-10:00"


def test_seasons_stand_in_the_hours_unless_the_page_has_a_field_for_them():
    hours = parse_expression("Mo 09:00-12:00; Jul-Aug Mo 14:00-17:00")
    season = {"du": "07-01", "au": "08-31", "horaires": {"lundi": "14:00-17:00"}}
    assert hours_record(hours) == {"lundi": "09:00-12:00", "saisons": [season]}
    assert hours_record(hours, with_seasons=False) == {"lundi": "09:00-12:00"}
