"""Everybody may read the site; what did not change keeps its time, what did is younger."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from generator.publishing import served_files
from generator.publishing.begun_site import BegunSite
from generator.publishing.file_states import digest_of, served_digest
from generator.publishing.refusal import PublicationRefused
from generator.publishing.served_files import prepare, prepare_more, prepare_told
from generator.publishing.told_files import Told

LONG_AGO_NS = 1_500_000_000_123_456_789
SECOND_NS = 1_000_000_000


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Return the folders of an old and of a new site, each with a page."""
    for name in ("old", "new"):
        (tmp_path / name / "a").mkdir(parents=True)
        (tmp_path / name / "a" / "index.html").write_bytes(b"la meme page")
    os.utime(tmp_path / "old" / "a" / "index.html", ns=(LONG_AGO_NS, LONG_AGO_NS))
    return tmp_path / "old", tmp_path / "new"


def test_modes_are_those_of_a_public_site(sites: tuple[Path, Path]) -> None:
    old, new = sites
    (new / "a" / "index.html").chmod(0o600)
    (new / "a").chmod(0o2770)
    new.chmod(0o700)
    prepare(new, old)
    assert stat.S_IMODE((new / "a" / "index.html").stat().st_mode) == 0o644
    assert stat.S_IMODE((new / "a").stat().st_mode) == 0o2755
    assert stat.S_IMODE(new.stat().st_mode) == 0o755


def test_the_same_bytes_keep_their_time_to_the_nanosecond(sites: tuple[Path, Path]) -> None:
    old, new = sites
    prepare(new, old)
    assert (new / "a" / "index.html").stat().st_mtime_ns == LONG_AGO_NS


def test_what_is_linked_from_the_site_before_is_not_compared(
    sites: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = sites
    (new / "a" / "index.html").unlink()
    (new / "a" / "index.html").hardlink_to(old / "a" / "index.html")
    monkeypatch.setattr(served_files.os, "lstat", lambda path: pytest.fail(str(path)))
    assert prepare(new, old) == [("a/index.html", 12, LONG_AGO_NS)]


def test_a_change_of_the_same_length_has_its_own_time(sites: tuple[Path, Path]) -> None:
    old, new = sites
    (new / "a" / "index.html").write_bytes(b"LA MEME PAGE")
    written = (new / "a" / "index.html").stat().st_mtime_ns
    prepare(new, old)
    assert (new / "a" / "index.html").stat().st_mtime_ns == written


@pytest.mark.parametrize("content", [b"LA MEME PAGE", b"une autre page"])
def test_a_change_within_one_second_is_a_second_younger(
    sites: tuple[Path, Path], content: bytes
) -> None:
    """Or by a clock that was set back: HTTP would see the same date."""
    old, new = sites
    (new / "a" / "index.html").write_bytes(content)
    written = (new / "a" / "index.html").stat().st_mtime_ns
    os.utime(old / "a" / "index.html", ns=(written, written))
    prepare(new, old)
    assert (new / "a" / "index.html").stat().st_mtime_ns == written + SECOND_NS


def test_what_is_neither_file_nor_folder_is_refused(sites: tuple[Path, Path]) -> None:
    old, new = sites
    (new / "a" / "lien").symlink_to("/etc/passwd")
    with pytest.raises(PublicationRefused, match="a/lien"):
        prepare(new, old)


def test_what_is_added_later_is_prepared_alone(sites: tuple[Path, Path]) -> None:
    old, new = sites
    for folder in ("b", "c", "c/d"):
        (new / folder).mkdir(mode=0o700)
    for name in ("b/page.html", "c/d/page.html", "marque"):
        (new / name).write_bytes(b"")
        (new / name).chmod(0o600)
    (new / "a" / "index.html").chmod(0o600)
    found = prepare_more(new, old, ["b", "c/d", "marque"])
    assert sorted(name for name, *_ in found) == ["b/page.html", "c/d/page.html", "marque"]
    names = ("b", "c", "c/d", "marque", "a/index.html")
    modes = [stat.S_IMODE((new / name).stat().st_mode) for name in names]
    assert modes == [0o755, 0o755, 0o755, 0o644, 0o600]


def test_there_may_be_no_site_before(sites: tuple[Path, Path]) -> None:
    _, new = sites
    prepare(new, new / "absent")


@pytest.mark.parametrize("content", [b"la meme page", b"LA MEME PAGE", b"autre", None])
def test_what_it_says_of_the_files_is_how_they_are(
    sites: tuple[Path, Path], content: bytes | None
) -> None:
    """The same bytes, others, of another length, or linked: a build need not look again."""
    old, new = sites
    (new / "a" / "nouvelle.html").write_bytes(b"nouvelle")
    if content is None:
        (new / "a" / "index.html").unlink()
        os.link(old / "a" / "index.html", new / "a" / "index.html")
    else:
        (new / "a" / "index.html").write_bytes(content)
    assert digest_of(prepare(new, old)) == served_digest(new)


def told_of(site: Path, **known: list[str]) -> Told:
    """Return what a program tells of files of *site*: by names, each as it stands."""
    states = {
        kind: [(name, (status := (site / name).stat()).st_size, status.st_mtime_ns)
               for name in names]
        for kind, names in known.items()
    }  # fmt: skip
    return Told(**states)


@pytest.mark.parametrize("content", [b"la meme page", b"LA MEME PAGE", b"autre"])
def test_what_is_told_to_be_made_has_its_time_like_all(
    sites: tuple[Path, Path], content: bytes
) -> None:
    old, new = sites
    (new / "a" / "index.html").write_bytes(content)
    files = prepare_told(new, old, told_of(new, made=["a/index.html"]))
    by_looking = prepare(new, old)
    assert files == by_looking
    assert digest_of(files) == served_digest(new)


def test_what_is_told_to_be_kept_is_not_looked_at(
    sites: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = sites
    (new / "a" / "index.html").unlink()
    (new / "a" / "index.html").hardlink_to(old / "a" / "index.html")
    told = told_of(new, kept=["a/index.html"])
    looked: list[str] = []
    look = os.lstat
    monkeypatch.setattr(served_files.os, "lstat", lambda path: looked.append(path) or look(path))
    assert prepare_told(new, old, told) == [("a/index.html", 12, LONG_AGO_NS)]
    assert looked == [f"{new}/", f"{new}/a"]


def test_the_others_are_looked_at(sites: tuple[Path, Path]) -> None:
    old, new = sites
    (new / "a" / "index.html").chmod(0o600)
    files = prepare_told(new, old, Told(others=["a/index.html"]))
    assert files == [("a/index.html", 12, LONG_AGO_NS)]
    assert stat.S_IMODE((new / "a" / "index.html").stat().st_mode) == 0o644


def test_folders_of_what_is_told_are_open(sites: tuple[Path, Path]) -> None:
    """Those that these are in too."""
    old, new = sites
    (new / "b" / "c").mkdir(parents=True)
    (new / "b" / "c" / "page.html").write_bytes(b"")
    for folder in ("b/c", "b", "a", ""):
        (new / folder).chmod(0o700)
    prepare_told(new, old, told_of(new, made=["b/c/page.html", "a/index.html"]))
    modes = {stat.S_IMODE((new / name).stat().st_mode) for name in ("b/c", "b", "a", "")}
    assert modes == {0o755}


def test_folders_that_it_began_with_are_open_too(sites: tuple[Path, Path]) -> None:
    """Known before or not: one that the build has made since is looked at."""
    old, new = sites
    (new / "a").chmod(0o700)
    (new / "b").mkdir(mode=0o755)
    begun = BegunSite(new, old, new.parent / "standing")
    begun.wait()
    (new / "c").mkdir(mode=0o700)
    for name in ("b/page.html", "c/page.html"):
        (new / name).write_bytes(b"")
    told = told_of(new, made=["a/index.html", "b/page.html", "c/page.html"])
    prepare_told(new, old, told, begun)
    assert {stat.S_IMODE((new / name).stat().st_mode) for name in "abc"} == {0o755}


def test_what_is_told_and_a_folder_is_refused(sites: tuple[Path, Path]) -> None:
    old, new = sites
    with pytest.raises(PublicationRefused, match="« a » est aussi celle d'un dossier"):
        prepare_told(new, old, Told(others=["a", "a/index.html"]))


def test_only_what_is_told_stays_of_a_site_that_was_begun(sites: tuple[Path, Path]) -> None:
    """Links and empty folders go, and nothing of what they lead to."""
    old, new = sites
    for name in ("a/trop.html", "b/c/page.html"):
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).write_bytes(b"")
    (new / "vide" / "plus-vide").mkdir(parents=True)
    (new / "lien").symlink_to(old, target_is_directory=True)
    begun = BegunSite(new, old, new.parent / "standing")
    files = prepare_told(new, old, told_of(new, made=["a/index.html"]), begun)
    assert [name for name, *_ in files] == ["a/index.html"]
    assert sorted(path.relative_to(new).as_posix() for path in new.rglob("*")) == [
        "a", "a/index.html",
    ]  # fmt: skip
    assert (old / "a" / "index.html").exists()
