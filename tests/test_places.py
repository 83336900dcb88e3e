"""Where people are received: a house, its branches, its stops."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.files.tree import house_files, read_houses
from generator.hours.schedule import moving
from generator.places import PlaceKind, house_schedule, places_of

SITE = Path(__file__).resolve().parent / "sites" / "small"


@pytest.fixture(scope="module")
def houses(vocabularies, territory):
    files = house_files(SITE / "content" / "msap")
    return {house.slug: house for house in read_houses(files, SITE, vocabularies, territory)[0]}


def test_places_are_the_house_its_branches_and_its_stops(houses):
    """One that travels is at its stops only."""
    assert {slug: [p.kind for p in places_of(house)] for slug, house in houses.items()} == {
        "durtal": [PlaceKind.HOUSE, PlaceKind.BRANCH],
        "bus-des-ardennes": [PlaceKind.STOP, PlaceKind.STOP],
        "saint-denis": [PlaceKind.HOUSE],
    }


def test_a_place_has_its_own_anchor_hours_commune_and_position(houses):
    house, branch = places_of(houses["durtal"])
    assert (house.anchor, branch.anchor) == ("", "antenne-1")
    assert branch.name == "Antenne de Seiches-sur-le-Loir"
    assert (branch.commune, branch.code_insee) == ("Seiches-sur-le-Loir", "49333")
    assert branch.hours != house.hours
    assert branch.position != house.position
    assert [stop.anchor for stop in places_of(houses["bus-des-ardennes"])] == [
        "arret-1", "arret-2",
    ]  # fmt: skip


def test_a_house_that_travels_and_names_no_stop_has_an_address_without_hours(houses):
    (place,) = places_of(houses["bus-des-ardennes"].model_copy(update={"stops": ()}))
    assert place.is_moving and place.hours is None
    assert place.schedule == moving(house_schedule(place.house))
