"""Intercommunalities and natural regions as the browser finds them."""

from __future__ import annotations

import json
from pathlib import Path

import brotli
import pytest

from generator.fold import place_words, words
from generator.geography.territory import Territory
from generator.json_bytes import json_bytes
from generator.model.position import Position
from generator.search.zones import KINDS, Zone, by_letters, filed_under, zone_codes, zones

ROOT = Path(__file__).parents[2]


def zone(name: str, *others: str, grouping: bool = True, departments: str = "48") -> Zone:
    return Zone(name, others, Position(44.5, 3.5), 12, tuple(departments.split()), 500, grouping)


@pytest.fixture(scope="module")
def france(territory: Territory) -> list[Zone]:
    """Every zone."""
    return zones(territory)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Communauté de communes du Pays de Lure", {"lure"}),
        ("Communauté d'agglomération Alès Agglomération", {"ales"}),
        (
            "Communauté de communes du Haut Allier Margeride",
            {"hautalliermargeride", "alliermargeride", "margeride"},
        ),
        ("Métropole", {"metropole"}),
    ],
)
def test_an_intercommunality_is_filed_under_the_words_that_tell_it(
    name: str, letters: set[str]
) -> None:
    """And under any part of them that ends as they do."""
    assert filed_under(zone(name)) == letters


def test_a_natural_region_is_filed_under_each_of_its_names() -> None:
    """« Pays » does not count."""
    region = zone("Pays basque", "Euskal Herria", "Côte basque", grouping=False)
    assert filed_under(region) == {"basque", "euskalherria", "cotebasque"}


def test_zones_of_one_name_have_codes_of_their_own() -> None:
    """Their first department tells them apart."""
    both = [zone("Deux Vallées", departments="60"), zone("Deux Vallées", departments="91 77")]
    assert list(zone_codes([*both, zone("Cévennes")]).values()) == [
        "deux-vallees-60",
        "deux-vallees-91",
        "cevennes",
    ]


def test_a_shard_holds_what_a_place_needs() -> None:
    """The code is told where it is not the name's."""
    shards = by_letters(
        [
            zone("Cévennes", "Cévenne", grouping=False),
            zone("Deux Vallées"),
            zone("Deux Vallées", departments="91"),
        ]
    )
    assert shards["c"] == {
        "noms": "Cévennes",
        "autres": "Cévenne",
        "lat": [44500],
        "lon": [3500],
        "rayons": [12],
        "departements": "48",
        "habitants": [5],
        "groupements": [0],
        "codes": {},
    }
    assert shards["d"]["codes"] == {0: "deux-vallees-48", 1: "deux-vallees-91"}


def test_an_intercommunality_is_where_its_inhabitants_are(france: list[Zone]) -> None:
    """Its radius reaches every town hall; the department of most of its communes comes first."""
    (lyon,) = (each for each in france if each.name == "Métropole de Lyon")
    assert lyon.position.latitude == pytest.approx(45.76, abs=0.05)
    assert lyon.department_codes == ("69",)
    assert 15 < lyon.radius_km < 30
    assert lyon.population > 1_300_000


def test_zones_of_france_have_codes_of_their_own_and_light_shards(france: list[Zone]) -> None:
    """A question that names one loads one shard."""
    codes = zone_codes(france)
    assert len(set(codes.values())) == len(france) > 1_400
    heaviest = max(
        len(brotli.compress(json_bytes(columns))) for columns in by_letters(france).values()
    )
    assert heaviest < 3_500


def test_regions_that_a_commune_is_called_as_are_listed(
    france: list[Zone], territory: Territory
) -> None:
    """The browser offers both: Larzac is a plateau, and a village of Dordogne."""
    listed = json.loads((ROOT / "generator" / "zones_called_as_communes.json").read_text("utf-8"))
    communes = {"".join(place_words(commune.name)) for commune in territory.communes}
    regions = {
        "".join(place_words(name))
        for region in france
        if not region.is_grouping
        for name in (region.name, *region.other_names)
    }
    assert listed == sorted(regions & communes)


def test_each_word_of_a_kind_is_written_as_it_is_read() -> None:
    """Folded: another spelling would never be met."""
    assert {words(kind) for kind in KINDS} == {(kind,) for kind in KINDS}
