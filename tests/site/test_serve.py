"""``msap serve``, the real one: an address, changes, a mistake, rapid edits, an end."""

from __future__ import annotations

import os
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
# A build takes seconds; on a machine that does much else at once, many.
WAIT_SECONDS = 180
MSAP = Path(sys.executable).with_name("msap")


# As for a program in the background: SIGINT is ignored from the start.
IN_THE_BACKGROUND = ("sh", "-c", 'trap "" INT; exec "$@"', "sh")


@pytest.fixture
def houses(tmp_path: Path) -> Path:
    """Return a folder with one page."""
    (tmp_path / "maisons").mkdir()
    (tmp_path / "maisons" / "essai.md").write_text(PAGE, "utf-8")
    return tmp_path / "maisons"


@pytest.fixture
def served(houses: Path, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Return the running command, SIGINT ignored at its start, and the address it printed."""
    options = ("--port", "0", "--houses", houses, "--output", tmp_path / "output")
    running = subprocess.Popen(
        [*IN_THE_BACKGROUND, MSAP, "serve", *options],
        cwd=ROOT,
        env=os.environ | {"SITEURL": "", "MSAP_POSTERS": "non"},
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
    running.stdout.close()


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=WAIT_SECONDS) as answer:
        return str(answer.read().decode())


def _wait_for(address: str, word: str) -> str:
    end = time.monotonic() + WAIT_SECONDS
    while word not in (html := _get(address)) and time.monotonic() < end:
        time.sleep(0.2)
    return html


def _heard(events: Iterator[bytes], word: bytes) -> bytes:
    return next(line for line in events if word in line)


def test_changes_are_built_and_announced_and_a_mistake_is_shown_and_nothing_ends_it(
    served: tuple[subprocess.Popen[str], str], houses: Path
) -> None:
    """Rapid edits → the last of them; a broken page → the last good one and why; Ctrl+C → 0."""
    running, address = served
    assert address, "no address was printed"
    page, file = address + "maisons/essai/", houses / "essai.md"
    assert "France services Avant" in _get(page)
    assert "/__rechargement.js" in _get(page)
    with urllib.request.urlopen(address + "__rechargement", timeout=WAIT_SECONDS) as stream:
        events = iter(stream.readline, b"")
        for number in range(10):
            file.write_text(PAGE.replace("Avant", f"Après {number}"), "utf-8")
            time.sleep(0.1)
        assert _heard(events, b"data: ")
        assert "France services Après 9" in _wait_for(page, "Après 9")
        file.write_text(PAGE.replace("48000", "4800"), "utf-8")
        assert b"essai.md:5" in _heard(events, b"essai.md:5")
        assert "France services Après 9" in _get(page)
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=WAIT_SECONDS) == 0


def test_a_saved_page_is_shown_before_the_site_is_built(
    served: tuple[subprocess.Popen[str], str], houses: Path
) -> None:
    """Those who look at it are told of that page alone, then of the whole site."""
    _, address = served
    file = houses / "essai.md"
    with urllib.request.urlopen(address + "__rechargement", timeout=WAIT_SECONDS) as stream:
        events = iter(stream.readline, b"")
        told = b""
        # The process that shows it may not have read the site yet: then it comes with the build.
        for number in range(20):
            file.write_text(PAGE.replace("Avant", f"Bientôt {number}"), "utf-8")
            told = _heard(events, b"data: ")
            if b'"pages": ["maisons/essai/"]' in told:
                break
        assert b'"pages": ["maisons/essai/"]' in told
        assert f"Bientôt {number}" in _get(address + "maisons/essai/")
        assert b'"pages": []' in _heard(events, b"data: ")
        assert f"Bientôt {number}" in _get(address + "departements/48-lozere/")


@pytest.mark.parametrize("port", ["99999", "-1", "65536", "abc", "1e3", ""])
def test_what_is_no_port_is_a_sentence(port: str) -> None:
    """Before anything is built; no traceback."""
    done = subprocess.run(
        [MSAP, "serve", f"--port={port}"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert re.search(r"« .* » n'est pas un nombre|n'est pas un port : .*--port 8000", done.stderr)
    assert "Traceback" not in done.stderr
