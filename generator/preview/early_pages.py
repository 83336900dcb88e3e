"""The page that somebody has just saved, before the site is built again: asked of a process that
holds the site in memory.

It may be absent, late or gone: then the page comes with the next build, as everything else does.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

_PATIENCE_SECONDS = 10
_END_SECONDS = 5
_LINE_BYTES_MAX = 1_000_000


class EarlyPages:
    """Runs *command* in *folder*; ``start`` and ``show`` in turn, ``stop`` in the end."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = tuple(command)
        self._folder = folder
        self._process: asyncio.subprocess.Process | None = None
        self._ready: asyncio.Task[bool] | None = None
        self._turn = asyncio.Lock()
        self._missed: set[str] = set()

    async def start(self) -> None:
        """Begin to read the site, unless it is read already; it takes as long as it takes."""
        if self._process and self._process.returncode is None:
            return
        with suppress(OSError):
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                cwd=self._folder,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                start_new_session=True,
                limit=_LINE_BYTES_MAX,
            )
            self._ready = asyncio.ensure_future(self._heard())

    async def show(self, paths: Iterable[str]) -> list[str]:
        """Return the addresses of the pages that are in the site now, of the files *paths*.

        None where it is not ready, or where something other than houses has changed.
        """
        async with self._turn:
            return await self._shown(paths)

    async def _shown(self, paths: Iterable[str]) -> list[str]:
        process, ready = self._process, self._ready
        if process is None or process.stdin is None or ready is None:
            return []
        # What it has read may be of before a change that came meanwhile: it is told of all.
        self._missed |= set(paths)
        if not ready.done():
            return []
        line = json.dumps(sorted(self._missed)) + "\n"
        self._missed = set()
        try:
            process.stdin.write(line.encode())
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await process.stdin.drain()
                answer = await self._line()
        except (OSError, TimeoutError, ValueError, TypeError):
            answer = None
        if answer is None:
            await self.stop()
        return answer or []

    async def stop(self) -> None:
        """End the process, if it runs."""
        process, self._process = self._process, None
        self._missed = set()
        if self._ready:
            self._ready.cancel()
        if process is None or process.returncode is not None:
            return
        with suppress(ProcessLookupError):
            process.kill()
        with suppress(TimeoutError):
            async with asyncio.timeout(_END_SECONDS):
                await process.wait()

    async def _heard(self) -> bool:
        with suppress(OSError, ValueError, TypeError):
            return await self._line() is not None
        return False

    async def _line(self) -> list[str] | None:
        """Return the next answer; None where there is no more."""
        assert self._process is not None and self._process.stdout is not None
        line = await self._process.stdout.readline()
        return list(map(str, json.loads(line))) if line else None
