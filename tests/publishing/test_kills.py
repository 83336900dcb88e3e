"""Processes that publish are killed at random while the site is read: every answer is 200.

A small part of ``make test-kills``, which kills whole builds and reads nginx.
"""

from __future__ import annotations

import random
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

from generator.publishing.publication import Publication
from tests.publishing.sites import ROOT, fill, generation_of
from tests.publishing.test_simultaneous import PUBLISHING

KILLS = 8


def test_no_kill_is_seen_by_a_reader(tmp_path: Path, served: Callable[[Path], str]) -> None:
    output = tmp_path / "output"
    Publication(output, flushed=False).publish(lambda work: fill(work.site, "first"))
    address = served(output)
    chance = random.Random(9127)
    answers = []
    for kill in range(KILLS):
        command = [sys.executable, "-c", PUBLISHING, output, f"kill{kill}", "1000000", ""]
        publishing = subprocess.Popen(command, cwd=ROOT)
        left = chance.randrange(10, 60)
        while left:
            with urllib.request.urlopen(address + "maisons/une/", timeout=60) as answer:
                answers.append((answer.status, bool(answer.read())))
            # Only once it is at work: its start takes longer than all the rest.
            left -= generation_of_page(output).startswith(f"kill{kill}")
        publishing.kill()
        publishing.wait()
    assert set(answers) == {(200, True)}
    assert generation_of(output).startswith(f"kill{KILLS - 1}-")
    Publication(output, flushed=False).publish(lambda work: fill(work.site, "last"))
    assert [path.name for path in tmp_path.iterdir() if path.is_dir() and any(path.iterdir())] == [
        "output"
    ]


def generation_of_page(output: Path) -> str:
    return (output / "index.html").read_text("utf-8")
