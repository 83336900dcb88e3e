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


def test_overseas_and_europe_are_told_apart(mende):
    """From Mende the farthest of all is overseas; in Europe it is at the other end."""
    assert mende.remotest(1, overseas=True)[0].distance_km > 6000
    far = mende.remotest(3, overseas=False)
    assert [r.distance_km for r in far] == sorted((r.distance_km for r in far), reverse=True)
    assert 500 < far[0].distance_km < 900
    assert far[0].place.commune == "Mende"


def test_without_a_territory_nothing_is_said(directory_of):
    """No communes, no coverage."""
    assert coverage_of(directory_of({}, placed=False)) is None
