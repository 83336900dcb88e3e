"""Pelican run so ends with its own status, and has said all that it said."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
RUN = """
import sys
from plugins.site import program

def pelican(arguments):
    print("dit", *arguments)
    {what}

program.pelican = pelican
program.run(["a", "b"])
"""


def ended(what: str) -> tuple[int, str, str]:
    command = [sys.executable, "-c", RUN.format(what=what)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("what", "status", "said"),
    [
        ("pass", 0, ""),
        ("raise SystemExit", 0, ""),
        ("sys.exit(3)", 3, ""),
        ("sys.exit('erreur: une phrase')", 1, "erreur: une phrase\n"),
    ],
)
def test_it_ends_as_pelican_does(what: str, status: int, said: str) -> None:
    assert ended(what) == (status, "dit a b\n", said)


def test_a_fault_is_told() -> None:
    status, out, error = ended("raise ValueError('faute')")
    assert (status, out) == (1, "dit a b\n")
    assert error.startswith("Traceback") and error.endswith("ValueError: faute\n")


def test_it_is_pelican() -> None:
    command = [sys.executable, "-m", "plugins.site.program", "--version"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()[:1].isdigit()) == (0, True)


def test_no_garbage_is_searched_for_while_it_loads() -> None:
    code = """if True:
        import gc, sys
        from plugins.site import program
        gc.callbacks.append(lambda phase, info: print("cherché"))
        program.run(["--version"])"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, "cherché" in done.stdout) == (0, False)
