"""The national list as the search sees it; it is not part of the project (``../shared/data``)."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path

from generator.fold import slug
from generator.geography.territory import Territory
from generator.model.position import Position
from generator.model.vocabulary import Vocabularies
from generator.search.entry import Entry, Point
from generator.search.extract import gazetteer_of
from generator.search.numbered import numbered
from generator.search.output import Region, search_files

ROOT = Path(__file__).parents[2]
LIST = ROOT.parent / "shared" / "data" / "liste-fs-20240801.csv"
NODE = shutil.which("node", path=ROOT / ".venv" / "bin") or shutil.which("node") or "node"
TODAY = date(2026, 11, 23)
LABEL = "france-services"


def entries(vocabularies: Vocabularies) -> list[Entry]:
    """A house for each row of the list, with the partners and services of its label."""
    label = vocabularies.labels[LABEL]
    with LIST.open(encoding="utf-8", newline="") as lines:
        return [_entry(row, label.bundle, label.common_services) for row in csv.DictReader(lines)]


def write_files(
    houses: list[Entry], territory: Territory, vocabularies: Vocabularies, folder: Path
) -> None:
    """Write the search's files of *houses* below *folder*."""
    files = search_files(
        numbered(houses),
        gazetteer_of(territory),
        tuple(vocabularies.services),
        tuple(vocabularies.partners),
        {code: department.name for code, department in territory.departments.items()},
        TODAY,
        (
            Region(f"R{region.code}", region.name, region.department_codes)
            for region in territory.regions.values()
            if len(region.department_codes) > 1
        ),
    )
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _entry(row: dict[str, str], partners: tuple[str, ...], services: tuple[str, ...]) -> Entry:
    position = Position(float(row["latitude"]), float(row["longitude"]))
    name, commune, postcode = row["lib_fs"], row["lib_com"], row["code_postal"]
    address = f"{slug(name)}-{row['id_fs']}"
    return Entry(
        address, address, name, commune, postcode, row["insee_dep"], "",
        (Point("maison", "", commune, postcode, position),), services, partners,
    )  # fmt: skip
