"""Builds the site in a process of its own: whatever happens to it, the preview goes on."""

from __future__ import annotations

import asyncio
import codecs
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

_END_SECONDS = 5
_CHUNK_BYTES = 4096


class Outcome(Struct, frozen=True):
    """Whether the site was built, and what was said if not."""

    built: bool
    said: str = ""


class Builder:
    """Runs *command* in *folder* for each build; what it says is also given to *echo*."""

    def __init__(self, command: Sequence[str], folder: Path, echo: Callable[[str], None]) -> None:
        self._command = tuple(command)
        self._folder = folder
        self._echo = echo
        self._process: asyncio.subprocess.Process | None = None

    async def build(self) -> Outcome:
        """Build once. Cancelled, it ends the build and every process of it."""
        try:
            # A group of its own: Ctrl+C in the terminal reaches the preview alone, which ends it.
            process = await asyncio.create_subprocess_exec(
                *self._command,
                cwd=self._folder,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.PIPE,
                start_new_session=True,
            )
        except OSError as error:
            return Outcome(False, f"La construction ne démarre pas : {error.strerror or error}")
        try:
            said = await self._heard(process)
            status = await process.wait()
        finally:
            await _end(process)
        if status < 0:
            said += f"\nLa construction a été arrêtée ({signal.Signals(-status).name})."
        return Outcome(status == 0, said.strip())

    async def _heard(self, process: asyncio.subprocess.Process) -> str:
        assert process.stderr is not None
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        said = ""
        while chunk := await process.stderr.read(_CHUNK_BYTES):
            text = decoder.decode(chunk)
            self._echo(text)
            said += text
        return said


async def _end(process: asyncio.subprocess.Process) -> None:
    """End *process* and the processes that it started, which are in its group."""
    ended = asyncio.ensure_future(process.wait())
    try:
        if process.returncode is None:
            _signal_group(process.pid, signal.SIGTERM)
            # Not asyncio.timeout: where the task is being cancelled, Python 3.11.2 (Debian 12)
            # takes the end of that time for the cancellation, and nothing would be killed.
            await asyncio.wait({ended}, timeout=_END_SECONDS)
    finally:
        _signal_group(process.pid, signal.SIGKILL)
    await ended


def _signal_group(group: int, number: signal.Signals) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, number)
