"""All houses together: their places, and what finds them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.directory import Directory
from generator.files.tree import house_files, read_houses
from generator.model.position import Position

TODAY = date(2026, 11, 23)
SITE = Path(__file__).resolve().parent / "sites" / "small"


@pytest.fixture(scope="module")
def houses(vocabularies, territory):
    files = house_files(SITE / "content" / "msap")
    return read_houses(files, SITE, vocabularies, territory)[0]


@pytest.fixture(scope="module")
def directory(houses, vocabularies, territory) -> Directory:
    return Directory(reversed(houses), vocabularies, territory, today=TODAY)


def slugs(houses):
    return [house.slug for house in houses]


def test_houses_are_in_the_order_of_departments_whatever_the_order_given(directory):
    assert slugs(directory.houses) == ["bus-des-ardennes", "durtal", "saint-denis"]


def test_a_house_is_found_by_its_identifier_or_its_page_s_name(directory):
    assert directory.by_id["petit-1"].slug == "durtal"
    assert directory.by_id["saint-denis"].slug == "saint-denis"


STAGES: list[dict[str, Any]] = [
    {"nom": "En service"},
    {"nom": "Annoncée", "ouvre_le": "2026-11-24"},
    {"nom": "Fermée", "fermee_le": "2026-11-23", "remplacee_par": "maison-3", "id": "f"},
    {"nom": "Fermée aussi", "fermee_le": "2026-11-01", "remplacee_par": "en-chaine"},
    {"nom": "Ferme demain", "fermee_le": "2026-11-24", "id": "en-chaine"},
    {"nom": "Ouvre aujourd'hui", "ouvre_le": "2026-11-23", "antenne_de": "f"},
]


def test_what_is_counted_listed_or_near_is_in_service(directory_of):
    """On the day of the directory; others are asked for by name."""
    directory = directory_of(*STAGES)
    in_service = {"maison-0", "maison-4", "maison-5"}
    assert set(slugs(directory.houses)) == in_service
    assert slugs(directory.announced) == ["maison-1"]
    assert set(slugs(directory.closed)) == {"maison-2", "maison-3"}
    assert set(slugs(directory.findable)) == in_service | {"maison-1"}
    assert len(directory.every) == len(STAGES)
    for found in (
        directory.places,
        directory.located_places,
        directory.by_commune["48095"],
        directory.places_by_department["48"],
    ):
        assert {place.house.slug for place in found} == in_service
    for found in (
        directory.by_department["48"],
        directory.by_region["76"],
        directory.by_address(directory.houses)["48"],
        *directory.by_service.values(),
        *directory.by_partner.values(),
    ):
        assert set(slugs(found)) == in_service
    assert slugs(directory.announced_by_department["48"]) == ["maison-1"]


def test_a_closed_house_is_still_known_by_its_identifier(directory_of):
    assert directory_of(*STAGES).by_id["f"].name == "Fermée"


def test_what_stands_for_a_closed_house_is_the_first_that_is_not_closed(directory_of):
    directory = directory_of(*STAGES)
    named = {house.name: directory.successor(house) for house in directory.every}
    assert {name: house.name for name, house in named.items() if house} == {
        "Fermée": "Ferme demain", "Fermée aussi": "Ferme demain",
    }  # fmt: skip


def test_places_are_found_by_commune(directory):
    assert [place.anchor for place in directory.by_commune["08303"]] == ["arret-1"]
    assert "49333" in directory.by_commune


def test_a_house_is_listed_once_in_each_department_it_reaches_and_where_it_is_based(directory):
    assert slugs(directory.by_department["08"]) == ["bus-des-ardennes"]
    assert slugs(directory.by_department["49"]) == ["durtal"]
    assert slugs(directory.by_department["974"]) == ["saint-denis"]
    assert sorted(slugs(h)[0] for h in directory.by_region.values()) == sorted(
        slugs(directory.houses)
    )


def test_places_are_found_by_the_department_they_lie_in(directory):
    assert [place.anchor for place in directory.places_by_department["08"]] == [
        "arret-1",
        "arret-2",
    ]
    assert len(directory.places_by_department["49"]) == 2


def test_a_house_s_own_services_and_partners_come_before_its_label_s(directory):
    durtal = directory.by_id["petit-1"]
    services, partners = directory.services_of(durtal), directory.partners_of(durtal)
    assert (services[0].offer.service, services[0].from_label) == ("emploi-insertion", False)
    assert (partners[0].presence.partner, partners[0].from_label) == ("caf", False)
    assert all(item.from_label for item in (*services[1:], *partners[1:]))
    codes = [partner.presence.partner for partner in partners]
    assert len(codes) == len(set(codes)) > 5


def test_a_label_without_a_bundle_brings_nothing(directory):
    assert directory.services_of(directory.by_id["saint-denis"]) == ()


def test_houses_are_found_by_service_and_partner_the_label_s_included(directory):
    assert slugs(directory.by_service["emploi-insertion"]) == ["durtal"]
    assert slugs(directory.by_partner["la-poste"]) == ["durtal"]


def test_the_nearest_place_is_one_of_the_located_ones(directory):
    durtal = Position(47.67, -0.25)
    assert directory.located_places[0].position is not None
    nearest = min(
        directory.located_places,
        key=lambda p: (p.position[0] - durtal[0]) ** 2 + (p.position[1] - durtal[1]) ** 2,
    )
    assert nearest.house.slug == "durtal"


def test_the_nearest_places_of_communes_are_those_of_their_town_halls(directory, territory):
    communes = territory.communes.points_of("49")
    found = directory.nearest_of_communes("49")
    assert list(found) == communes.codes
    for code, position in zip(*communes, strict=True):
        assert found[code] == directory.nearest.nearest(position, 3)
    assert directory.nearest_of_communes("49") is found
    assert directory.nearest_of_communes("00") == {}


def test_nothing_is_near_a_commune_where_there_is_no_place(vocabularies, territory):
    found = Directory((), vocabularies, territory, today=TODAY).nearest_of_communes("49")
    assert {len(nearest) for nearest in found.values()} == {0}


def test_indexes_cannot_be_changed(directory):
    with pytest.raises(TypeError):
        directory.by_id["x"] = None


def test_without_a_territory_a_department_has_its_code_for_a_name(vocabularies):
    files = house_files(SITE / "content" / "msap")
    houses, problems = read_houses(files, SITE, vocabularies, None)
    assert not problems
    directory = Directory(houses, vocabularies, today=TODAY)
    assert directory.departments["49"].name == "Département 49"
    assert slugs(directory.by_department["974"]) == ["saint-denis"]
    assert not directory.regions
