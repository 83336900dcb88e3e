"""A folder that must stay itself gets the new files one by one, and loses the old ones last."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.publishing.file_by_file import put_files_in_place
from generator.publishing.mark import MARK_NAME, SiteMark
from generator.publishing.served_files import prepare
from generator.publishing.workplace import Workplace
from tests.publishing.sites import FILES, fill, generation_of


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Return the new site in a workplace inside the output, and the output with the old one."""
    output = tmp_path / "volume"
    fill(output, "old")
    SiteMark(2).write(output)
    site = Workplace(output, inside=True).site
    fill(site, "new")
    SiteMark(2).write(site)
    return site, output


def visible(output: Path) -> Path:
    """Take the workplaces away from *output*."""
    for work in output.glob(".msap-*/construction.json"):
        for path in sorted(work.parent.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        work.parent.rmdir()
    return output


def test_the_folder_stays_and_its_files_are_the_new_ones(sites: tuple[Path, Path]) -> None:
    site, output = sites
    inode = output.stat().st_ino
    prepare(site, output)
    put_files_in_place(site, output)
    assert generation_of(visible(output)) == "new"
    assert output.stat().st_ino == inode
    assert not (output / "seulement" / "old").exists()


def test_new_files_come_before_changed_ones_and_pages_last(
    sites: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    site, output = sites
    order: list[str] = []
    renamed = Path.rename

    def noting(self: Path, target: Path) -> Path:
        order.append(target.relative_to(output).as_posix())
        assert (output / "seulement" / "old" / "index.html").exists(), "removed too early"
        return renamed(self, target)

    monkeypatch.setattr(Path, "rename", noting)
    prepare(site, output)
    (site / MARK_NAME).touch()
    put_files_in_place(site, output)
    assert order == [
        MARK_NAME, "seulement/new/index.html", "static/site.css",
        "index.html", "maisons/une/index.html",
    ]  # fmt: skip


def test_files_that_did_not_change_are_not_touched(sites: tuple[Path, Path]) -> None:
    site, output = sites
    fill(site, "old")
    before = {output / name: (output / name).stat().st_ino for name in FILES}
    prepare(site, output)
    put_files_in_place(site, output)
    assert {file: file.stat().st_ino for file in before} == before


def test_a_file_may_become_a_folder_and_a_folder_a_file(sites: tuple[Path, Path]) -> None:
    site, output = sites
    (output / "a").write_text("un fichier")
    (output / "b" / "c").mkdir(parents=True)
    (output / "b" / "c" / "d").write_text("dans un dossier")
    (output / "e").symlink_to("/etc")
    for name in ("a/x/y", "e/f"):
        (site / name).parent.mkdir(parents=True)
        (site / name).write_text("new")
    (site / "b").write_text("new")
    prepare(site, output)
    put_files_in_place(site, output)
    assert {(output / name).read_text() for name in ("a/x/y", "b", "e/f")} == {"new"}
    assert not (output / "e").is_symlink()


def test_folders_are_open_to_all_whatever_the_umask(sites: tuple[Path, Path]) -> None:
    site, output = sites
    prepare(site, output)
    before = os.umask(0o077)
    try:
        put_files_in_place(site, output)
    finally:
        os.umask(before)
    modes = {path.stat().st_mode & 0o777 for path in visible(output).rglob("*") if path.is_dir()}
    assert modes == {0o755}


def test_what_the_disk_itself_has_stays(sites: tuple[Path, Path]) -> None:
    site, output = sites
    (output / "lost+found").mkdir()
    prepare(site, output)
    put_files_in_place(site, output)
    assert (output / "lost+found").is_dir()
