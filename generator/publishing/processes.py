"""Programs that a build starts: none of their processes outlives it."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile

from generator.publishing.stopping import held

_UMASK = 0o022


def run_program(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    scratch: Path,
    errors: bool = False,
) -> tuple[int, str]:
    """Run *command* in *folder*; return its status and what it said on its standard output.

    It runs in a session of its own: when it ends, or when the caller is stopped by any
    exception, every process of that session is ended with it. What it writes everybody may
    read, whatever the umask.

    Args:
        scratch: where what it says is kept until it is returned.
        errors: return its standard error instead, and drop its standard output.
    """
    process: subprocess.Popen[bytes] | None = None
    with TemporaryFile("w+", encoding="utf-8", errors="replace", dir=scratch) as said:
        streams = (subprocess.DEVNULL, said) if errors else (said, None)
        try:
            with held():  # between its birth and the moment we know of it
                process = subprocess.Popen(
                    command, cwd=folder, env=environment, start_new_session=True, umask=_UMASK,
                    stdin=subprocess.DEVNULL, stdout=streams[0], stderr=streams[1],
                )  # fmt: skip
            _wait_without_reaping(process)
        finally:
            if process:
                _end_session(process)
        said.seek(0)
        return process.returncode, said.read()


def _end_session(process: subprocess.Popen[bytes]) -> None:
    # Not reaped yet, so its number is nobody else's.
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _wait_without_reaping(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "waitid"):
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    else:
        process.wait()
