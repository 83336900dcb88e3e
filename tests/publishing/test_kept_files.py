"""Files of the last site are taken all or none, as they were left, and never through a name."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from generator.files.below import BelowPath
from generator.publishing import kept_files, new_site
from generator.publishing.kept_files import FileKept, KeptFiles
from generator.publishing.new_site import NewSite

NAME = "maisons/a/index.html"


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Return a site with two files, and the empty folder of the next."""
    last = tmp_path / "last"
    for name in (NAME, "maisons/a.vcf"):
        (last / name).parent.mkdir(parents=True, exist_ok=True)
        (last / name).write_text(name, "utf-8")
    (tmp_path / "new").mkdir()
    return last, tmp_path / "new"


def left(site: Path, name: str) -> FileKept:
    """Return the file *name* as it is now."""
    status = (site / name).stat()
    return FileKept(name, status.st_size, status.st_mtime_ns)


def names(site: Path) -> set[str]:
    return {str(path.relative_to(site)) for path in site.rglob("*") if path.is_file()}


def test_files_are_the_same_ones(sites: tuple[Path, Path]) -> None:
    last, new = sites
    files = [left(last, NAME), left(last, "maisons/a.vcf")]
    taken = KeptFiles(last, NewSite(new)).take(files)
    assert taken == [BelowPath.of(NAME), BelowPath.of("maisons/a.vcf")]
    assert (new / NAME).samefile(last / NAME)
    assert names(new) == {NAME, "maisons/a.vcf"}


def test_where_nothing_can_be_linked_it_is_copied_with_its_time(
    sites: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    last, new = sites
    os.utime(last / NAME, ns=(1, 1_700_000_000_000_000_000))
    monkeypatch.setattr(new_site.os, "link", refuse)
    assert KeptFiles(last, NewSite(new)).take([left(last, NAME)])
    assert left(new, NAME) == left(last, NAME)
    assert not (new / NAME).samefile(last / NAME)


WHOLE = NAME.encode()
PARTS = (tuple, iter)
Parts = Callable[[list[bytes]], Iterable[bytes]]


def write(sites: tuple[Path, Path], name: str, parts: Iterable[bytes]) -> Path:
    last, new = sites
    KeptFiles(last, NewSite(new)).write(BelowPath.of(name), parts)
    return new / name


@pytest.mark.parametrize("as_parts", PARTS)
@pytest.mark.parametrize("parts", [[WHOLE], [WHOLE[:3], b"", WHOLE[3:]]])
def test_what_is_written_as_it_was_is_the_same_file(
    sites: tuple[Path, Path], as_parts: Parts, parts: list[bytes]
) -> None:
    assert write(sites, NAME, as_parts(parts)).samefile(sites[0] / NAME)


@pytest.mark.parametrize("as_parts", PARTS)
@pytest.mark.parametrize(
    "parts",
    [
        [],
        [b""],
        [WHOLE[:-1]],
        [WHOLE[:3], WHOLE[3:-1] + b"x"],
        [WHOLE[:3], b"x" * 20, WHOLE],
        [WHOLE, b"x"],
        [b"x" * 99],
    ],
)
def test_what_is_written_otherwise_is_not(
    sites: tuple[Path, Path], as_parts: Parts, parts: list[bytes]
) -> None:
    for name in (NAME, "maisons/b.vcf"):
        written = write(sites, name, as_parts(parts))
        assert written.read_bytes() == b"".join(parts)
        assert not (sites[0] / name).exists() or not written.samefile(sites[0] / name)
    assert (sites[0] / NAME).read_bytes() == WHOLE


def test_a_part_is_asked_for_when_the_one_before_is_written(sites: tuple[Path, Path]) -> None:
    """What is made of the last file, too: it is read to its end before the new one stands."""
    new = sites[1]

    def parts() -> Iterator[bytes]:
        yield b"x"
        yield (new / NAME).read_bytes() + b"y"

    assert write(sites, NAME, parts()).read_bytes() == b"xxy"


def test_what_cannot_be_read_any_more_is_written_anew(
    sites: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: int) -> bytes:
        raise OSError(errno.EIO, "no disk")

    monkeypatch.setattr(kept_files.os, "read", fails)
    written = write(sites, NAME, (WHOLE,))
    monkeypatch.undo()
    assert written.read_bytes() == WHOLE


def test_a_link_holds_nothing(sites: tuple[Path, Path]) -> None:
    last, _ = sites
    (last / "autre").symlink_to(last / NAME)
    written = write(sites, "autre", (WHOLE,))
    assert not written.is_symlink() and not written.samefile(last / NAME)


def test_some_of_what_a_file_holds_is_read(sites: tuple[Path, Path]) -> None:
    last, new = sites
    kept = KeptFiles(last, NewSite(new))
    file = left(last, NAME)
    assert kept.read(file) == kept.read(file, 0, 999) == WHOLE
    assert (kept.read(file, 2, 3), kept.read(file, 3)) == (WHOLE[2:5], WHOLE[3:])
    changed(last)
    assert kept.read(file, 0, 1) == b""


def changed(site: Path) -> None:
    (site / NAME).write_text("autre chose, plus longue", "utf-8")


def same_size(site: Path) -> None:
    (site / NAME).write_text(NAME.upper(), "utf-8")
    os.utime(site / NAME, ns=(1, 1))


def gone(site: Path) -> None:
    (site / NAME).unlink()


def a_link(site: Path) -> None:
    (site / NAME).rename(site / "ailleurs")
    (site / NAME).symlink_to(site / "ailleurs")


@pytest.mark.parametrize("change", [changed, same_size, gone, a_link])
def test_where_one_is_not_as_it_was_left_none_is_taken(
    sites: tuple[Path, Path], change: object
) -> None:
    last, new = sites
    files = [left(last, "maisons/a.vcf"), left(last, NAME)]
    change(last)  # type: ignore[operator]
    assert KeptFiles(last, NewSite(new)).take(files) is None
    assert names(new) == set()


def test_where_one_cannot_be_taken_none_is(sites: tuple[Path, Path]) -> None:
    """And what stands there already is as it was."""
    last, new = sites
    (new / "maisons").mkdir()
    (new / "maisons" / "a.vcf").write_text("autre", "utf-8")
    files = [left(last, NAME), left(last, "maisons/a.vcf")]
    assert KeptFiles(last, NewSite(new)).take(files) is None
    assert names(new) == {"maisons/a.vcf"}
    assert (new / "maisons" / "a.vcf").read_text("utf-8") == "autre"
    assert (last / "maisons" / "a.vcf").read_text("utf-8") == "maisons/a.vcf"


def test_what_stands_there_as_it_was_left_is_not_looked_at(
    sites: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    last, new = sites
    os.link(last / "maisons" / "a.vcf", new / "a.vcf")
    files = [left(new, "a.vcf")]
    site = NewSite(new, begun=True)
    monkeypatch.setattr(kept_files.os, "lstat", pytest.fail)
    standing = {"a.vcf": (files[0].size, files[0].time_ns)}
    assert KeptFiles(last, site, standing).take(files) == [BelowPath.of("a.vcf")]
    assert site.told.kept == [tuple(files[0])]


def test_what_stands_there_and_is_another_than_was_left_is_not_taken(
    sites: tuple[Path, Path],
) -> None:
    last, new = sites
    file = left(last, NAME)
    site = NewSite(new, begun=True)
    assert KeptFiles(last, site, {NAME: (file.size, 7)}).take([file._replace(size=3)]) is None


def test_of_what_was_not_taken_nothing_is_told(sites: tuple[Path, Path]) -> None:
    last, new = sites
    site = NewSite(new)
    (new / "maisons").mkdir()
    (new / "maisons" / "a.vcf").write_text("autre", "utf-8")
    files = [left(last, NAME), left(last, "maisons/a.vcf")]
    assert KeptFiles(last, site).take(files) is None
    assert list(site.told.names()) == []


@pytest.mark.parametrize("name", ["../last/maisons/a.vcf", "/etc/passwd", "", "maisons/\0"])
def test_a_name_that_leaves_the_site_is_not_taken(sites: tuple[Path, Path], name: str) -> None:
    last, new = sites
    files = [FileKept(name, 14, left(last, "maisons/a.vcf").time_ns)]
    assert KeptFiles(last, NewSite(new)).take(files) is None
    assert names(new) == set()
