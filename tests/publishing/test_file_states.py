"""A change of a file is seen on the disk, without reading it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.publishing.file_states import served_digest, states_digest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of two files."""
    (tmp_path / "pages" / "48").mkdir(parents=True)
    (tmp_path / "pages" / "48" / "mende.md").write_text("un")
    (tmp_path / "pages" / "seul.md").write_text("deux")
    return tmp_path / "pages"


def rewritten_with_its_time(folder: Path) -> None:
    file = folder / "seul.md"
    before = file.stat()
    file.write_text("DEUX")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced_by_a_twin(folder: Path) -> None:
    file, other = folder / "seul.md", folder.parent / "autre"
    other.write_text("DEUX")
    before = file.stat()
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.rename(file)


CHANGES = {
    "written": lambda folder: (folder / "seul.md").write_text("trois"),
    "same size and time": rewritten_with_its_time,
    "replaced, same size and time": replaced_by_a_twin,
    "added": lambda folder: (folder / "48" / "nouveau.md").write_text("x"),
    "removed": lambda folder: (folder / "48" / "mende.md").unlink(),
    "renamed": lambda folder: (folder / "seul.md").rename(folder / "autre.md"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_seen(folder: Path, change: str) -> None:
    before = states_digest([folder])
    CHANGES[change](folder)
    assert states_digest([folder]) != before


def test_what_nobody_touched_is_the_same(folder: Path) -> None:
    """What Python keeps beside its sources is no change."""
    before = states_digest([folder, folder / "seul.md", folder / "absent"])
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "x.pyc").write_text("x")
    assert states_digest([folder, folder / "seul.md", folder / "absent"]) == before


def test_a_file_that_comes_is_seen(folder: Path) -> None:
    before = states_digest([folder / "absent"])
    (folder / "absent").write_text("x")
    assert states_digest([folder / "absent"]) != before


def test_a_site_is_known_by_names_sizes_and_times(folder: Path) -> None:
    """A link more to a file is no change of the site."""
    before = served_digest(folder)
    os.link(folder / "seul.md", folder.parent / "lien")
    assert served_digest(folder) == before
    (folder / "seul.md").write_text("autre chose")
    assert served_digest(folder) != before
