"""A site that begins as the one before the last shares files with the last, and changes none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.files.below import BelowPath
from generator.publishing.new_site import NewSite
from generator.regular_files import FileRefused

PAGE, CARD = "maisons/a/index.html", "maisons/a.vcf"


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Return the last site, and a new one that begins with the same files under second names."""
    last, new = tmp_path / "last", tmp_path / "new"
    for name in (PAGE, "maisons/a.vcf", "anciens/b/index.html"):
        for site in (last, new):
            (site / name).parent.mkdir(parents=True, exist_ok=True)
        (last / name).write_text(name, "utf-8")
        os.link(last / name, new / name)
    return last, new


def names(site: Path) -> set[str]:
    """Return all that *site* holds but folders, by its name."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if not path.is_dir()}


def test_writing_changes_no_file_of_the_last_site(sites: tuple[Path, Path]) -> None:
    last, new = sites
    NewSite(new, begun=True).create(BelowPath.of(PAGE), [b"au", b"tre"])
    assert (new / PAGE).read_bytes() == b"autre"
    assert (last / PAGE).read_text("utf-8") == PAGE


def test_what_stands_there_already_is_not_linked_again(sites: tuple[Path, Path]) -> None:
    last, new = sites
    since = (new / PAGE).parent.stat().st_mtime_ns
    NewSite(new, begun=True).link(BelowPath.of(PAGE), str(last / PAGE), (last / PAGE).lstat())
    assert (new / PAGE).samefile(last / PAGE)
    assert (new / PAGE).parent.stat().st_mtime_ns == since


def another_file(new: Path) -> None:
    (new / PAGE).unlink()
    (new / PAGE).write_text(PAGE, "utf-8")


def a_link(new: Path) -> None:
    (new / PAGE).unlink()
    (new / PAGE).symlink_to(new / "maisons" / "a.vcf")


def a_folder(new: Path) -> None:
    (new / PAGE).unlink()
    (new / PAGE / "dedans").mkdir(parents=True)


def a_file_for_its_folder(new: Path) -> None:
    (new / PAGE).unlink()
    (new / PAGE).parent.rmdir()
    (new / PAGE).parent.write_text("fichier", "utf-8")


def a_link_for_its_folder(new: Path) -> None:
    (new / PAGE).unlink()
    (new / PAGE).parent.rmdir()
    (new / PAGE).parent.symlink_to(new.parent / "last" / "maisons" / "a")


@pytest.mark.parametrize(
    "change", [another_file, a_link, a_folder, a_file_for_its_folder, a_link_for_its_folder]
)
@pytest.mark.parametrize("links", [True, False])
def test_whatever_stands_in_the_way_goes(
    sites: tuple[Path, Path], change: object, links: bool
) -> None:
    """Nothing of what the site began as is trusted, and no link of it is followed."""
    last, new = sites
    change(new)  # type: ignore[operator]
    site = NewSite(new, begun=True)
    if links:
        site.link(BelowPath.of(PAGE), str(last / PAGE), (last / PAGE).lstat())
        assert (new / PAGE).samefile(last / PAGE)
    else:
        site.create(BelowPath.of(PAGE), [b"au", b"tre"])
        assert (new / PAGE).read_bytes() == b"autre"
    assert not (new / PAGE).parent.is_symlink()
    assert (last / PAGE).read_text("utf-8") == PAGE
    assert names(last) == {PAGE, "maisons/a.vcf", "anciens/b/index.html"}


def test_a_site_that_begins_empty_removes_nothing(sites: tuple[Path, Path]) -> None:
    """It is a folder of a person's, perhaps."""
    last, new = sites
    a_link_for_its_folder(new)
    with pytest.raises(FileRefused):
        NewSite(new).create(BelowPath.of(PAGE), [b"au", b"tre"])
    with pytest.raises(OSError, match="exists"):
        NewSite(new).link(BelowPath.of(CARD), str(last / CARD), (last / CARD).lstat())


def test_all_can_go_but_for_what_links_lead_to(sites: tuple[Path, Path]) -> None:
    last, new = sites
    (new / "lien").symlink_to(last, target_is_directory=True)
    NewSite(new, begun=True).clear()
    assert list(new.iterdir()) == []
    assert names(last) == {PAGE, "maisons/a.vcf", "anciens/b/index.html"}


def test_of_each_file_is_told_how_it_stands(sites: tuple[Path, Path]) -> None:
    """What is new, and what is a second name of a file of the last site."""
    last, new = sites
    site = NewSite(new, begun=True)
    site.create(BelowPath.of(PAGE), [b"au", b"tre"])
    site.link(BelowPath.of(CARD), str(last / CARD), (last / CARD).lstat())
    site.link(BelowPath.of("b.vcf"), str(last / CARD), (last / CARD).lstat())
    assert site.told.made == [(PAGE, 5, (new / PAGE).stat().st_mtime_ns)]
    since = (last / CARD).stat().st_mtime_ns
    assert site.told.kept == [(CARD, len(CARD), since), ("b.vcf", len(CARD), since)]
    assert site.told.others == []


def test_what_not_everybody_may_read_is_to_be_looked_at(sites: tuple[Path, Path]) -> None:
    """A folder whose files inherit other permissions; a file that was closed since."""
    last, new = sites
    (last / CARD).chmod(0o600)
    before = os.umask(0o077)
    try:
        site = NewSite(new, begun=True)
        site.create(BelowPath.of(PAGE), [b"autre"])
        site.link(BelowPath.of(CARD), str(last / CARD), (last / CARD).lstat())
    finally:
        os.umask(before)
    assert (site.told.kept, site.told.made, site.told.others) == ([], [], [PAGE, CARD])


def test_a_copy_is_to_be_looked_at(
    sites: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has its old time, and another inode."""
    last, new = sites

    def refuse(old: str, name: str) -> None:
        raise OSError(1, "no second names here")

    monkeypatch.setattr(os, "link", refuse)
    site = NewSite(new, begun=True)
    site.link(BelowPath.of("b.vcf"), str(last / CARD), (last / CARD).lstat())
    assert (site.told.kept, site.told.others) == ([], ["b.vcf"])
