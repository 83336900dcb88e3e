"""The page of the map, and the file of outlines and names that it loads."""

from __future__ import annotations

import json

from plugins.pages.map.maker import TOWNS_PER_DEPARTMENT, commune_borders, map_page, outlines
from tests.plugins.recording import SITE


def test_the_map_is_a_way_of_finding_a_house(directory_of):
    """The main navigation marks « Trouver une maison »."""
    assert map_page(directory_of({}), SITE).head.section == "recherche"


def test_what_other_site_is_asked_is_said_before_the_map(directory_of):
    """Nothing, or whose tiles they are; the lead says how many places there are, and no more."""
    page = map_page(directory_of({}, {}), SITE)
    assert (page.lead, page.note) == (
        "2\u00a0lieux d’accueil.",
        "",
    )
    assert "IGN" in map_page(directory_of({}), SITE, "© IGN").note


def test_towns_are_named_the_most_populous_first(directory_of, territory):
    """The largest of each department, whose points are the sums of the differences."""
    file = outlines(directory_of({}))
    names = file["villes"]["noms"].split("\n")
    assert names[:3] == ["Paris", "Marseille", "Lyon"]
    assert "Mende" in names
    assert len(names) <= TOWNS_PER_DEPARTMENT * len(territory.departments)
    points = file["villes"]["points"]
    assert len(points) == 2 * len(names)
    rank = names.index("Mende") + 1
    longitude, latitude = (sum(points[axis : 2 * rank : 2]) / file["pas"] for axis in (0, 1))
    assert abs(longitude - 3.5) < 0.1
    assert abs(latitude - 44.52) < 0.1


def test_without_territory_no_town_is_named(directory_of):
    """The map is drawn all the same."""
    assert outlines(directory_of({}, placed=False))["villes"] == {"noms": "", "points": []}


def test_each_department_with_an_outline_has_a_file_of_its_communes(directory_of, territory):
    """Paris, which is one commune, has an empty one: nobody asks for what is not there."""
    files = commune_borders(directory_of({}))
    assert {"48", "75", "974"} <= set(files) and "975" not in files
    assert json.loads(files["75"]) == {"pas": 2000, "lignes": []}
    lozere = json.loads(files["48"])
    longitude, latitude = (degrees / lozere["pas"] for degrees in lozere["lignes"][0][:2])
    assert 2.9 < longitude < 4.1
    assert 44 < latitude < 45
    assert commune_borders(directory_of({}, placed=False)) == {}
