"""What the map of ``/carte/`` is made of: its page, the outlines of departments, its settings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from generator import addresses
from generator.addresses import root_of
from generator.directory import Directory
from generator.french import NBSP, count
from generator.geography.commune_borders import STEPS_PER_DEGREE as BORDER_STEPS_PER_DEGREE
from generator.geography.divisions import Department
from generator.geography.outlines import STEPS_PER_DEGREE, Ring
from generator.geography.territory import Territory
from generator.settings.tiles import Tiles
from plugins.pages.map.coasts import coasts
from plugins.pages.map.context import MapPage
from plugins.pages.map.tints import tints
from plugins.site.department_groups import department_groups
from plugins.site.head import head
from plugins.site.project import Site

Box = tuple[float, float, float, float]
# Their names tell where one is; each part of the map that is shown has some.
TOWNS_PER_DEPARTMENT = 8


def map_page(directory: Directory, site: Site, tile_credit: str = "") -> MapPage:
    """Return the context of ``/carte/``; its groups lead on by department, without any map.

    Args:
        tile_credit: whose tiles lie under the map, which then waits to be asked for; empty when
            it asks no other site.
    """
    note = f"Son fond vient d’un autre site{NBSP}: {tile_credit}." if tile_credit else ""
    return MapPage(
        head=head(
            site,
            addresses.MAP,
            "Carte",
            f"Toutes les maisons de services au public sur une carte{NBSP}: maisons, antennes, "
            "arrêts des maisons itinérantes.",
            "recherche",
            scripts=("map.js",),
        ),
        heading="La carte des maisons",
        lead=f"{count(len(directory.places), 'lieu', 'lieux')} d’accueil.",
        groups=tuple(department_groups(directory, root_of(addresses.MAP))),
        note=note,
    )


def outlines(directory: Directory) -> dict[str, Any]:
    """Return the departments' outlines for ``js/map/outlines.js``, in columns.

    ``contours``: the rings of each department, longitude and latitude by turns, in steps
    (``pas`` to a degree), as differences from the point before. ``cotes``: which pieces of them
    are coast (``coasts``), ``teintes``: numbers that neighbours do not share. ``boites``: south,
    west, north, east in degrees of the departments that have no outline, from their communes.
    ``villes``: the towns whose names the map may write, the most populous first, and their points
    likewise.
    """
    departments = list(directory.departments.values())
    boxes = _commune_boxes(directory.territory) if directory.territory else {}
    return {
        "pas": STEPS_PER_DEGREE,
        "codes": " ".join(department.code for department in departments),
        "noms": "\n".join(department.name for department in departments),
        "boites": {d.code: boxes[d.code] for d in departments if d.code in boxes and not d.outline},
        "contours": [_rings(department) for department in departments],
        "cotes": coasts(departments),
        "teintes": tints(departments),
        "villes": _towns(directory.territory),
    }


def commune_borders(directory: Directory) -> dict[str, bytes]:
    """Return for ``js/map/communes.js``, of each department that has an outline, where communes
    meet within it: ``lignes`` of points as in ``outlines``, but that the first of a line is told
    from the last of the line before; ``pas`` to a degree.
    """
    return {
        department.code: (
            f'{{"pas":{BORDER_STEPS_PER_DEGREE},"lignes":{department.commune_borders or "[]"}}}'
        ).encode()
        for department in directory.departments.values()
        if department.outline
    }


def tiles(setting: Tiles | None) -> dict[str, Any] | None:
    """Return what the browser needs of ``MSAP_TILES`` (docs/tiles.md); None when there are none."""
    if setting is None:
        return None
    return {
        "adresse": setting.address,
        "credit": setting.credit,
        "lien": setting.credit_link,
        "zoom": setting.max_zoom,
    }


def _rings(department: Department) -> list[list[int]]:
    return [_differences(ring) for ring in department.outline]


def _differences(ring: Ring) -> list[int]:
    flat: list[int] = []
    before_x = before_y = 0
    for longitude, latitude in ring:
        x, y = round(longitude * STEPS_PER_DEGREE), round(latitude * STEPS_PER_DEGREE)
        flat += (x - before_x, y - before_y)
        before_x, before_y = x, y
    return flat


def _towns(territory: Territory | None) -> dict[str, Any]:
    if territory is None:
        return {"noms": "", "points": []}
    largest = (
        territory.communes.most_populous(code, TOWNS_PER_DEPARTMENT)
        for code in territory.departments
    )
    towns = sorted(chain.from_iterable(largest), key=lambda town: -town.population)
    points = tuple((town.position.longitude, town.position.latitude) for town in towns)
    return {"noms": "\n".join(town.name for town in towns), "points": _differences(points)}


def _commune_boxes(territory: Territory) -> dict[str, Box]:
    """The box of the communes of each department that has no outline."""
    bare = [code for code, department in territory.departments.items() if not department.outline]
    found = {code: territory.communes.points_of(code).positions for code in bare}
    return {code: _box(positions) for code, positions in found.items() if positions}


def _box(positions: Sequence[tuple[float, float]]) -> Box:
    latitudes, longitudes = zip(*positions, strict=True)
    return min(latitudes), min(longitudes), max(latitudes), max(longitudes)
