"""What needs the houses alone is begun as soon as they are read, in a process of its own."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from generator.directory import Directory
from plugins.site import ahead
from plugins.site.ahead import Maker, begun, register_ahead
from plugins.site.project import Project
from tests.conftest import MakeDirectory
from tests.plugins.recording import SITE
from tests.plugins.site.kept.world import TODAY


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project whose site is to be in an empty folder."""
    return Project(
        root=tmp_path, houses=tmp_path, content=tmp_path, cache=tmp_path, assets=tmp_path,
        output=tmp_path / "site", site=SITE, today=TODAY,
    )  # fmt: skip


@pytest.fixture(autouse=True)
def makers(monkeypatch: pytest.MonkeyPatch) -> dict[str, Maker]:
    """Have nothing registered, whatever plugins were loaded by others."""
    makers: dict[str, Maker] = {}
    monkeypatch.setattr(ahead, "_MAKERS", makers)
    return makers


def test_each_is_made_elsewhere_of_the_project_and_its_houses(
    project: Project, directory_of: MakeDirectory
) -> None:
    def make(given: Project, directory: Directory) -> Iterator[Any]:
        yield os.getpid()
        yield given.today, [house.name for house in directory.every]

    register_ahead("recherche", make)
    register_ahead("chiffres", lambda *_: iter([gc.isenabled()]))
    found = begun(project, directory_of({"nom": "Maison de Durtal"}))
    pid, told = found["recherche"].results()
    assert pid != os.getpid()
    assert told == (TODAY, ["Maison de Durtal"])
    assert list(found["chiffres"].results()) == [True]


def test_where_nothing_is_registered_nothing_is_begun(
    project: Project, directory_of: MakeDirectory
) -> None:
    assert begun(project, directory_of()) == {}


def test_where_the_disk_refuses_nothing_is_begun(
    project: Project, directory_of: MakeDirectory
) -> None:
    """What needs it makes it then."""
    register_ahead("recherche", lambda *_: iter([1]))
    nowhere = replace(project, output=project.output / "absent" / "site")
    assert begun(nowhere, directory_of()) == {}


def test_nothing_is_left_beside_the_site(project: Project, directory_of: MakeDirectory) -> None:
    """Not even where nobody asks for what was made."""
    register_ahead("recherche", lambda *_: iter(["x" * 100_000]))
    del begun(project, directory_of())["recherche"]
    assert list(project.scratch.iterdir()) == []
