"""How far communes are from a place."""

from __future__ import annotations

import pytest

from generator.figures.coverage import coverage_of
from generator.geography.distance import distance_km


@pytest.fixture
def mende(directory_of):
    """Return the coverage of one house, in Mende."""
    return coverage_of(directory_of({}))


def test_districts_are_not_counted_besides_their_commune(mende, territory):
    """Paris counts once, with the inhabitants of its districts."""
    whole = [c for c in territory.communes if c.parent_code is None]
    assert mende.communes == len(whole)
    assert mende.inhabitants == sum(c.population for c in whole)


def test_within_counts_what_a_plain_loop_counts(mende, territory):
    """20 km around Mende, every commune compared one by one."""
    here = territory.commune("48095").position
    near = [
        c
        for c in territory.communes
        if c.parent_code is None and distance_km(here, c.position) <= 20
    ]
    reach = mende.within(20)
    assert reach.communes == len(near) > 10
    assert reach.inhabitants == sum(c.population for c in near)


def test_the_remotest_of_europe_come_farthest_first(mende):
    """From Mende, at the other end of the country."""
    far = mende.remotest(3, overseas=False)
    assert [r.distance_km for r in far] == sorted((r.distance_km for r in far), reverse=True)
    assert 500 < far[0].distance_km < 900
    assert far[0].place.commune == "Mende"


def test_a_place_beyond_the_ocean_is_not_near_anyone(directory_of, mende):
    """Overseas counts where there is a place in the same department, nowhere else."""
    assert mende.remotest(1, overseas=True) == []
    fort_de_france = {"commune": "Fort-de-France", "code_postal": "97200"}
    far = coverage_of(directory_of({}, fort_de_france)).remotest(50, overseas=True)
    assert {remote.commune.department_code for remote in far} == {"972"}
    assert far[0].distance_km < 60


def test_without_a_territory_nothing_is_said(directory_of):
    """No communes, no coverage."""
    assert coverage_of(directory_of({}, placed=False)) is None
