"""The faults of the browser's code: Stryker makes them and runs node's tests on each.

https://stryker-mutator.io; its own settings are in ``stryker.json``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

from tests.tools.mutants.running import ROOT

SETTINGS = Path(__file__).with_name("stryker.json")
FILE = "themes/msap/static/js/lib/opening.js"
_STRYKER = ROOT / "node_modules" / "@stryker-mutator" / "core" / "bin" / "stryker.js"
_SEEN = ("Killed", "Timeout", "RuntimeError", "CompileError")


class Tried(NamedTuple):
    """One fault of Stryker's, and whether a test saw it."""

    line: int
    name: str
    is_seen: bool


def tried(jobs: int) -> list[Tried]:
    """Return the faults of ``FILE``; running their tests takes minutes."""
    command = [
        Path(sys.executable).with_name("node"), _STRYKER, "run", SETTINGS,
        "--concurrency", str(jobs),
    ]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    settings = json.loads(SETTINGS.read_text("utf-8"))
    report = ROOT / settings["jsonReporter"]["fileName"]
    if done.returncode or not report.is_file():
        raise SystemExit(done.stdout + done.stderr)
    (file,) = json.loads(report.read_text("utf-8"))["files"].values()
    return [_tried(mutant, file["source"].splitlines()) for mutant in file["mutants"]]


def _tried(mutant: dict[str, Any], lines: list[str]) -> Tried:
    start, end = mutant["location"]["start"], mutant["location"]["end"]
    line = lines[start["line"] - 1]
    until = end["column"] - 1 if end["line"] == start["line"] else len(line)
    faulty = line[: start["column"] - 1] + mutant["replacement"] + line[until:]
    name = f"{line.strip()}  →  {' '.join(faulty.split())}"
    return Tried(start["line"], name, mutant["status"] in _SEEN)
