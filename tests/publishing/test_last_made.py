"""What a build made of what is read again for the same site and the same rest, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import Raw, json

from generator.publishing import last_made
from generator.publishing.last_made import (
    LastMade,
    Record,
    add_to_draft,
    draft_part,
    forget,
    note,
    read_drafts,
)

OWNERS = {
    "maison a": Record("clé", ["b"], "vu", [["a.html", "a.md"]], [["a.html", "a/", "A", "", True]])
}


@pytest.fixture
def noted(tmp_path: Path) -> tuple[Path, Path]:
    """Return a cache and a site that it has a note of."""
    cache, site = tmp_path / "cache", tmp_path / "site"
    site.mkdir()
    (site / "a.html").write_text("a", "utf-8")
    add_to_draft(tmp_path / "draft", OWNERS)
    note(cache, site, "général", read_drafts(tmp_path / "draft"))
    return cache, site


def test_it_is_read_as_it_was_noted(noted: tuple[Path, Path]) -> None:
    """With size and time of each file, as they are in the site in place."""
    cache, site = noted
    record = LastMade.read(cache, site, "général").record("maison a")
    assert record
    time_ns = (site / "a.html").stat().st_mtime_ns
    assert record._replace(files=[]) == OWNERS["maison a"]._replace(files=[])
    assert [list(file) for file in record.files] == [["a.html", "a.md", 1, time_ns]]
    assert [tuple(file) for file in record.kept()] == [("a.html", 1, time_ns)]


def test_files_that_are_known_are_not_looked_at(tmp_path: Path) -> None:
    """Who has just published the site hands over what it saw of each file."""
    site = tmp_path / "absent"
    add_to_draft(tmp_path / "draft", OWNERS)
    drafts = read_drafts(tmp_path / "draft")
    note(tmp_path / "cache", site, "général", drafts, [("b.html", 3, 4), ("a.html", 1, 2)])
    record = LastMade.read(tmp_path / "cache", site, "général").record("maison a")
    assert record
    assert [list(file) for file in record.files] == [["a.html", "a.md", 1, 2]]


@pytest.mark.parametrize("others", [{}, OWNERS])
@pytest.mark.parametrize("kept", [0, 1, 2])
def test_what_was_kept_is_noted_as_it_was(
    tmp_path: Path, others: dict[str, Record], kept: int
) -> None:
    """It is not looked at again: the file of the site may be absent."""
    record = Record("clé", [], "", [["b.html", "b\n{}.md", 7, 8]], [])
    told = {f"maison {n}": Raw(json.encode(record)) for n in range(kept)}
    cache, site = tmp_path / "cache", tmp_path / "site"
    site.mkdir()
    (site / "a.html").write_text("a", "utf-8")
    add_to_draft(tmp_path / "draft", told | others)
    note(cache, site, "général", read_drafts(tmp_path / "draft"))
    found = LastMade.read(cache, site, "général")
    assert set(found.owners) == {*told, *others}
    assert all(found.record(name) == record for name in told)


def test_the_parts_of_several_tasks_are_one_draft(tmp_path: Path) -> None:
    """What was kept and what was made anew, told at once or bit by bit; one may have no part."""
    draft = tmp_path / "draft"
    record = Raw(json.encode(Record("clé", [], "", [["k", "s", 1, 2]], [])))
    kept = {f"gardée {n}": record for n in range(3)}
    anew = {f"neuve {n}": Record("clé", [], "", [["a.html", "a"]], []) for n in range(3)}
    add_to_draft(draft, {"gardée 0": kept["gardée 0"]})
    add_to_draft(draft, {"neuve 0": anew["neuve 0"]})
    add_to_draft(draft_part(draft, 1), {"gardée 1": kept["gardée 1"]})
    add_to_draft(draft_part(draft, 2), {"gardée 2": kept["gardée 2"], "neuve 1": anew["neuve 1"]})
    add_to_draft(draft_part(draft, 3), {"neuve 2": anew["neuve 2"]})
    note(tmp_path, tmp_path / "site", "général", read_drafts(draft), [("a.html", 5, 6)])
    found = LastMade.read(tmp_path, tmp_path / "site", "général")
    records = {name: found.record(name) for name in found.owners}
    assert {name: each and each.files for name, each in records.items()} == {
        **{name: [["k", "s", 1, 2]] for name in kept},
        **{name: [["a.html", "a", 5, 6]] for name in anew},
    }


def damaged(cache: Path) -> None:
    (file,) = (cache / "builds").iterdir()
    file.write_bytes(file.read_bytes().replace(b'"b"', b'"c"'))


def cut(cache: Path) -> None:
    (file,) = (cache / "builds").iterdir()
    file.write_bytes(file.read_bytes()[:-9])


def gone(cache: Path) -> None:
    (file,) = (cache / "builds").iterdir()
    file.unlink()


@pytest.mark.parametrize("change", [damaged, cut, gone])
def test_a_note_that_is_not_whole_is_none(
    noted: tuple[Path, Path], change: Callable[[Path], None]
) -> None:
    cache, site = noted
    change(cache)
    assert LastMade.read(cache, site, "général").owners == {}


def test_it_is_of_one_site_and_of_one_state_of_everything_else(
    noted: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, site = noted
    assert LastMade.read(cache, tmp_path / "other", "général").owners == {}
    assert LastMade.read(cache, site, "autre").owners == {}
    monkeypatch.setattr(last_made, "_FORM", 99)
    assert LastMade.read(cache, site, "général").owners == {}


def test_a_note_of_another_form_is_none(noted: tuple[Path, Path], tmp_path: Path) -> None:
    cache, site = noted
    note(cache, site, "général", [b'{"maison a": ["cl\xc3\xa9", [], "", [], [], {}, 7]}\n{}'])
    assert LastMade.read(cache, site, "général").record("maison a") is None


def test_it_is_forgotten_when_all_is_to_be_made(noted: tuple[Path, Path]) -> None:
    cache, site = noted
    forget(cache, site)
    forget(cache, site)
    assert LastMade.read(cache, site, "général").owners == {}


def test_nothing_is_noted_of_a_site_that_lacks_a_file(noted: tuple[Path, Path]) -> None:
    """What another build put there in the meantime is not taken for this one's."""
    cache, site = noted
    forget(cache, site)
    note(cache, site, "général", [b'{}\n{"maison a": ["", [], "", [["absent.html", ""]], []]}'])
    assert LastMade.read(cache, site, "général").owners == {}


def test_notes_do_not_pile_up(tmp_path: Path) -> None:
    for rank in range(30):
        site = tmp_path / f"site-{rank}"
        site.mkdir()
        note(tmp_path / "cache", site, "général", [b"{}\n{}"])
    assert len(list((tmp_path / "cache" / "builds").iterdir())) == 20
