"""A build of what was built already is spared, and only that one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.publishing.sites import bare_project, msap, pages

TODAY = os.environ | {"MSAP_TODAY": "2026-11-23"}
SPARED = "Rien n'a changé"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of its own."""
    return bare_project(tmp_path_factory.mktemp("projet"))


@pytest.fixture(scope="module")
def built(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with pages, ``maisons``, and the site built from them, ``site``."""
    folder = tmp_path_factory.mktemp("unchanged")
    pages(folder / "maisons", 2)
    done = build(project, folder)
    assert SPARED not in done, done
    return folder


def build(project: Path, folder: Path, *more: str, **environment: str) -> str:
    """Return what a build says that ends well."""
    order = ("build", "--houses", folder / "maisons", "--output", folder / "site", *more)
    done = msap(project, *order, env=TODAY | environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_same_again_is_spared(project: Path, built: Path) -> None:
    """And says so; the site is the one that it was, unless all is to be made anew."""
    inode = (built / "site").stat().st_ino
    assert SPARED in build(project, built)
    assert (built / "site").stat().st_ino == inode
    assert SPARED not in build(project, built, "--tout-refaire")
    assert SPARED in build(project, built)


def a_page(project: Path, folder: Path) -> None:
    file = folder / "maisons" / "maison-1.md"
    file.write_text(file.read_text("utf-8").replace("1 place", "2 place"), "utf-8")


def the_site(project: Path, folder: Path) -> None:
    (folder / "site" / "index.html").write_text("abîmé", "utf-8")


def a_vocabulary(project: Path, folder: Path) -> None:
    file = project / "content" / "vocabulaires" / "langues.yaml"
    file.write_text(file.read_text("utf-8") + "\n", "utf-8")


def the_note(project: Path, folder: Path) -> None:
    for note in (project / ".cache" / "builds").iterdir():
        note.write_bytes(note.read_bytes()[:-9])


def nothing(project: Path, folder: Path) -> None:
    pass


@pytest.mark.parametrize(
    ("change", "environment"),
    [
        (a_page, {}), (the_site, {}), (a_vocabulary, {}), (the_note, {}),
        (nothing, {"MSAP_TODAY": "2026-11-24"}), (nothing, {"MSAP_CONTACT": "a@exemple.fr"}),
        (nothing, {"MSAP_WARNINGS": "oui"}),
    ],
    ids=["page", "site", "vocabulary", "note", "day", "setting", "warnings"],
)  # fmt: skip
def test_any_change_builds(
    project: Path, built: Path, change: Callable[[Path, Path], None], environment: dict[str, str]
) -> None:
    change(project, built)
    assert SPARED not in build(project, built, **environment)
    assert "abîmé" not in (built / "site" / "index.html").read_text("utf-8")


def test_a_page_with_an_error_is_told_each_time(project: Path, built: Path) -> None:
    page = built / "maisons" / "maison-0.md"
    sound = page.read_text("utf-8")
    page.write_text(sound.replace("48000", "4800"), "utf-8")
    order = ("build", "--houses", built / "maisons", "--output", built / "site")
    for _ in range(2):
        assert msap(project, *order, env=TODAY).returncode == 1
    page.write_text(sound, "utf-8")
