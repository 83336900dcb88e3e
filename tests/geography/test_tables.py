"""The tables kept beside the code: each row is of a place that exists."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.fold import words
from generator.geography.distance import distance_km
from generator.geography.tables import NaturalRegion, natural_regions, other_names
from generator.geography.territory import Territory

REGIONS = natural_regions()
FARTHEST_KM = 15


def test_each_other_name_is_of_a_commune_that_exists(real: Territory) -> None:
    """And is not its own, nor written twice."""
    for code, names in other_names().items():
        commune = real.commune(code)
        assert commune is not None and commune.code_insee == code, code
        folded = [words(name) for name in (commune.name, *names)]
        assert len(set(folded)) == len(folded), (commune.name, names)


@pytest.mark.parametrize("region", REGIONS, ids=[region.name for region in REGIONS])
def test_a_natural_region_is_in_its_departments(region: NaturalRegion, real: Territory) -> None:
    """The commune nearest to its middle is, and most of those that it reaches are."""
    own = {code for code in region.department_codes if code in real.departments}
    assert own == set(region.department_codes)
    near = [
        (distance_km(commune.position, region.position), commune.department_code)
        for commune in real.communes
        if abs(commune.position.latitude - region.position.latitude) < 1.2
        and abs(commune.position.longitude - region.position.longitude) < 1.7
    ]
    distance, department = min(near)
    assert distance < FARTHEST_KM and department in own
    reached = [code in own for far, code in near if far <= region.radius_km]
    assert sum(reached) > len(reached) / 2


def test_natural_regions_are_in_the_order_of_their_names() -> None:
    """Each once."""
    names = [region.name for region in REGIONS]
    assert all(before != after for before, after in pairwise(names))
    assert names == sorted(names)


def test_intercommunalities_cover_france(real: Territory) -> None:
    """But for a few islands, each commune is of one."""
    members = [code for grouping in real.groupings for code in grouping.commune_codes]
    assert len(members) == len(set(members)) > 34_000
    assert all(real.commune(code) for code in members)
    assert len(real.groupings) > 1_200
