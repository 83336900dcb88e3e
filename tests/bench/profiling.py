"""The functions in which Pelican's process spends its time."""

from __future__ import annotations

import json
import pstats
import sys
from pathlib import Path

from tests.bench.running import installed, run

_SHOWN = 45


def show_profile(houses: Path, work: Path) -> None:
    """Build once under cProfile, which makes calls look dearer than they are, and print the top."""
    # Bundles the theme first, as Pelican's process expects.
    run([installed("msap"), "build", "--houses", houses, "--output", work / "site"])
    file = work / "profile"
    command: list[str | Path] = [
        sys.executable, "-m", "cProfile", "-o", file, "-m", "pelican", "content",
        "--settings", "pelicanconf.py", "--output", work / "profiled",
        "--fatal", "errors", "--quiet",
        "--extra-settings", f"MSAP_HOUSES={json.dumps(str(houses))}",
    ]  # fmt: skip
    run(command)
    pstats.Stats(str(file)).strip_dirs().sort_stats("tottime").print_stats(_SHOWN)
