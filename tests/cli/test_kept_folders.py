"""Every folder of the project is kept from being replaced by a site."""

from __future__ import annotations

import subprocess
from pathlib import Path

from generator.cli.kept_folders import SOURCES, kept_folders

ROOT = Path(__file__).resolve().parents[2]


def test_every_folder_of_the_project_is_named() -> None:
    """What git tracks; where there is no git, what the tests know of is there at least."""
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout
    folders = {line.split("/")[0] for line in tracked.split("\0") if "/" in line}
    assert folders | {"content", "generator", "plugins", "tests", "themes"} <= set(SOURCES)


def test_the_houses_are_kept_wherever_they_are(tmp_path: Path) -> None:
    assert tmp_path in [kept.path for kept in kept_folders(ROOT, tmp_path)]
    assert ROOT / "content" / "msap" in [kept.path for kept in kept_folders(ROOT, None)]
