"""Every commune of the real list is found, in the browser's own code run by node.

The list is not part of the project: without it (``../shared/data``) this test says so and is
skipped; tests/js/finder.test.js finds in a small country whatever happens.
"""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.fold import slug
from generator.geography.territory import Territory
from generator.model.position import Position
from generator.search.entry import Entry, Point
from generator.search.extract import gazetteer_places
from generator.search.output import gazetteer_files, search_files

ROOT = Path(__file__).parents[2]
LIST = ROOT.parent / "shared" / "data" / "liste-fs-20240801.csv"
TODAY = date(2026, 11, 23)
CACHE = ROOT / ".cache"
NODE = shutil.which("node", path=ROOT / ".venv" / "bin") or shutil.which("node")

FARTHER_THAN_NEIGHBOURS = {"Mauges-sur-Loire", "Marseille 15e"}
"""Three houses of neighbouring communes are nearer to their town hall than their own."""


def _entries() -> Iterator[Entry]:
    with LIST.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            position = Position(float(row["latitude"]), float(row["longitude"]))
            name, commune, postcode = row["lib_fs"], row["lib_com"], row["code_postal"]
            point = Point("maison", "", commune, postcode, position)
            identifier = f"{slug(name)}-{row['id_fs']}"
            department = row["insee_dep"]
            yield Entry(identifier, identifier, name, commune, postcode, department, "", (point,))


@pytest.mark.skipif(not LIST.exists(), reason=f"the real list is not there: {LIST.name}")
def test_every_commune_with_a_house_is_found_among_the_first_three(tmp_path: Path) -> None:
    """Written exactly, without accents, without hyphens and apostrophes."""
    places = tuple(gazetteer_places(Territory.load(CACHE)))
    for name, content in search_files(
        _entries(), gazetteer_files(places), (), (), {}, TODAY
    ).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert NODE, "node is missing: run « make test », which installs it into .venv"
    script = ROOT / "tests" / "js" / "every_commune.js"
    done = subprocess.run(
        [NODE, script, tmp_path], capture_output=True, text=True, check=True, cwd=ROOT
    )
    report = json.loads(done.stdout)
    assert report["communes"] > 2600
    for way, missed in report["missed"].items():
        assert set(missed) <= FARTHER_THAN_NEIGHBOURS, way
