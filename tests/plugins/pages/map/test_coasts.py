"""Which parts of the outlines are coast."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from plugins.pages.map.coasts import coasts


def department(code, *rings):
    """Return what is asked of a department."""
    return SimpleNamespace(code=code, outline=rings)


def test_an_edge_that_two_departments_share_is_no_coast():
    """The rest of their outlines is, in pieces: ring, first point, number of points."""
    west = department("22", ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0)))
    east = department("35", ((1, 0), (2, 0), (2, 1), (1, 1), (1, 0)))
    assert coasts((west, east)) == [[0, 0, 2, 0, 2, 3], [0, 0, 4]]


def test_an_island_is_coast_all_around_beside_the_rest():
    """The second ring of a department has a rank of its own."""
    island = ((5, 5), (6, 5), (6, 6), (5, 5))
    assert coasts((department("48"), department("56", island, island[::-1]))) == [[], []]
    assert coasts((department("56", island),)) == [[0, 0, 4]]


def test_a_border_of_the_country_is_no_coast():
    """What lies beyond is land."""
    square = ((7, 48), (8, 48), (8, 49), (7, 49), (7, 48))
    assert coasts((department("67", square),)) == [[]]


@pytest.mark.parametrize(
    ("code", "coast", "border"),
    [
        ("59", (2.35, 51.03), (2.58, 50.9)),
        ("64", (-1.6, 43.42), (-1.75, 43.33)),
        ("66", (3.05, 42.7), (2.0, 42.4)),
        ("06", (7.2, 43.65), (7.5, 43.9)),
        ("973", (-52.3, 4.9), (-54.2, 5.2)),
    ],
)
def test_where_coast_and_border_meet_both_are_told(code, coast, border):
    """Dunkerque and Bailleul, Biarritz and Biriatou, Canet and Bourg-Madame, Nice and Sospel."""

    def is_coast(longitude, latitude):
        ring = ((longitude, latitude), (longitude + 0.001, latitude + 0.001))
        return coasts((department(code, ring),)) != [[]]

    assert is_coast(*coast)
    assert not is_coast(*border)


def test_the_country_has_coasts_where_it_has(territory):
    """Finistère, not Lozère, nor Bas-Rhin."""
    departments = list(territory.departments.values())
    by_code = dict(zip([each.code for each in departments], coasts(departments), strict=True))
    assert by_code["29"] and by_code["2A"] and by_code["974"]
    assert not by_code["48"] and not by_code["67"]
