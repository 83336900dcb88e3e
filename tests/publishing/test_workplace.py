"""A temporary folder is known by what is written in it, and goes when its build is over."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.publishing.owner import OWNER_NAME
from generator.publishing.workplace import PREFIX, Workplace, abandoned, sweep, workplace_for
from tests.publishing.sites import ROOT

BUILDING = """
import sys
from pathlib import Path
from generator.publishing.workplace import workplace_for
print(workplace_for(Path(sys.argv[1])).folder, flush=True)
sys.stdin.read()
"""
Building = Callable[[Path], tuple["subprocess.Popen[str]", Path]]


@pytest.fixture
def building() -> Iterator[Building]:
    """Start a process that has a workplace for an output; returns it and the workplace."""
    running: list[subprocess.Popen[str]] = []

    def start(output: Path) -> tuple[subprocess.Popen[str], Path]:
        process = subprocess.Popen(
            [sys.executable, "-c", BUILDING, output], cwd=ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        running.append(process)
        assert process.stdout
        return process, Path(process.stdout.readline().strip())

    yield start
    for process in running:
        process.kill()
        process.communicate()


def kill(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()


NEIGHBOURS = (
    "output.sauvegarde-20261101", "output.x-99999999999999999999", "output.x-²", "output.ancien-1",
    "output.partiel-4194304", ".msap-", ".msap-sauvegarde", ".msap-20261101", ".msap-site",
)  # fmt: skip


def test_no_neighbour_is_judged_by_its_name(tmp_path: Path) -> None:
    for name in NEIGHBOURS:
        (tmp_path / name).mkdir()
        (tmp_path / name / "photo.jpg").write_text("x")
    sweep(tmp_path / "output")
    assert {path.name for path in tmp_path.iterdir()} == set(NEIGHBOURS)
    assert all((tmp_path / name / "photo.jpg").is_file() for name in NEIGHBOURS)


def test_what_a_killed_build_left_goes(tmp_path: Path, building: Building) -> None:
    process, folder = building(tmp_path / "output")
    (folder / "site" / "index.html").write_text("x")
    kill(process)
    sweep(tmp_path / "output")
    assert not folder.exists()


def test_a_build_under_way_keeps_its_folder(tmp_path: Path, building: Building) -> None:
    _, folder = building(tmp_path / "output")
    sweep(tmp_path / "output")
    assert (folder / "site").is_dir()


def test_the_folder_of_another_output_stays(tmp_path: Path, building: Building) -> None:
    process, folder = building(tmp_path / "autre")
    kill(process)
    sweep(tmp_path / "output")
    assert folder.is_dir()


@pytest.mark.parametrize("how", ["copied", "renamed", "linked"])
def test_a_folder_that_somebody_kept_stays(tmp_path: Path, building: Building, how: str) -> None:
    process, folder = building(tmp_path / "output")
    kill(process)
    kept = tmp_path / f"{PREFIX}garde"
    if how == "copied":
        shutil.copytree(folder, kept)
    elif how == "renamed":
        folder.rename(kept)
    else:
        aside = tmp_path / "ailleurs" / folder.name
        aside.parent.mkdir()
        folder.rename(aside)
        folder.symlink_to(aside)
        kept = aside
    sweep(tmp_path / "output")
    assert (kept / "site").is_dir()


def test_a_workplace_removes_itself_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "lettre").write_text("x")
    work = workplace_for(tmp_path / "a" / "b" / "output")
    assert work.site.is_dir()
    work.remove()
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "b", "lettre"]


def test_two_workplaces_of_one_output_have_two_names(tmp_path: Path) -> None:
    first, second = Workplace(tmp_path / "output"), Workplace(tmp_path / "output")
    assert first.folder != second.folder
    first.remove()
    assert second.site.is_dir()
    second.remove()


@pytest.mark.parametrize("name", ["o" * 255, "a b\n é", "output.*-1", "[x]"])
def test_any_name_of_an_output_will_do(tmp_path: Path, name: str) -> None:
    work = workplace_for(tmp_path / name)
    work.site.rename(tmp_path / name)
    work.remove()
    sweep(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="of Linux only")
def test_whose_it_is_is_told_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that is killed in between leaves an empty folder, not one that nobody may remove."""
    write, seen = os.write, []

    def watched(handle: int, content: bytes) -> int:
        seen.append(list(tmp_path.glob(f"*/{OWNER_NAME}")))
        return write(handle, content)

    monkeypatch.setattr(os, "write", watched)
    work = Workplace(tmp_path / "output")
    assert seen == [[]]
    assert (work.folder / OWNER_NAME).stat().st_size
    work.remove()


def test_a_disk_without_nameless_files_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "O_TMPFILE", 0, raising=False)
    work = Workplace(tmp_path / "output")
    assert abandoned(tmp_path / "output") == []  # it is held
    work.remove()
    assert list(tmp_path.iterdir()) == []
