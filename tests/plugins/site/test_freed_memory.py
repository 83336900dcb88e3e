"""What large texts took is the system's again, once it is given back."""

from __future__ import annotations

import subprocess
import sys

import pytest

from plugins.site.freed_memory import give_back

# Behind each text that goes a short one stays: the library's own end is never free.
_PROGRAM = """
from mmap import PAGESIZE
from pathlib import Path
from plugins.site.freed_memory import give_back, give_back_at_once

def held_mb():
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGESIZE / 1e6

{before}
large = [b"x" * 30_000_000]
large.clear()  # the library raises its size
texts = [(b"x" * {size}, b"x" * 1_000) for _ in range(600)]
staying = [short for _, short in texts]
full = held_mb()
del texts
{after}
assert full - held_mb() > 40, (full, held_mb())
"""
_ON_LINUX = pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(__import__("ctypes").CDLL(None), "malloc_trim"),
    reason="asks the C library of GNU, and reads /proc",
)


@_ON_LINUX
@pytest.mark.parametrize(
    ("before", "size", "after"),
    [("", 100_000, "give_back()"), ("give_back_at_once()", 300_000, "")],
    ids=["when asked", "at once"],
)
def test_freed_memory_is_given_back(before: str, size: int, after: str) -> None:
    program = _PROGRAM.format(before=before, size=size, after=after)
    subprocess.run([sys.executable, "-c", program], check=True)


def test_another_library_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.site.freed_memory._library", lambda: None)
    give_back()
