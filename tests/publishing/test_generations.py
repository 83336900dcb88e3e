"""Pages that are open still find the hashed files of the site that was replaced."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from generator.publishing import generations, workplace
from generator.publishing.generations import NAME, carry_over
from generator.publishing.publication import Publication
from generator.publishing.workplace import Workplace
from tests.publishing.sites import fill

NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
DAY = timedelta(days=1)
Site = Callable[..., Path]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Return the maker of sites: folders with these files, each holding its own name."""

    def made(name: str, *files: str) -> Path:
        folder = tmp_path / name
        for file in files:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(file, "utf-8")
        folder.mkdir(exist_ok=True)
        return folder

    return made


@pytest.fixture
def published(site: Site) -> Callable[..., Path]:
    """Return what publishes a site of these files, in place of the one before, after some days."""
    sites: list[Path] = []
    clock = NOON

    def publish(*files: str, days: float = 0) -> Path:
        nonlocal clock
        clock += days * DAY
        new = site(f"site-{len(sites)}", *files)
        if sites:
            carry_over(sites[-1], new, clock)
        sites.append(new)
        return new

    return publish


def files_of(folder: Path) -> set[str]:
    """The files of a site, but for the list."""
    every = (file for file in folder.rglob("*") if file.is_file() and file.name != NAME)
    return {file.relative_to(folder).as_posix() for file in every}


def script(letter: str) -> str:
    """The address of a script of one generation."""
    return f"static/site-{letter * 8}.js"


def test_hashed_files_that_the_new_site_lacks_are_carried_over(site: Site) -> None:
    """Scripts, styles, and the data of the search and the map, folders and all."""
    hashed = (
        "static/site-ABCDEFGH.js",
        "static/site-ABCDEFGH.css",
        "recherche/donnees/besoins-e63504f4.json",
        "recherche/donnees/maisons-d4a3f74b/0.json",
        "recherche/donnees/maisons-d4a3f74b/12.json",
        "carte/donnees/contours-0c832027.json",
    )
    old = site("old", *hashed)
    new = site("new", "static/site-BBBBBBBB.js")
    carry_over(old, new, NOON)
    assert files_of(new) == {*hashed, "static/site-BBBBBBBB.js"}


def test_pages_and_manifests_are_never_carried_over(site: Site) -> None:
    """A house that is gone is gone; what has a fixed name is the new site's."""
    old = site(
        "old", "index.html", "maisons/durtal/index.html", "recherche/donnees/manifeste.json",
        "carte/donnees/manifeste.json", "static/photo.jpg", "maisons/durtal-12345678.html",
    )  # fmt: skip
    new = site("new", "index.html")
    carry_over(old, new, NOON)
    assert files_of(new) == {"index.html"}
    assert not (new / NAME).exists()


def test_what_the_new_site_has_is_not_touched(site: Site) -> None:
    """Neither a file of that name, nor a folder."""
    old = site("old", script("A"), "recherche/donnees/lieux-555c49e4/p-48.json")
    new = site("new", script("A"), "recherche/donnees/lieux-555c49e4/p-49.json")
    (new / script("A")).write_text("new", "utf-8")
    carry_over(old, new, NOON)
    assert (new / script("A")).read_text("utf-8") == "new"
    assert files_of(new) == {script("A"), "recherche/donnees/lieux-555c49e4/p-49.json"}


def test_a_file_keeps_its_time_and_its_content(site: Site) -> None:
    """Servers then answer 304."""
    old, new = site("old", script("A")), site("new")
    os.utime(old / script("A"), ns=(1_700_000_000_123_456_789,) * 2)
    carry_over(old, new, NOON)
    assert (new / script("A")).stat().st_mtime_ns == 1_700_000_000_123_456_789
    assert (new / script("A")).read_text("utf-8") == script("A")


def test_where_files_cannot_be_linked_they_are_copied(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two disks, or a file system without links."""

    def refuse(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", refuse)
    old, new = site("old", script("A")), site("new")
    os.utime(old / script("A"), (1_700_000_000, 1_700_000_000))
    carry_over(old, new, NOON)
    assert (new / script("A")).stat().st_mtime == 1_700_000_000


def test_two_generations_are_kept_then_left(published: Callable[..., Path]) -> None:
    """Of a site that is published every week, the last two."""
    published(script("A"))
    published(script("B"), days=7)
    assert files_of(published(script("C"), days=7)) == {script("A"), script("B"), script("C")}
    assert files_of(published(script("D"), days=7)) == {script("B"), script("C"), script("D")}


def test_a_day_s_generations_are_all_kept(published: Callable[..., Path]) -> None:
    """Who publishes every hour does not break the pages of this morning."""
    letters = "ABCDEFGH"
    for letter in letters:
        last = published(script(letter), days=1 / 24)
    assert files_of(last) == {script(letter) for letter in letters}
    last = published(script("I"), days=2)
    assert files_of(last) == {script("H"), script("G"), script("I")}


def test_nothing_is_kept_for_ever(published: Callable[..., Path]) -> None:
    """Not even the last generation, after a month."""
    published(script("A"))
    published(script("B"))
    assert files_of(published(script("B"), days=29)) == {script("A"), script("B")}
    last = published(script("B"), days=2)
    assert files_of(last) == {script("B")}
    assert not (last / NAME).exists()


def test_publications_without_a_change_do_not_make_older_files_go(
    published: Callable[..., Path],
) -> None:
    """Only what replaces something counts."""
    published(script("A"))
    for _ in range(5):
        last = published(script("B"), days=2)
    assert files_of(last) == {script("A"), script("B")}


def test_what_comes_back_is_no_longer_carried(published: Callable[..., Path]) -> None:
    """A change that is undone."""
    published(script("A"))
    published(script("B"))
    last = published(script("A"))
    listed = json.loads((last / NAME).read_text("utf-8"))["generations"]
    assert [each["entries"] for each in listed] == [[script("B")]]


def test_no_more_bytes_are_carried_than_the_bound(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The newest first, whole generations only."""
    monkeypatch.setattr(generations, "MOST_BYTES", 40)
    old, middle, new = site("old", script("A")), site("middle", script("B")), site("new")
    carry_over(old, middle, NOON)
    carry_over(middle, new, NOON)
    assert files_of(new) == {script("B")}
    monkeypatch.setattr(generations, "MOST_BYTES", 10)
    empty = site("empty")
    carry_over(middle, empty, NOON)
    assert files_of(empty) == set()


DAMAGED = (
    "",
    "[]",
    "{",
    "null",
    '{"generations": 3}',
    '{"generations": [[]]}',
    '{"generations": [{"replaced": "hier", "entries": []}]}',
    '{"generations": [{"replaced": "2026-11-28", "entries": []}]}',
    '{"generations": [{"replaced": "2026-11-28T12:00:00+00:00"}]}',
)


@pytest.mark.parametrize("damaged", DAMAGED)
def test_a_damaged_list_is_as_none(site: Site, damaged: str) -> None:
    """What is there then counts as just replaced."""
    old, new = site("old", script("A")), site("new")
    (old / NAME).write_text(damaged, "utf-8")
    carry_over(old, new, NOON)
    assert files_of(new) == {script("A")}


def test_a_list_cannot_name_what_is_not_a_hashed_file(site: Site, tmp_path: Path) -> None:
    """Neither above the site nor a page of it: nothing is read that the folders do not hold."""
    (tmp_path / "secret").write_text("secret", "utf-8")
    old, new = site("old", "index.html"), site("new")
    entries = ["../secret", "index.html", "static/../../secret", "/etc/passwd"]
    listed = {"generations": [{"replaced": NOON.isoformat(), "entries": entries}]}
    (old / NAME).write_text(json.dumps(listed), "utf-8")
    carry_over(old, new, NOON)
    assert files_of(new) == set()


def test_links_are_not_followed(site: Site, tmp_path: Path) -> None:
    """Neither a file's, nor a folder's, nor one within a folder."""
    (tmp_path / "secret").write_text("secret", "utf-8")
    old, new = site("old", "recherche/donnees/maisons-d4a3f74b/0.json", "static/a.txt"), site("new")
    (old / script("A")).symlink_to(tmp_path / "secret")
    (old / "recherche/donnees/lieux-12345678").symlink_to(tmp_path)
    (old / "recherche/donnees/maisons-d4a3f74b/1.json").symlink_to(tmp_path / "secret")
    carry_over(old, new, NOON)
    assert files_of(new) == {"recherche/donnees/maisons-d4a3f74b/0.json"}


def test_a_first_site_carries_nothing(site: Site, tmp_path: Path) -> None:
    """Two builds of the same sources are then the same bytes."""
    new = site("new", script("A"))
    carry_over(tmp_path / "absent", new, NOON)
    carry_over(site("empty"), new, NOON)
    assert files_of(new) == {script("A")}
    assert not (new / NAME).exists()


def test_the_site_that_is_replaced_is_left_as_it_is(published: Callable[..., Path]) -> None:
    """It serves until the very switch."""

    def state(folder: Path) -> Iterator[tuple[str, bytes]]:
        return ((str(f), f.read_bytes()) for f in sorted(folder.rglob("*")) if f.is_file())

    published(script("A"))
    old = published(script("B"))
    before = list(state(old))
    published(script("C"))
    assert list(state(old)) == before


@pytest.mark.parametrize("is_volume", [False, True], ids=["exchange", "file by file"])
def test_a_publication_carries_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_volume: bool
) -> None:
    """Whatever way the new site takes its place."""
    monkeypatch.setattr(workplace, "is_mount", lambda _: is_volume)
    output = tmp_path / "output"
    output.mkdir()

    def publish(generation: str) -> None:
        def make(work: Workplace) -> None:
            fill(work.site, generation)
            (work.site / script(generation)).write_text(generation, "utf-8")

        Publication(output, flushed=False).publish(make)

    for generation in "AB":
        publish(generation)
    assert (output / script("A")).read_text("utf-8") == "A"
    assert (output / script("B")).read_text("utf-8") == "B"
    assert (output / "index.html").read_text("utf-8") == "B"
