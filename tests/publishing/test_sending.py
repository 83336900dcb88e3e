"""``msap build --compress --changes``: what a host sends to a server after a build."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from tests.publishing.sites import bare_project, msap, pages

TODAY = os.environ | {"MSAP_TODAY": "2026-11-23"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of its own, with pages, from which a site has been built and sent."""
    project = bare_project(tmp_path_factory.mktemp("projet"))
    pages(project / "maisons", 2)
    build(project)
    sent(project)
    return project


def build(project: Path) -> str:
    done = msap(project, "build", "--houses", "maisons", "--output", "site", "--compress",
                "--changes", "envoi.txt", env=TODAY)  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def lists(project: Path) -> tuple[list[str], list[str]]:
    changed = (project / "envoi.txt").read_text("utf-8").split()
    return changed, (project / "envoi.txt.retires").read_text("utf-8").split()


def sent(project: Path) -> None:
    (project / "envoi.txt").unlink()
    (project / "envoi.txt.retires").unlink()


def test_what_an_edit_changes_is_listed_with_its_forms_and_nothing_else(project: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in (project / "site").rglob("*")
              if file.is_file()}  # fmt: skip
    page = project / "maisons" / "maison-1.md"
    page.write_text(page.read_text("utf-8").replace("1 place", "2 place"), "utf-8")
    build(project)
    changed, _ = lists(project)
    house = "maisons/maison-1/index.html"
    assert {house, f"{house}.br", f"{house}.gz"} <= set(changed)
    assert not any("maison-0/" in name for name in changed)
    now = {file: file.stat().st_mtime_ns for file in (project / "site").rglob("*")
           if file.is_file()}  # fmt: skip
    other = {file.relative_to(project / "site").as_posix() for file in now
             if now[file] != before.get(file)}  # fmt: skip
    assert set(changed) == other
    form = (project / "site" / f"{house}.gz").read_bytes()
    assert gzip.decompress(form) == (project / "site" / house).read_bytes()


def test_a_build_that_is_spared_forgets_nothing_that_is_unsent(project: Path) -> None:
    (project / "envoi.txt").unlink(missing_ok=True)
    (project / "envoi.txt.retires").unlink(missing_ok=True)
    page = project / "maisons" / "maison-0.md"
    page.write_text(page.read_text("utf-8").replace("1 place", "3 place"), "utf-8")
    build(project)
    unsent = lists(project)
    assert unsent[0]
    assert "Rien n'a changé" in build(project)
    assert lists(project) == unsent
    sent(project)
    assert "Rien n'a changé" in build(project)
    assert lists(project) == ([], [])


@pytest.mark.parametrize("place", ["maisons/maison-0.md", "site/envoi.txt", "nulle/envoi.txt"])
def test_a_list_that_would_take_another_place_is_refused_before_anything(
    project: Path, place: str
) -> None:
    before = (project / "maisons" / "maison-0.md").read_bytes()
    done = msap(project, "build", "--houses", "maisons", "--output", "site", "--changes", place,
                "--tout-refaire", env=TODAY)  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("erreur: « ")
    assert (project / "maisons" / "maison-0.md").read_bytes() == before
