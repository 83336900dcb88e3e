"""Runs a program and says what it cost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Run:
    """One finished run: seconds on the wall, seconds of processor in all its processes."""

    wall_s: float
    cpu_s: float
    output: str


class RunFailed(Exception):
    """The program stopped with an error; the message is what it said."""


def run(command: Sequence[str | Path], folder: Path = ROOT) -> Run:
    """Run *command* in *folder* and return what it cost.

    Raises:
        RunFailed: its exit status is not 0.
    """
    before, start = _children_cpu_s(), perf_counter()
    # Where Python is told to keep nothing, each run would compile the whole program first.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, env=environment, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    wall_s, cpu_s = perf_counter() - start, _children_cpu_s() - before
    if done.returncode:
        raise RunFailed(f"{Path(command[0]).name} : {(done.stderr or done.stdout)[-2000:]}")
    return Run(wall_s, cpu_s, done.stdout)


def _children_cpu_s() -> float:
    times = os.times()
    return times.children_user + times.children_system


def installed(program: str) -> Path:
    """Return a program of the virtual environment that runs this one."""
    return Path(sys.executable).parent / program
