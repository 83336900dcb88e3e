"""The preview from start to end: build, serve, watch, build again, stop when told."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass
from time import perf_counter
from typing import Protocol

from generator.preview.announcing import Announcer
from generator.preview.rebuilding import Outcome
from generator.preview.server import PreviewServer


class Builds(Protocol):
    """What builds the site; cancelled, it ends the build under way."""

    async def build(self) -> Outcome:
        """Build once."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A server, what builds its site, the changes it builds after, and where it says so.

    ``opened`` is the page that is told, from the site's root: the home page by default.
    """

    server: PreviewServer
    announcer: Announcer
    builder: Builds
    changes: AsyncIterator[None]
    say: Callable[[str], None]
    opened: str = ""

    async def run(self) -> None:
        """Build, serve, and build again after changes, until a signal says to stop."""
        stopped = _stop_signal()
        work = asyncio.ensure_future(self._work())
        try:
            await self.server.start()
            await asyncio.wait({work, stopped}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            work.cancel()
            with suppress(asyncio.CancelledError):
                await work
            await self.server.stop()

    async def _work(self) -> None:
        changed = asyncio.Event()
        watching = asyncio.ensure_future(self._watch(changed))
        try:
            await self._build()
            self.say(
                f"\nLe site est là : http://localhost:{self.server.port}{self.server.base}"
                f"{self.opened}\n"
                "(Ctrl+C pour arrêter)\n"
            )
            while True:
                await changed.wait()
                # What changes from here on, while the site is built, has it built once more.
                changed.clear()
                await self._build()
        finally:
            watching.cancel()

    async def _watch(self, changed: asyncio.Event) -> None:
        async for _ in self.changes:
            changed.set()

    async def _build(self) -> None:
        start = perf_counter()
        try:
            outcome = await self.builder.build()
        except Exception as error:  # whatever it is, the next change is built again
            outcome = Outcome(False, f"La construction a échoué : {type(error).__name__}, {error}")
            self.say(outcome.said)
        if outcome.built:
            self.announcer.built()
            self.say(f"Site construit en {perf_counter() - start:.1f} s")
        else:
            self.announcer.failed(outcome.said)
            self.say("Corrigez, et le site sera refait ; le précédent reste affiché.")


def _stop_signal() -> asyncio.Future[None]:
    """Return what is done once this process is told to stop, by Ctrl+C or by another program."""
    loop = asyncio.get_running_loop()
    stopped: asyncio.Future[None] = loop.create_future()

    def stop() -> None:
        if not stopped.done():
            stopped.set_result(None)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        # Programs started in the background ignore SIGINT from birth: this one must end all the
        # same. With SIGHUP it is someone's will: ``nohup msap serve``.
        if number == signal.SIGHUP and signal.getsignal(number) is signal.SIG_IGN:
            continue
        loop.add_signal_handler(number, stop)
    return stopped
