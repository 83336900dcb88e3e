"""The gazetteer: where a name is filed, and how shards are cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.fold import place_words
from generator.geography.territory import Territory
from generator.search.gazetteer import (
    LARGEST_SHARD,
    Place,
    by_ending,
    by_name,
    by_postcode,
    filed_under,
)


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("Mende", "me"),
        ("Saint-Chély-d'Apcher", "ch"),
        ("Sainte-Énimie", "en"),
        ("Les Saintes-Maries", "ma"),
        ("Le Port", "po"),
        ("L'Isle-d'Abeau", "is"),
        ("Le Saint", "sa"),
        ("Y", "y"),
    ],
)
def test_a_name_is_filed_under(name: str, start: str) -> None:
    """Saint-X is under X, articles do not count."""
    assert filed_under(name)[:2] == start


def test_a_large_shard_is_cut_by_one_letter_more(make_place: Callable[..., Place]) -> None:
    """No shard grows beyond the largest; short names keep their own key."""
    many = [make_place(f"{n:05}", f"Mar{chr(97 + n % 26)}{n}", "48000") for n in range(600)]
    shards = by_name([*many, make_place("99999", "Ma", "48000")])
    assert "ma" in shards
    assert max(len(shard["codes"].splitlines()) for shard in shards.values()) <= LARGEST_SHARD
    assert sum(len(shard["codes"].splitlines()) for shard in shards.values()) == 601


def test_a_former_commune_is_filed_under_its_own_name(make_place: Callable[..., Place]) -> None:
    """With where it is now; postcodes know today's communes only."""
    today = make_place("49127", "Durtal", "49430")
    shards = by_name([today, today.named("Gouis")])
    assert shards["go"]["noms"] == "Gouis"
    assert shards["go"]["dans"] == {0: "Durtal"}
    assert by_postcode([today, today.named("Gouis")])["494"]["noms"] == "Durtal"


def test_a_commune_is_in_the_shard_of_each_of_its_postcodes(
    make_place: Callable[..., Place],
) -> None:
    """And once in a shard, however many of its postcodes start so."""
    shards = by_postcode([make_place("13055", "Marseille", "13001", "13002", "14000")])
    assert {key: shard["codes"] for key, shard in shards.items()} == {
        "130": "13055",
        "140": "13055",
    }


def test_a_district_is_known_without_the_word(make_place: Callable[..., Place]) -> None:
    """People write Paris 15e."""
    (shard,) = by_name([make_place("75115", "Paris 15e Arrondissement", "75015")]).values()
    assert shard["noms"] == "Paris 15e"


def test_a_name_is_found_by_its_end(make_place: Callable[..., Place]) -> None:
    """A slip in its first letters leaves its last ones; its words stay apart, articles left out."""
    names = ("Digoin", "Goin", "L'Isle-d'Abeau")
    places = [make_place(f"{n:05}", name, "48000") for n, name in enumerate(names)]
    assert by_ending(places) == {"n": {"mots": "0digoin 0goin"}, "u": {"mots": "0isle-abeau"}}


def test_another_name_files_a_place_that_is_shown_by_its_own(
    make_place: Callable[..., Place],
) -> None:
    """And is known to no postcode."""
    quimper = make_place("29232", "Quimper", "29000")
    places = [quimper, quimper.also("Kemper")]
    shard = by_name(places)["ke"]
    assert (shard["noms"], shard["alias"]) == ("Quimper", {0: "Kemper"})
    assert "alias" not in by_name(places)["qu"]
    assert by_postcode(places)["290"]["noms"] == "Quimper"
    assert by_ending(places)["r"] == {"mots": "0kemper 0quimper"}


def test_no_commune_begins_as_the_network_does(territory: Territory) -> None:
    """The browser looks for none there: « France services Durtal » (loading.js)."""
    own = {"service", "services", "public", "publics", "msap", "fs"}
    generic = own | {"maison", "maisons", "france"}
    first_words = [place_words(commune.name)[:2] for commune in territory.communes]
    assert not [words for words in first_words if words[0] in own]
    assert not [words for words in first_words if len(words) > 1 and generic.issuperset(words)]
