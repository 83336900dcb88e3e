"""Pages that others read ahead are those that one process would have read, whatever fails."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.files import reading_ahead
from generator.files.kept_folder import KeptFolder
from generator.files.tree_reader import TreeReader
from tests.files.kept_project import Reading

SITES = Path(__file__).resolve().parents[1] / "sites"
BROKEN = sorted(f"broken/{each.name}" for each in (SITES / "broken").iterdir())


@pytest.fixture
def reading(tmp_path, vocabularies, territory, monkeypatch):
    """A project of which few pages are many, read on two cores."""
    monkeypatch.setattr(reading_ahead, "PAGES_MIN", 1)
    monkeypatch.setattr(reading_ahead, "cores", lambda: 2)
    return Reading(tmp_path, vocabularies, territory)


@pytest.fixture
def three_folders(reading):
    """Four pages, of which nothing is kept; one of them has an error."""
    for path in ("01/a.md", "01/b.md", "48/c.md"):
        reading.write(path, f"reseau: {path}")
    reading.write("49/d.md", "telephone: douze")
    return reading


@pytest.mark.parametrize("case", ["small", "ünïcode", *BROKEN])
def test_what_others_read_is_what_one_reads(case, reading):
    shutil.copytree(SITES / case / "content", reading.root / "content", symlinks=True)
    first = reading()
    assert reading() == first


def test_who_needs_the_houses_reads_none(three_folders):
    """So that its memory holds houses alone."""
    assert [each.code for each in three_folders()] == ["telephone"]
    assert three_folders.read_anew == []


def test_on_one_core_nobody_reads_ahead(three_folders, monkeypatch):
    monkeypatch.setattr(reading_ahead, "cores", lambda: 1)
    three_folders()
    assert three_folders.read_anew == ["01/a.md", "01/b.md", "48/c.md", "49/d.md"]


def test_few_pages_are_read_here(three_folders, monkeypatch):
    monkeypatch.setattr(reading_ahead, "PAGES_MIN", 5)
    three_folders()
    assert len(three_folders.read_anew) == 4


def test_what_was_known_is_not_read_again(three_folders, monkeypatch):
    three_folders()
    three_folders.write("48/e.md", "reseau: e")
    three_folders.write("48/c.md", "reseau: other")
    three_folders()
    assert three_folders.read_anew == []
    monkeypatch.setattr(reading_ahead, "cores", lambda: 1)
    three_folders()
    assert three_folders.read_anew == []


def test_a_link_that_leads_out_is_told(three_folders):
    """It is not kept: what it leads to may change unseen."""
    outside = three_folders.root / "outside.md"
    outside.write_text("---\nnom: Maison\n---\n")
    (three_folders.root / "content" / "msap" / "48" / "f.md").symlink_to(outside)
    assert [each.code for each in three_folders()] == ["fichier", "telephone"]


def test_a_process_that_is_killed_leaves_its_pages_to_be_read(three_folders, monkeypatch):
    """Those of a folder that it had kept before are known."""
    parent, read = os.getpid(), TreeReader.read

    def killed(reader, files, kept):
        if os.getpid() != parent and any(file.name == "c.md" for file in files):
            os.kill(os.getpid(), 9)
        return read(reader, files, kept)

    monkeypatch.setattr(TreeReader, "read", killed)
    three_folders()
    assert "48/c.md" in three_folders.read_anew
    assert "01/a.md" not in three_folders.read_anew


def test_without_room_all_is_read_here(three_folders, monkeypatch):
    def full(self):
        raise OSError("disque plein")

    monkeypatch.setattr(KeptFolder, "write", full)
    three_folders()
    assert three_folders.read_anew == ["01/a.md", "01/b.md", "48/c.md", "49/d.md"]


def test_a_folder_is_one_process_s(monkeypatch):
    """Each is kept in one file, and the shares are nearly alike."""
    folders = [[Path(f"{name}/{number}") for number in range(count)]
               for name, count in (("a", 5), ("b", 1), ("c", 4), ("d", 3))]  # fmt: skip
    shares = reading_ahead._shares(folders, 2)
    assert sorted(sum(len(folder) for folder in share) for share in shares) == [6, 7]
    assert sorted(folder[0].parent.name for share in shares for folder in share) == list("abcd")
    assert reading_ahead._shares(folders[:1], 2) == [folders[:1]]
