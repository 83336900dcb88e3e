"""A build in a process of its own: what it says, and how it is ended."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path

import pytest

from generator.preview.rebuilding import Builder, Outcome

STARTED_SECONDS = 60


def _built(script: str, folder: Path) -> tuple[Outcome, str]:
    echoed: list[str] = []
    builder = Builder([sys.executable, "-c", script], folder, echoed.append)
    return asyncio.run(builder.build()), "".join(echoed)


def test_what_a_failed_build_says_is_kept_and_echoed(tmp_path: Path) -> None:
    """For the browser and the terminal."""
    script = "import sys; print('une erreur', file=sys.stderr); sys.exit(1)"
    assert _built(script, tmp_path) == (Outcome(False, "une erreur"), "une erreur\n")


@pytest.mark.parametrize(
    ("script", "built", "word"),
    [
        ("pass", True, ""),
        ("raise ValueError('raté')", False, "raté"),
        ("import os; os.abort()", False, "SIGABRT"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", False, "SIGKILL"),
        ("import os; os.write(2, b'\\xff\\xc3'); raise SystemExit(3)", False, "\ufffd"),
    ],
)
def test_whatever_a_build_does_is_an_outcome(
    tmp_path: Path, script: str, built: bool, word: str
) -> None:
    """A fault, a crash, bytes that are no text."""
    outcome, _ = _built(script, tmp_path)
    assert outcome.built is built
    assert word in outcome.said


def test_a_build_that_cannot_start_is_an_outcome(tmp_path: Path) -> None:
    """The program may be gone after an update."""
    builder = Builder([str(tmp_path / "absent")], tmp_path, print)
    assert "ne démarre pas" in asyncio.run(builder.build()).said


def test_a_build_that_is_cut_off_leaves_no_process(tmp_path: Path) -> None:
    """Not even one that will not hear of it, nor those that it started."""
    script = (
        "import os, signal, sys, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "child = os.fork()\n"
        "sys.stderr.write(f'{os.getpid()} ') ; sys.stderr.flush()\n"
        "time.sleep(600)\n"
    )
    echoed: list[str] = []

    async def cut_off() -> None:
        builder = Builder([sys.executable, "-c", script], tmp_path, echoed.append)
        build = asyncio.ensure_future(builder.build())
        async with asyncio.timeout(STARTED_SECONDS):
            while len("".join(echoed).split()) < 2:
                await asyncio.sleep(0.01)
        build.cancel()
        await asyncio.gather(build, return_exceptions=True)

    asyncio.run(cut_off())
    # A process that was killed is gone when the system has come to it.
    deadline = time.monotonic() + STARTED_SECONDS
    left = [int(process) for process in "".join(echoed).split()]
    while any(map(_runs, left)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(map(_runs, left))


def _runs(process: int) -> bool:
    """Tell whether *process* does anything still; one that waits to be counted as dead does not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] in "ZX")
