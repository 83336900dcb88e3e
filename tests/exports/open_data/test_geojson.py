"""Places as points: every one for maps, doors alone for mappers."""

from __future__ import annotations

import json
from typing import Any

from generator.exports.open_data.geojson import osm_geojson, places_geojson
from generator.exports.open_data.source import Source
from tests.conftest import MakeDirectory
from tests.exports.open_data.houses import CLOSED, HOUSES, MOST, TRAVELLING

SITE = "https://annuaire.example.fr"
LONG: dict[str, Any] = MOST | {
    "horaires": {
        day: f"{hour:02d}:00-12:00, 13:00-17:{hour:02d}"
        for hour, day in enumerate(("lundi", "mardi", "mercredi", "jeudi", "vendredi"), 6)
    }
}


def features(content: bytes) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in json.loads(content)["features"]}


def test_a_map_has_every_place_in_service(directory_of: MakeDirectory) -> None:
    made = places_geojson(Source(directory_of(*HOUSES), SITE), "a")
    found = features(made.content)
    assert {*found} == {
        "maison-0", "maison-1", "maison-1#antenne-1", "maison-2#arret-1", "maison-3",
    }  # fmt: skip
    most = found["maison-1"]
    assert most["geometry"] == {"type": "Point", "coordinates": [3.5, 44.518]}
    assert most["properties"]["page"] == f"{SITE}/maisons/maison-1/"
    assert found["maison-1#antenne-1"]["properties"]["position_approchee"] is True
    assert [gap.id for gap in made.gaps] == ["maison-4"]


def test_a_place_without_a_point_is_there_all_the_same(directory_of: MakeDirectory) -> None:
    directory = directory_of({"commune": "Nulle-Part-sur-Rien", "code_postal": "48000",
                              "code_insee": "48999"}, placed=False)  # fmt: skip
    content = places_geojson(Source(directory)).content
    assert features(content)["maison-0"]["geometry"] is None


def test_mappers_get_the_tags_that_they_use(directory_of: MakeDirectory) -> None:
    found = features(osm_geojson(Source(directory_of(MOST), SITE)).content)
    tags = found["maison-0"]["properties"]
    assert tags == {
        "office": "government",
        "government": "public_service",
        "name": "France Services",
        "operator": "France Services",
        "operator:wikidata": "Q24931343",
        "branch": "Mende",
        "ref:FR:SIRET": "12345678200051",
        "contact:phone": "+33466490000",
        "contact:email": "accueil@exemple.fr",
        "contact:website": "https://www.exemple.fr/accueil",
        "opening_hours": tags["opening_hours"],
        "wheelchair": "yes",
        "check_date": "2026-01-01",
    }
    assert tags["opening_hours"].endswith(" off")


def test_mappers_get_no_door_that_is_not_known(directory_of: MakeDirectory) -> None:
    made = osm_geojson(Source(directory_of(MOST, TRAVELLING, CLOSED), SITE), "b")
    assert [*features(made.content)] == ["maison-0"]
    assert {gap.id for gap in made.gaps} == {"maison-0#antenne-1", "maison-1#arret-1", "maison-2"}


def test_too_long_hours_are_given_without_dates_and_told(directory_of: MakeDirectory) -> None:
    made = osm_geojson(Source(directory_of(LONG | {"jours_feries": "ouvert"} | {"exceptions": [
        {"du": f"2027-{month:02d}-04", "au": f"2027-{month:02d}-20", "type": "ferme"}
        for month in range(1, 12)
    ]}), SITE), "b")  # fmt: skip
    hours = features(made.content)["maison-0"]["properties"]["opening_hours"]
    assert len(hours) <= 255
    assert "2027" not in hours
    assert ("maison-0", "opening_hours") in {(gap.id, gap.field) for gap in made.gaps}
