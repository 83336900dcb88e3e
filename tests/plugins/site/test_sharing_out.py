"""Tasks are shared out: each is run once, wherever it is, and a failure is the build's."""

from __future__ import annotations

import os
import time
from functools import partial
from pathlib import Path

import pytest

from generator.beside import cores
from plugins.site.sharing_out import results_of


@pytest.mark.parametrize("processes", [1, 2, 3, 8])
def test_each_task_is_run_once_and_answers_in_its_place(tmp_path: Path, processes: int) -> None:
    def task(number: int) -> int:
        with (tmp_path / str(number)).open("x"):
            return number * number

    tasks = [partial(task, number) for number in range(40)]
    assert results_of(tasks, processes) == [number * number for number in range(40)]


def test_no_more_processes_than_asked_for_and_this_one_is_of_them() -> None:
    """Two tasks that wait for each other are run by two."""
    theirs = [os.pipe(), os.pipe()]

    def meet(mine: int) -> int:
        os.write(theirs[mine][1], b"x")
        os.read(theirs[1 - mine][0], 1)
        return os.getpid()

    pids = results_of([partial(meet, 0), partial(meet, 1)], 2)
    assert len(set(pids)) == 2
    assert os.getpid() in pids


def test_a_small_site_starts_none() -> None:
    assert results_of([os.getpid, os.getpid], 1) == [os.getpid()] * 2


def test_nothing_to_do_is_nothing() -> None:
    assert results_of([], cores()) == []


@pytest.mark.parametrize("processes", [1, 2])
def test_a_failure_stops_what_has_not_begun(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], processes: int
) -> None:
    """The reason is said in a line, wherever it happens."""
    tasks = [partial(_fail, tmp_path, number) for number in range(200)]
    with pytest.raises(SystemExit):
        results_of(tasks, processes)
    assert len(list(tmp_path.iterdir())) < 100
    said = capfd.readouterr().err
    assert said.startswith("erreur: OSError: disque plein")
    assert "Traceback" not in said


def _fail(folder: Path, number: int) -> None:
    if number == 0:
        raise OSError("disque plein")
    time.sleep(0.02)  # what would be done in another process, until it looks for more
    (folder / str(number)).touch()
