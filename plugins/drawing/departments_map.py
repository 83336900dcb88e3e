"""The map of the departments, each of which leads to its page: how many houses it has."""

from __future__ import annotations

from collections.abc import Mapping

from generator.directory import Directory
from generator.french import count
from plugins.drawing.context import FranceMap
from plugins.drawing.count_shades import CountShades
from plugins.drawing.france import France


def departments_map(
    directory: Directory, root: str, scale: float = 1, has_codes: bool = False
) -> FranceMap | None:
    """Return the map with links from *root*, the way to the site's root; None without outlines."""
    france = France(directory, scale, has_codes)
    if not france.is_drawn:
        return None
    houses = houses_by_department(directory)
    return france.map(
        "Carte des départements",
        lambda department: houses_text(houses.get(department.code, 0)),
        root,
        CountShades(houses).by_code(),
    )


def houses_by_department(directory: Directory) -> Mapping[str, int]:
    """Return how many houses each department has, by its code; those without any are left out."""
    return {code: len(houses) for code, houses in directory.by_department.items()}


def houses_text(houses: int) -> str:
    """Return a number of houses as it is said behind a name: ``8 maisons``."""
    return count(houses, "maison") if houses else "aucune maison"
