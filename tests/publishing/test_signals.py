"""SIGINT, SIGTERM and SIGHUP end every process of a build at once, and its folder is swept."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publishing.mark import SiteMark
from plugins.site.plugin import WORTH_SHARING
from tests.publishing.sites import MSAP, fill, generation_of, pages

if not Path("/proc/self/cmdline").exists():
    pytest.skip("processes are counted in /proc, which is Linux's", allow_module_level=True)
DEADLINE_SECONDS = 120


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Return the folder of a site that stands."""
    fill(tmp_path / "site" / "output", "old")
    SiteMark(1).write(tmp_path / "site" / "output")
    return tmp_path / "site" / "output"


def processes_of(output: Path) -> list[int]:
    """Return the processes that write a site beside *output*, forked ones too."""
    found = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = file.read_bytes()
        except OSError:
            continue  # it ended meanwhile
        if os.fsencode(f"{output.parent}/.msap-") in command:
            found.append(int(file.parent.name))
    return found


def wait_for(condition: Callable[[], object]) -> None:
    end = time.monotonic() + DEADLINE_SECONDS
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.01)


def started(project: Path, output: Path, *before: str) -> subprocess.Popen[str]:
    """Return a build under way, begun by the program *before*: Pelican and a process beside it."""
    # As many as are shared out among processes, on a machine of several cores.
    houses = pages(output.parents[1] / "maisons", WORTH_SHARING + 1)
    running = subprocess.Popen(
        [*before, MSAP, "build", "--houses", houses, "--output", output], cwd=project, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    wait_for(lambda: len(processes_of(output)) > 1 or running.poll() is not None)
    return running


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_all_and_sweeps(
    project: Path, output: Path, number: int, status: int
) -> None:
    running = started(project, output)
    running.send_signal(number)
    said = running.communicate(timeout=DEADLINE_SECONDS)[1]
    assert processes_of(output) == []
    assert running.returncode == status
    assert said.splitlines()[-1] == ("Construction interrompue ; le précédent reste en place.")
    assert "Traceback" not in said
    assert [path.name for path in output.parent.iterdir()] == ["output"]
    assert generation_of(output) == "old"


def test_a_signal_that_the_shell_ignores_stays_ignored(project: Path, output: Path) -> None:
    """``nohup``, or a background of a script: SIGTERM alone ends the build."""
    running = started(project, output, "sh", "-c", "trap '' HUP; exec \"$@\"", "sh")
    running.send_signal(signal.SIGHUP)
    assert processes_of(output)
    running.send_signal(signal.SIGTERM)
    running.communicate(timeout=DEADLINE_SECONDS)
    assert running.returncode == 143


def test_the_death_of_the_command_ends_what_it_began(project: Path, output: Path) -> None:
    """SIGKILL leaves its folder, to be swept by the next build, but no process."""
    running = started(project, output)
    running.kill()
    running.communicate()
    wait_for(lambda: not processes_of(output))
    assert generation_of(output) == "old"
    assert len(list(output.parent.iterdir())) == 2
