"""A build of what was built already is spared; after an edit, what it does not change is kept."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.site.plugin import WORTH_SHARING
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


def test_what_several_processes_have_written_is_known_too(project: Path, tmp_path: Path) -> None:
    pages(tmp_path / "maisons", WORTH_SHARING + 1)
    assert SPARED not in build(project, tmp_path)
    assert SPARED in build(project, tmp_path)


def test_what_was_made_from_nothing_is_known_too(project: Path, tmp_path: Path) -> None:
    """The first build of a site may be one that makes all."""
    pages(tmp_path / "maisons", 2)
    assert SPARED not in build(project, tmp_path, "--tout-refaire")
    assert SPARED in build(project, tmp_path)


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


def files_of(site: Path) -> dict[str, tuple[int, bytes]]:
    """Return the inode and the bytes of each file of *site*."""
    every = (path for path in site.rglob("*") if path.is_file())
    return {str(path.relative_to(site)): (path.stat().st_ino, path.read_bytes()) for path in every}


def edit(folder: Path) -> None:
    """Change the street of one house, as an editor does."""
    page = folder / "maisons" / "maison-1.md"
    page.write_text(page.read_text("utf-8").replace(" place", "0 place"), "utf-8")


def test_what_an_edit_does_not_change_is_kept(project: Path, built: Path) -> None:
    """The same file, not one like it; and all is as if it were made anew."""
    build(project, built)
    before = files_of(built / "site")
    edit(built)
    build(project, built)
    kept = files_of(built / "site")
    same = {name for name in before if kept[name][0] == before[name][0]}
    assert {"maisons/maison-0/index.html", "carte/index.html", "departements/index.html"} <= same
    assert "maisons/maison-1/index.html" not in same
    build(project, built, "--tout-refaire")
    anew = files_of(built / "site")
    assert {name: content for name, (_, content) in kept.items()} == {
        name: content for name, (_, content) in anew.items()
    }


def test_what_somebody_changed_in_the_site_is_made_anew(project: Path, built: Path) -> None:
    page = built / "site" / "maisons" / "maison-0" / "index.html"
    page.write_text("abîmé", "utf-8")
    edit(built)
    build(project, built)
    assert "abîmé" not in page.read_text("utf-8")


def test_a_build_that_fails_leaves_what_was_kept(project: Path, built: Path) -> None:
    """The files of the site in place are linked into the new one, and stay when that goes."""
    before = files_of(built / "site")
    edit(built)
    page = built / "maisons" / "maison-0.md"
    sound = page.read_text("utf-8")
    page.write_text(sound.replace("48000", "4800"), "utf-8")
    order = ("build", "--houses", built / "maisons", "--output", built / "site")
    assert msap(project, *order, env=TODAY).returncode == 1
    assert files_of(built / "site") == before
    page.write_text(sound, "utf-8")


def test_with_extensions_all_is_made(project: Path, built: Path) -> None:
    """They may read what nobody else knows of."""
    folder = project / "extensions"
    folder.mkdir()
    try:
        build(project, built)
        before = files_of(built / "site")
        edit(built)
        build(project, built)
        after = files_of(built / "site")
    finally:
        folder.rmdir()
    name = "maisons/maison-0/index.html"
    assert before[name][1] == after[name][1]
    assert before[name][0] != after[name][0]
