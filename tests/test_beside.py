"""A task in a second process: its value comes back, its failure is the build's."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import beside
from generator.beside import Ahead, Beside

ABANDONING = """
from generator.beside import Beside
Beside(lambda: "x" * 3_000_000)
raise SystemExit("a fault of the parent's own")
"""


def test_the_value_comes_back() -> None:
    """What the task returns is what ``result`` gives, from another process."""
    pid, value = Beside(lambda: (os.getpid(), {"a": [1, 2]})).result()
    assert value == {"a": [1, 2]}
    assert pid != os.getpid()


def test_a_failure_stops_the_build_with_a_sentence(capfd: pytest.CaptureFixture[str]) -> None:
    """The reason is on the standard error, without a traceback."""

    def failing() -> None:
        raise OSError("disque plein")

    with pytest.raises(SystemExit):
        Beside(failing).result()
    said = capfd.readouterr().err
    assert "erreur: OSError: disque plein" in said
    assert "Traceback" not in said


def test_a_large_value_does_not_block() -> None:
    """More than a pipe holds: the parent reads while the child writes."""
    assert len(Beside(lambda: "x" * 3_000_000).result()) == 3_000_000


def test_a_value_that_fails_half_way_stops_the_build(capfd: pytest.CaptureFixture[str]) -> None:
    """It is sent piece by piece: what came before the fault is no value."""
    with pytest.raises(SystemExit):
        Beside(lambda: ["x" * 3_000_000, lambda: None]).result()
    assert "erreur: " in capfd.readouterr().err


def test_a_parent_that_fails_leaves_no_process_behind() -> None:
    """The child, whose value nobody reads, ends: what waits for both is not kept waiting."""
    done = subprocess.run(
        [sys.executable, "-c", ABANDONING], cwd=Path(__file__).parents[1],
        capture_output=True, text=True, timeout=20, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.strip() == "a fault of the parent's own"


def test_values_worked_out_ahead_are_taken_by_one_that_was_forked_since(tmp_path: Path) -> None:
    """Large as they are, the process that made them is gone by then; no file of them is left."""
    ahead = Ahead(lambda: iter(["x" * 3_000_000, os.getpid()]), tmp_path)
    text, pid = Beside(lambda: list(ahead.results())).result()
    assert len(text) == 3_000_000
    assert pid != os.getpid()
    assert list(tmp_path.iterdir()) == []


def test_one_that_began_it_may_take_them_too(tmp_path: Path) -> None:
    assert list(Ahead(lambda: (None, 1), tmp_path).results()) == [None, 1]


def test_it_may_be_waited_for_before(tmp_path: Path) -> None:
    """The process is gone then, and its values are there."""
    ahead = Ahead(lambda: [os.getpid()], tmp_path)
    ahead.wait()
    (pid,) = ahead.results()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
@pytest.mark.parametrize("size", [1, 100_000])
def test_where_there_is_no_room_it_is_done_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], size: int
) -> None:
    """By whoever takes it, who tells of a full disk in its own words."""
    monkeypatch.setattr(beside, "TemporaryFile", lambda dir: Path("/dev/full").open("r+b"))  # noqa: SIM115
    ahead = Ahead(lambda: [os.getpid(), "x" * size], tmp_path)
    assert list(ahead.results()) == [os.getpid(), "x" * size]
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("is_forked", [True, False])
def test_a_failure_ahead_is_known_to_whoever_takes_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], is_forked: bool
) -> None:
    def failing() -> Iterator[int]:
        yield 1
        raise OSError("disque plein")

    ahead = Ahead(failing, tmp_path)

    def take() -> list[int]:
        return list(ahead.results())

    with pytest.raises(SystemExit):
        Beside(take).result() if is_forked else take()
    assert capfd.readouterr().err == "erreur: OSError: disque plein\n"
