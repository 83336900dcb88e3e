"""The functions in which Pelican's process spends its time on what Hugo writes too."""

from __future__ import annotations

import json
import pstats
import sys
from pathlib import Path

from generator.assets import built_assets
from tests.bench.running import ROOT, run

_SHOWN = 45


def equal_pages(houses: Path, site: Path) -> list[str]:
    """Return Pelican's module and arguments for what Hugo writes too."""
    extra = {"MSAP_HOUSES": str(houses), "MSAP_ASSETS": str(built_assets(ROOT))}
    return [
        "pelican", "content", "--settings", "tests/bench/equal_pages.py", "--output", str(site),
        "--fatal", "errors", "--quiet",
        "--extra-settings", *(f"{key}={json.dumps(value)}" for key, value in extra.items()),
    ]  # fmt: skip


def show_profile(houses: Path, work: Path) -> None:
    """Build once under cProfile, which makes calls look dearer than they are, and print the top.

    The lists are written in a process beside, which is not in the profile.
    """
    file = work / "profile"
    profiled = equal_pages(houses, work / "profiled")
    run([sys.executable, "-m", "cProfile", "-o", file, "-m", *profiled])
    pstats.Stats(str(file)).strip_dirs().sort_stats("tottime").print_stats(_SHOWN)
