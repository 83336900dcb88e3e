"""A small workplace is gone at once; a large one goes without anyone waiting, and stays known."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.publishing import removal
from generator.publishing.owner import OWNER_NAME
from generator.publishing.workplace import Workplace, sweep

DEADLINE_SECONDS = 60


@pytest.fixture
def work(tmp_path: Path) -> Workplace:
    """Return a workplace with thirty files, and a link to a folder of somebody's."""
    made = Workplace(tmp_path / "output")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_text("x")
    for rank in range(30):
        (made.site / f"dossier-{rank % 3}").mkdir(exist_ok=True)
        (made.site / f"dossier-{rank % 3}" / f"{rank}.html").write_text("x")
    (made.site / "lien").symlink_to(tmp_path / "photos")
    return made


def test_a_small_one_is_gone_at_once_and_what_it_leads_to_is_not(
    work: Workplace, tmp_path: Path
) -> None:
    work.remove()
    assert not work.folder.exists()
    assert (tmp_path / "photos" / "a.jpg").exists()


def test_the_rest_of_a_large_one_goes_by_itself(
    work: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(removal, "AT_ONCE_FILES", 5)
    work.remove()
    end = time.monotonic() + DEADLINE_SECONDS
    while work.folder.exists():
        assert time.monotonic() < end, "it never went"
        time.sleep(0.01)
    assert (tmp_path / "photos" / "a.jpg").exists()


def test_what_tells_whose_it_is_goes_last(
    work: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody takes over here, as if that process were killed: the next build sweeps."""
    monkeypatch.setattr(removal, "AT_ONCE_FILES", 5)
    monkeypatch.setattr(removal, "_leave_to_another", lambda *arguments: None)
    work.remove()
    assert (work.folder / OWNER_NAME).exists()
    monkeypatch.undo()
    sweep(tmp_path / "output")
    assert not work.folder.exists()
