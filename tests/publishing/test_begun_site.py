"""What a site begins as is looked at while it is filled: what it shares, and what has to go."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.publishing.begun_site import BegunSite, read_standing

PAGE, CARD, OLD = "maisons/a/index.html", "maisons/a.vcf", "anciens/b/index.html"


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Return the last site, and one that begins with the same files under second names."""
    last, begun = tmp_path / "last", tmp_path / "begun"
    for name in (PAGE, CARD, OLD):
        for site in (last, begun):
            (site / name).parent.mkdir(parents=True, exist_ok=True)
        (last / name).write_text(name, "utf-8")
        (last / name).chmod(0o644)
        os.link(last / name, begun / name)
    return last, begun


def looked_at(last: Path, begun: Path) -> BegunSite:
    """Return what is known of *begun*, all of it."""
    site = BegunSite(begun, last, last.parent / "standing")
    site.wait()
    return site


def standing(last: Path, begun: Path) -> set[str]:
    """Return the names under which both sites have the same files."""
    looked_at(last, begun)
    return set(read_standing(last.parent / "standing"))


def test_the_same_files_are_told_as_they_stand(sites: tuple[Path, Path]) -> None:
    last, begun = sites
    looked_at(last, begun)
    since = (last / PAGE).stat().st_mtime_ns
    assert read_standing(last.parent / "standing")[PAGE] == (len(PAGE), since)
    assert standing(last, begun) == {PAGE, CARD, OLD}


def another_file(last: Path, begun: Path) -> None:
    shutil.copy2(begun / PAGE, begun / "copie")
    (begun / "copie").rename(begun / PAGE)


def gone(last: Path, begun: Path) -> None:
    (begun / PAGE).unlink()


def closed(last: Path, begun: Path) -> None:
    (begun / PAGE).chmod(0o600)


def a_link(last: Path, begun: Path) -> None:
    for site in (last, begun):
        (site / PAGE).unlink()
    (last / PAGE).symlink_to("a.vcf")
    os.link(last / PAGE, begun / PAGE, follow_symlinks=False)


def a_folder(last: Path, begun: Path) -> None:
    (begun / PAGE).unlink()
    (begun / PAGE).mkdir()


@pytest.mark.parametrize("change", [another_file, gone, closed, a_link, a_folder])
def test_what_is_not_the_same_file_that_all_may_read_is_not_told(
    sites: tuple[Path, Path], change: object
) -> None:
    last, begun = sites
    change(last, begun)  # type: ignore[operator]
    assert standing(last, begun) == {CARD, OLD}


def test_folders_that_all_may_go_through_are_known(sites: tuple[Path, Path]) -> None:
    last, begun = sites
    for folder, mode in (("maisons", 0o755), ("maisons/a", 0o2755), ("anciens", 0o700)):
        (begun / folder).chmod(mode)
    (begun / "anciens" / "b").chmod(0o775)
    assert looked_at(last, begun).open_folders == {"maisons", "maisons/a"}


def test_without_a_site_in_place_none_is(sites: tuple[Path, Path]) -> None:
    _, begun = sites
    assert standing(begun.parent / "absent", begun) == set()


@pytest.mark.parametrize("content", [None, b"", b"{", b"[1]"])
def test_what_cannot_be_read_tells_nothing(tmp_path: Path, content: bytes | None) -> None:
    """Nor does what is not there yet."""
    if content is not None:
        (tmp_path / "standing").write_bytes(content)
    assert read_standing(tmp_path / "standing") == {}


def test_all_else_goes_with_its_folders(sites: tuple[Path, Path]) -> None:
    """But for what links lead to, and what was put there since."""
    last, begun = sites
    (begun / "lien").symlink_to(last, target_is_directory=True)
    site = looked_at(last, begun)
    (begun / "nouveau").mkdir()
    (begun / "nouveau" / "page.html").write_bytes(b"")
    site.clear({CARD, "nouveau/page.html"}, {"maisons", "nouveau"})
    assert sorted(path.relative_to(begun).as_posix() for path in begun.rglob("*")) == [
        "maisons", CARD, "nouveau", "nouveau/page.html",
    ]  # fmt: skip
    assert (last / PAGE).exists()


def replaced_by_a_folder(begun: Path) -> None:
    (begun / OLD).unlink()
    (begun / OLD / "dedans").mkdir(parents=True)


def with_its_folder(begun: Path) -> None:
    shutil.rmtree(begun / "anciens")


def with_a_file_for_its_folder(begun: Path) -> None:
    shutil.rmtree(begun / "anciens" / "b")
    (begun / "anciens" / "b").write_bytes(b"")


@pytest.mark.parametrize(
    "change", [replaced_by_a_folder, with_its_folder, with_a_file_for_its_folder]
)
def test_what_is_gone_already_is_gone(sites: tuple[Path, Path], change: object) -> None:
    """The program that fills the site has cleared the way for its own."""
    last, begun = sites
    site = looked_at(last, begun)
    change(begun)  # type: ignore[operator]
    site.clear({PAGE, CARD}, {"maisons", "maisons/a"})
    assert not (begun / OLD).is_file()
    assert (begun / PAGE).exists()


def test_a_look_that_was_ended_clears_nothing(
    sites: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not know what is there."""
    last, begun = sites
    monkeypatch.setattr(BegunSite, "_list", lambda site: site._is_left.set())
    site = BegunSite(begun, last, last.parent / "standing")
    with pytest.raises(AssertionError, match="would be published"):
        site.clear(set(), set())
    assert (begun / PAGE).exists()


def test_what_cannot_be_listed_is_told_in_the_end(
    sites: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that does not know what to remove must not publish it."""
    last, begun = sites

    def refuse(path: str) -> object:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    site = BegunSite(begun, last, last.parent / "standing")
    with pytest.raises(PermissionError):
        site.clear(set(), set())
    assert read_standing(last.parent / "standing") == {}
