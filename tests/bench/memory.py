"""The most memory that a program and all its processes hold at once; of Linux only."""

from __future__ import annotations

import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.running import ROOT, RunFailed

_PROC = Path("/proc")
_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class Peak:
    """The highest sums over the processes, in MB.

    ``rss_mb`` counts what processes share once for each of them, ``pss_mb`` once in all.
    """

    rss_mb: float
    pss_mb: float


def peak_of(command: Sequence[str | Path], folder: Path = ROOT) -> Peak | None:
    """Run *command* in *folder* and return its peak; None where there is no ``/proc``.

    Looking costs the processes time: such a run is not for the clock.

    Raises:
        RunFailed: its exit status is not 0.
    """
    words = [str(part) for part in command]
    with subprocess.Popen(
        words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as running:
        rss_kb = pss_kb = 0
        while running.poll() is None:
            sums = [_held_kb(pid) for pid in _tree(running.pid)]
            rss_kb = max(rss_kb, sum(rss for rss, _ in sums))
            pss_kb = max(pss_kb, sum(pss for _, pss in sums))
            time.sleep(_EVERY_S)
    if running.returncode:
        raise RunFailed(f"{Path(words[0]).name} : code de sortie {running.returncode}")
    return Peak(rss_kb / 1000, pss_kb / 1000) if rss_kb else None


def _tree(root: int) -> Iterator[int]:
    """Yield *root* and all below it."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    for entry in _PROC.iterdir() if _PROC.is_dir() else ():
        if entry.name.isdigit():
            children[_parent(int(entry.name))].append(int(entry.name))
    waiting = [root]
    while waiting:
        pid = waiting.pop()
        yield pid
        waiting += children[pid]


def _parent(pid: int) -> int:
    """Return the parent of *pid*; 0 where it has ended meanwhile."""
    try:
        told = (_PROC / str(pid) / "stat").read_text("utf-8", "replace")
    except OSError:
        return 0
    # The name, in parentheses, may hold anything.
    return int(told.rpartition(")")[2].split()[1])


def _held_kb(pid: int) -> tuple[int, int]:
    """Return what *pid* holds: resident, and its share of it."""
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text("utf-8").splitlines()[1:]
    except OSError:
        return 0, 0
    told = {line.split(":")[0]: line.split()[1] for line in lines}
    return int(told.get("Rss", 0)), int(told.get("Pss", 0))
