"""The map of the departments: each that is drawn is a link, with how many houses it has."""

from __future__ import annotations

from typing import Any

from generator.french import NBSP
from plugins.drawing.departments_map import departments_map
from plugins.drawing.france import SMALL


def test_each_department_leads_to_its_page(directory_of: Any) -> None:
    """From where the page is; what has no house is said to have none."""
    directory = directory_of({}, {})
    (own,) = directory.by_department
    drawn = departments_map(directory, "./", SMALL)
    assert drawn is not None
    facts = {area.href: area.fact for area in drawn.areas}
    assert facts.pop(f"./departements/{directory.department(own).slug}/") == f"2{NBSP}maisons"
    assert set(facts.values()) == {"aucune maison"}
    assert len(facts) > 90


def test_half_as_large_it_is_lighter(directory_of: Any) -> None:
    """The home page has it small."""
    large, small = (departments_map(directory_of({}), "./", scale) for scale in (1, SMALL))
    assert large and small
    weights = [sum(len(area.path) for area in drawn.areas) for drawn in (large, small)]
    assert weights[1] < 0.7 * weights[0]
    assert small.canvas.width * 2 == large.canvas.width
