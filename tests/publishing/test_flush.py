"""What is written is on the disk before it takes the place of anything."""

from __future__ import annotations

import errno
from pathlib import Path
from threading import Event

import pytest

from generator.publishing import flush, publication
from generator.publishing.flush import FlushAhead, flush_file_system, flush_folder
from generator.publishing.publication import Publication
from generator.publishing.workplace import Workplace
from tests.publishing.sites import fill, generation_of


def full(folder: Path) -> None:
    raise OSError(errno.ENOSPC, "no room", str(folder))


def test_a_folder_is_flushed_now_or_ahead(tmp_path: Path) -> None:
    """With the system's own calls."""
    (tmp_path / "a").write_text("a", "utf-8")
    flush_file_system(tmp_path)
    flush_folder(tmp_path)
    FlushAhead(tmp_path).wait()


def test_what_the_disk_could_not_take_ahead_is_told_who_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system tells it once: a later flush would say that all is well."""
    monkeypatch.setattr(flush, "flush_file_system", full)
    ahead = FlushAhead(tmp_path)
    with pytest.raises(OSError, match="no room"):
        ahead.wait()


def test_the_disk_works_while_a_site_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written is on its way long before all is."""
    flushed = Event()
    monkeypatch.setattr(flush, "_EVERY_SECONDS", 0.01)
    monkeypatch.setattr(flush, "flush_file_system", lambda folder: flushed.set())

    def make(work: Workplace) -> None:
        assert flushed.wait(60)
        fill(work.site, "new")

    Publication(tmp_path / "output").publish(make)


def test_nobody_waits_for_a_site_that_could_not_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is left alone once it is given up."""
    asked: list[Path] = []
    monkeypatch.setattr(flush, "flush_file_system", asked.append)
    ahead = FlushAhead(tmp_path)
    ahead.give_up()
    ahead.wait()
    assert not asked
    ahead = FlushAhead(tmp_path)
    ahead.end()
    ahead.wait()
    assert asked == [tmp_path]


def test_a_site_that_the_disk_could_not_take_replaces_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether it was told ahead or at the end."""
    output = tmp_path / "output"

    def make(work: Workplace) -> None:
        fill(work.site, "new")

    for place in (flush, publication):
        with monkeypatch.context() as patched:
            patched.setattr(place, "flush_file_system", full)
            with pytest.raises(OSError, match="no room"):
                Publication(output).publish(make)
        assert not output.exists()
    Publication(output).publish(make)
    assert generation_of(output) == "new"
