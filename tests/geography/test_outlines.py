"""Outlines of the real departments and regions: joined, complete, small."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from generator.geography.cache import OUTLINES_NAME
from generator.geography.outlines import Outline
from generator.geography.territory import Territory
from generator.model.position import Position


def _inside(outline: Outline, position: Position) -> bool:
    """Whether a point is inside by the even-odd rule."""
    latitude, longitude = position
    crossings = 0
    for ring in outline:
        for (west, south), (east, north) in pairwise(ring):
            if (south > latitude) != (north > latitude):
                where = west + (latitude - south) / (north - south) * (east - west)
                crossings += where > longitude
    return crossings % 2 == 1


def test_rings_are_closed_and_in_thousandths_of_a_degree(real: Territory) -> None:
    for department in real.departments.values():
        for ring in department.outline:
            assert ring[0] == ring[-1]
            assert len(ring) >= 4
            assert all(round(x * 1000) / 1000 == x for point in ring for x in point)


def test_only_the_collectivities_have_no_outline(real: Territory) -> None:
    without = {each.code for each in real.departments.values() if not each.outline}
    assert without == {"975", "977", "978"}
    assert all(region.outline for region in real.regions.values())


@pytest.mark.parametrize(
    ("code", "position"),
    [
        ("48", Position(44.518, 3.501)),  # Mende
        ("84", Position(44.385, 4.990)),  # Valréas, an enclave
        ("75", Position(48.857, 2.352)),
        ("29", Position(48.458, -5.096)),  # Ouessant, an island
        ("974", Position(-21.115, 55.536)),
    ],
)
def test_a_place_is_in_its_department_and_no_other(
    real: Territory, code: str, position: Position
) -> None:
    holding = [each.code for each in real.departments.values() if _inside(each.outline, position)]
    assert holding == [code]


def test_llivia_is_not_in_france(real: Territory) -> None:
    assert not _inside(real.departments["66"].outline, Position(42.464, 1.980))


def test_nearly_every_commune_is_within_its_simplified_department(real: Territory) -> None:
    outside = [
        commune.name
        for commune in real.communes[::25]
        if real.departments[commune.department_code].region_code
        and not _inside(real.departments[commune.department_code].outline, commune.position)
    ]
    assert len(outside) < len(real.communes) / 25 * 0.01


def test_a_border_between_departments_is_one_line(real: Territory) -> None:
    # Sides by their two ends: two departments on a border, one on a coast or frontier.
    sides = Counter(
        frozenset(side)
        for department in real.departments.values()
        for ring in department.outline
        for side in pairwise(ring)
    )
    inland = Counter(
        frozenset(side)
        for code in ("48", "15", "63", "03", "23", "87", "36", "18", "45", "41")
        for ring in real.departments[code].outline
        for side in pairwise(ring)
    )
    shared = sum(sides[side] == 2 for side in inland)
    assert shared > 0.98 * len(inland)


def test_a_region_s_corners_are_its_departments_corners(real: Territory) -> None:
    for region in real.regions.values():
        own = {
            point
            for code in region.department_codes
            for ring in real.departments[code].outline
            for point in ring
        }
        assert {point for ring in region.outline for point in ring} <= own


@pytest.mark.usefixtures("real")
def test_outlines_stay_under_300_kb(cache_dir: Path) -> None:
    assert (cache_dir / OUTLINES_NAME).stat().st_size < 300_000
