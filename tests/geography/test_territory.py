"""Finding communes: in the tiny territory, then in the whole of France."""

from pathlib import Path

import pytest

from generator.geography import cache
from generator.geography.distance import distance_km
from generator.geography.errors import TerritoryError
from generator.geography.territory import Territory
from generator.model.position import Position, in_france


def _found(territory: Territory, name: str, postcode: str) -> str | None:
    commune = territory.find(name, postcode)
    return commune.code_insee if commune else None


@pytest.mark.parametrize("name", ["L'Isle-d'Abeau", "l’isle d’abeau", "ISLE D ABEAU"])
def test_a_name_is_found_however_it_is_written(tiny: Territory, name: str) -> None:
    assert _found(tiny, name, "38080") == "38001"


def test_two_communes_of_one_name_and_postcode_are_not_chosen_between(tiny: Territory) -> None:
    assert tiny.find("Saint-Martin", "38100") is None


def test_the_article_decides_between_two(tiny: Territory) -> None:
    assert _found(tiny, "Le Saint-Port", "38100") == "38014"
    assert _found(tiny, "St Port", "38100") == "38015"


def test_a_former_name_is_found(tiny: Territory) -> None:
    assert _found(tiny, "Chapelle Ancienne", "44200") == "44005"


def test_a_cedex_finds_the_commune_of_its_department(tiny: Territory) -> None:
    assert _found(tiny, "Égarée", "38109") == "38002"


def test_a_name_of_another_department_is_not_found(tiny: Territory) -> None:
    assert tiny.find("Égarée", "44100") is None


@pytest.mark.parametrize("postcode", ["", "x", "00000", "9"])
def test_a_postcode_that_is_none_finds_nothing(tiny: Territory, postcode: str) -> None:
    assert tiny.find("Égarée", postcode) is None
    assert tiny.communes_of_postcode(postcode) == ()


def test_an_empty_name_finds_nothing(tiny: Territory) -> None:
    assert tiny.find("", "38080") is None


def test_a_district_s_postcode_leads_to_the_district(tiny: Territory) -> None:
    assert [each.code_insee for each in tiny.communes_of_postcode("38201")] == ["38251"]


def test_a_city_and_its_district_are_told_apart_by_name(tiny: Territory) -> None:
    assert _found(tiny, "Grandville", "38202") == "38055"
    assert _found(tiny, "Grandville 2e", "38202") == "38252"
    assert _found(tiny, "Grandville 2e arrondissement", "38202") == "38252"


def test_an_unknown_code_is_none(tiny: Territory) -> None:
    assert tiny.commune("99999") is None


def test_communes_are_a_sequence_made_once(tiny: Territory) -> None:
    assert tiny.communes[0] is next(iter(tiny.communes))
    assert tiny.communes[-1].code_insee == "97801"
    assert [each.code_insee for each in tiny.communes[:2]] == ["38001", "38002"]
    assert len(list(tiny.communes)) == len(tiny.communes)


def test_the_most_populous_communes_of_a_department_are_no_districts(tiny: Territory) -> None:
    own = [each for each in tiny.communes if each.department_code == "38" and not each.parent_code]
    largest = tiny.communes.most_populous("38", 2)
    assert [each.population for each in largest] == sorted(
        (each.population for each in own), reverse=True
    )[:2]
    assert tiny.communes.most_populous("99", 2) == []


def test_what_is_asked_of_all_communes_is_what_each_tells(tiny: Territory) -> None:
    """Columns are in the order of codes, without the districts."""
    told, codes = tiny.communes, list(tiny.communes.department_codes)
    assert codes
    for code in codes:
        own = [each for each in told if each.department_code == code and not each.parent_code]
        points, names = told.points_of(code), told.names_of(code)
        assert points.codes == names.codes == [each.code_insee for each in own]
        assert points.positions == [each.position for each in own]
        assert names.names == [each.name for each in own]
        assert names.postcodes == [" ".join(each.postcodes) for each in own]
        assert told.populations_of(code) == [each.population for each in own]
    assert (told.points_of("00"), told.names_of("00")) == (([], []), ([], [], []))
    assert told.populations_of("00") == []


def test_a_cache_without_its_tables_is_a_plain_sentence(tmp_path: Path) -> None:
    cache.write_cache(tmp_path / cache.TERRITORY_NAME, "source", {"communes": {}})
    with pytest.raises(TerritoryError, match="illisible"):
        Territory.load(tmp_path)


def test_france_is_whole(real: Territory) -> None:
    communes = [each for each in real.communes if not each.parent_code]
    assert len(communes) == 34_875 + 4
    assert len(real.communes) - len(communes) == 20 + 16 + 9
    assert (len(real.departments), len(real.regions)) == (101 + 3, 18)
    assert 66e6 < sum(each.population for each in communes) < 69e6


def test_every_commune_has_a_postcode_a_department_and_a_place_in_france(real: Territory) -> None:
    for commune in real.communes:
        assert commune.postcodes, commune
        assert commune.department_code in real.departments, commune
        assert in_france(commune.position), commune
        assert 0 < commune.radius_km < 200, commune


def test_every_department_is_of_one_region_or_of_a_collectivity(real: Territory) -> None:
    members = [code for region in real.regions.values() for code in region.department_codes]
    assert sorted([*members, "975", "977", "978"]) == sorted(real.departments)


@pytest.mark.parametrize(
    ("code", "slug"),
    [
        ("48", "48-lozere"),
        ("2A", "2a-corse-du-sud"),
        ("971", "971-guadeloupe"),
        ("95", "95-val-d-oise"),
        ("22", "22-cotes-d-armor"),
    ],
)
def test_department_slugs(real: Territory, code: str, slug: str) -> None:
    assert real.departments[code].slug == slug


def test_slugs_are_unique(real: Territory) -> None:
    assert len({each.slug for each in real.departments.values()}) == len(real.departments)
    assert len({each.slug for each in real.regions.values()}) == len(real.regions)
    assert real.regions["76"].slug == "occitanie"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("38193", "L'Isle-d'Abeau"),
        ("72181", "Le Mans"),
        ("04116", "Les Mées"),
        ("60703", "Aux Marais"),
        ("66104", "Los Masos"),
        ("75115", "Paris 15e"),
        ("69381", "Lyon 1er"),
        ("97411", "Saint-Denis"),
    ],
)
def test_real_names(real: Territory, code: str, name: str) -> None:
    commune = real.commune(code)
    assert commune
    assert commune.name == name


@pytest.mark.parametrize(
    ("name", "postcode", "code"),
    [
        ("Marseille 13e", "13013", "13213"),
        ("Paris", "75015", "75056"),
        ("Bellegarde-sur-Valserine", "01200", "01033"),  # now in Valserhône
        ("Pierrefitte-sur-Seine", "93380", "93066"),  # merged into Saint-Denis in 2025
        ("Champtoceaux", "49270", "49126"),  # in Orée d'Anjou
        ("Louhans", "71500", "71263"),  # renamed
        ("Nice", "06286", "06088"),  # CEDEX
        ("Saint-Martin", "97150", "97801"),
        ("St Pierre", "97500", "97502"),
        ("Propriano", "20110", "2A249"),
    ],
)
def test_real_communes_are_found(real: Territory, name: str, postcode: str, code: str) -> None:
    assert _found(real, name, postcode) == code


@pytest.mark.parametrize(("old", "new"), [("49069", "49126"), ("93059", "93066")])
def test_codes_of_merged_communes_lead_on(real: Territory, old: str, new: str) -> None:
    assert real.commune(old) == real.commune(new)


def test_treguier_is_in_brittany_again(real: Territory) -> None:
    # Its town hall lies 473 km away in the source.
    treguier = real.commune("22362")
    assert treguier
    assert distance_km(treguier.position, Position(48.788, -3.232)) < 2
