"""Builds of one output at the same time: each publishes a whole site, the later wins."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.publishing.publication import Publication
from tests.publishing.sites import ROOT, fill, generation_of

PUBLISHING = """
import sys
from pathlib import Path
import generator.publishing.workplace as workplace
from generator.publishing.publication import Publication
from tests.publishing.sites import fill
output, name, times, volume = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
if volume:
    workplace.is_mount = lambda folder: True
for rank in range(times):
    Publication(output, flushed=False).publish(lambda work: fill(work.site, f"{name}-{rank}"))
"""
TIMES = 25


@pytest.mark.parametrize("volume", ["", "volume"], ids=["exchange", "file by file"])
def test_two_builds_at_once_are_both_whole_and_neither_sweeps_the_other(
    tmp_path: Path, volume: str
) -> None:
    output = tmp_path / "output"
    Publication(output, flushed=False).publish(lambda work: fill(work.site, "first"))
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PUBLISHING, output, name, str(TIMES), volume], cwd=ROOT,
            stderr=subprocess.PIPE, text=True,
        )
        for name in ("une", "autre")
    ]  # fmt: skip
    read = 0
    while any(process.poll() is None for process in running):
        assert (output / "index.html").read_text(), "a moment without a home page"
        read += 1
    assert [process.communicate()[1] for process in running] == ["", ""]
    assert generation_of(output) in {f"{name}-{TIMES - 1}" for name in ("une", "autre")}
    assert [path.name for path in tmp_path.iterdir()] == ["output"]
    assert read
