"""A site is the same by however many processes it is written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.site.plugin import WORTH_SHARING
from tests.publishing.sites import bare_project, pages
from tests.tools.compare_sites import compared

PROGRAM = """
import os, sys
from generator import beside
beside.cores = lambda: int(sys.argv[1])
fork = os.fork

def counted():
    print("fork", file=sys.stderr, flush=True)
    return fork()

os.fork = counted
from plugins.site.program import run
run(sys.argv[2:])
"""


def built(folder: Path, houses: Path, cores: int) -> tuple[Path, int]:
    """Return the site of *houses* as so many *cores* write it, and how often it forked."""
    output = folder / f"site-{cores}"
    command = [
        sys.executable, "-c", PROGRAM, str(cores), "content", "--settings", "pelicanconf.py",
        "--output", str(output), "--fatal", "errors", "--quiet",
        "--extra-settings", f"MSAP_HOUSES={json.dumps(str(houses))}",
    ]  # fmt: skip
    done = subprocess.run(
        command, cwd=folder / "project", capture_output=True, text=True, check=False,
        env=os.environ | {"MSAP_TODAY": "2026-11-24"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return output, done.stderr.count("fork\n")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no process is forked on this system")
def test_one_process_and_several_write_the_same(tmp_path: Path) -> None:
    """With one beside the reading, which makes the search, and others for the tasks."""
    (tmp_path / "project").mkdir()
    bare_project(tmp_path / "project")
    houses = pages(tmp_path / "maisons", WORTH_SHARING + 1)
    alone, none = built(tmp_path, houses, 1)
    three, forks = built(tmp_path, houses, 3)
    assert (none, forks) == (0, 3)
    found = compared(alone, three)
    assert (*found.changed, *found.new, *found.gone) == ()
    assert (three / "recherche" / "index.html").is_file()
