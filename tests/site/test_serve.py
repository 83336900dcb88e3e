"""``msap serve``: the address is printed, a change is seen, a mistake keeps the last site."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = """---
nom: France services Avant
label: france-services
adresse: 1 place de la Mairie
code_postal: 48000
commune: Mende
date_maj: 2026-01-01
---
"""
WAIT_SECONDS = 60


@pytest.fixture
def houses(tmp_path: Path) -> Path:
    """Return a folder with one page."""
    (tmp_path / "maisons").mkdir()
    (tmp_path / "maisons" / "essai.md").write_text(PAGE, "utf-8")
    return tmp_path / "maisons"


@pytest.fixture
def served(houses: Path, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Return the running command and the address it printed."""
    command = [Path(sys.executable).with_name("msap"), "serve", "--port", "8600"]
    running = subprocess.Popen(
        [*command, "--houses", houses, "--output", tmp_path / "output"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert running.stdout is not None
    address = ""
    for line in running.stdout:
        if match := re.search(r"http://localhost:\d+/", line):
            address = match[0]
            break
    yield running, address
    running.kill()
    running.wait()


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:
        return str(answer.read().decode())


def _wait_for(address: str, word: str) -> str:
    end = time.monotonic() + WAIT_SECONDS
    while word not in (html := _get(address)) and time.monotonic() < end:
        time.sleep(0.2)
    return html


def test_a_change_is_built_and_announced_and_a_mistake_is_not(
    served: tuple[subprocess.Popen[str], str], houses: Path
) -> None:
    """Edit → new page and a reload event; broken page → the last good one; Ctrl+C → status 0."""
    running, address = served
    assert address, "no address was printed"
    page = address + "maisons/essai/"
    assert "France services Avant" in _get(page)
    assert "/__rechargement.js" in _get(page)
    with urllib.request.urlopen(address + "__rechargement", timeout=WAIT_SECONDS) as events:
        (houses / "essai.md").write_text(PAGE.replace("Avant", "Après"), "utf-8")
        said = next(line for line in iter(events.readline, b"") if line.startswith(b"data"))
    assert said
    assert "France services Après" in _wait_for(page, "Après")
    (houses / "essai.md").write_text(PAGE.replace("48000", "4800"), "utf-8")
    time.sleep(2)
    assert "France services Après" in _get(page)
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=20) == 0
