"""The files of the search are the same, made beside the reading or when they are written."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from generator.addresses import LUNR_INDEX, LUNR_STORE
from generator.beside import Ahead
from generator.hours.timetables import Timetables
from generator.search.output import MANIFEST
from plugins.pages.search.plugin import OwnMade, make_search
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
    """What is handed over is all there: the process that writes it has not made it."""
    project = Project(
        root=tmp_path, houses=tmp_path, content=tmp_path, cache=tmp_path, assets=tmp_path,
        output=tmp_path / "site", site=SITE, today=TODAY,
    )  # fmt: skip
    directory = directory_of(*HOUSES, placed=False)
    ahead = Ahead(lambda: make_search(project, directory), tmp_path)
    late_own, *late = make_search(project, directory, Timetables(TODAY))
    own, *published = ahead.results()
    assert isinstance(own, OwnMade)
    assert isinstance(late_own, OwnMade)
    assert own.files == late_own.files
    assert MANIFEST in own.files
    assert b"0466000001" in b"".join(own.files.values())
    assert published == late
    assert [name for name, _ in groupby(published, itemgetter(0))] == [LUNR_INDEX, LUNR_STORE]
