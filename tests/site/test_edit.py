"""``msap edit``, the real one: it answers the form from the start, and ends when told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.preview.ports import listening_socket

ROOT = Path(__file__).resolve().parents[2]
MSAP = Path(sys.executable).with_name("msap")
STARTED_SECONDS = 120


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Return the address of a form's server that has begun to build its site."""
    with listening_socket(20_500) as free:
        port = free.getsockname()[1]
    command = [MSAP, "edit", f"--port={port}", f"--output={tmp_path / 'site'}"]
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    yield f"http://localhost:{port}"
    running.terminate()
    _, said = running.communicate(timeout=STARTED_SECONDS)
    assert running.returncode == 0
    assert b"Traceback" not in said


def _ask(address: str, target: str, method: str = "GET", **headers: str) -> tuple[int, bytes]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    body = b"---\n" if method == "PUT" else None
    request = urllib.request.Request(f"{address}/modifier/{target}", body, named, method=method)
    try:
        with urllib.request.urlopen(request, timeout=STARTED_SECONDS) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read()


def _token(address: str) -> str:
    """Return the token, as soon as the preview answers."""
    end = time.monotonic() + STARTED_SECONDS
    while True:
        try:
            return str(json.loads(_ask(address, "local.json")[1])["token"])
        except urllib.error.URLError:
            assert time.monotonic() < end
            time.sleep(0.1)


def test_the_form_has_the_files_of_this_project(address: str) -> None:
    """It opens them, and does not write over one that it has not opened."""
    token = _token(address)
    file = ROOT / "content" / "msap" / "49" / "durtal.md"
    before = file.read_bytes()
    named = "fichier?chemin=49/durtal.md"
    assert _ask(address, named, X_Msap_Token=token) == (200, before)
    refused = _ask(address, named, "PUT", Origin=address, X_Msap_Token=token, X_Msap_Base="none")
    assert refused[0] == 409
    assert file.read_bytes() == before


def test_other_houses_than_those_that_are_written_are_refused(tmp_path: Path) -> None:
    environment = os.environ | {"MSAP_HOUSES": str(tmp_path)}
    ended = subprocess.run(
        [MSAP, "edit"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 2
    assert "retirez ce réglage" in ended.stderr
