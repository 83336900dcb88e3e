"""The files of the search are the same, made beside the reading or when they are written."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

from generator.hours.timetables import Timetables
from generator.search.output import MANIFEST
from plugins.pages.search.plugin import make_ahead, make_search
from plugins.site.project import Project
from tests.conftest import MakeDirectory
from tests.plugins.recording import SITE
from tests.plugins.site.kept.world import TODAY

HOUSES: tuple[dict[str, Any], ...] = (
    {"nom": "Maison du lac", "telephone": "04 66 00 00 01", "horaires": {"lundi": "09:00-12:00"}},
    {"nom": "Maison du bourg", "services": ["tourisme"]},
)


def test_ahead_they_are_those_that_would_be_made(
    tmp_path: Path, directory_of: MakeDirectory
) -> None:
    """And all there: the process that writes them has not made them."""
    project = Project(
        root=tmp_path, houses=tmp_path, content=tmp_path, cache=tmp_path, assets=tmp_path,
        output=tmp_path / "site", site=SITE, today=TODAY,
    )  # fmt: skip
    directory = directory_of(*HOUSES, placed=False)
    ahead = pickle.loads(pickle.dumps(make_ahead(project, directory)))
    late = make_search(project, directory, Timetables(TODAY))
    assert ahead.own == late.own
    assert MANIFEST in ahead.own
    assert {name: b"".join(parts) for name, parts in ahead.published.items()} == {
        name: b"".join(parts) for name, parts in late.published.items()
    }
    assert b"0466000001" in b"".join(ahead.own.values())
