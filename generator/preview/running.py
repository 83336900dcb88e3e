"""The preview from start to end: build, serve, watch, build again, stop when told."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Iterable, Set
from contextlib import suppress
from time import perf_counter
from typing import Protocol

from msgspec import Struct

from generator.preview.announcing import Announcer
from generator.preview.rebuilding import Outcome
from generator.preview.server import PreviewServer


class Builds(Protocol):
    """What builds the site; cancelled, it ends the build under way."""

    async def build(self) -> Outcome:
        """Build once."""


class Early(Protocol):
    """What shows pages before they are built: ``early_pages.EarlyPages``."""

    async def start(self) -> None:
        """Make ready for what will be saved."""

    async def show(self, paths: Iterable[str]) -> list[str]:
        """Return the addresses of the pages that are shown now."""

    async def stop(self) -> None:
        """End."""


class Preview(Struct, frozen=True):
    """A server, what builds its site, the changes it builds after, and where it says so.

    ``opened`` is the page that is told, from the site's root: the home page by default. ``early``
    shows pages that were just saved before the site is built again.
    """

    server: PreviewServer
    announcer: Announcer
    builder: Builds
    changes: AsyncIterator[frozenset[str] | None]
    say: Callable[[str], None]
    opened: str = ""
    early: Early | None = None

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
            if self.early:
                await self.early.stop()
            await self.server.stop()

    async def _work(self) -> None:
        pending = _Pending()
        watching = asyncio.ensure_future(self._watch(pending))
        try:
            await self._build(pending)
            self.say(
                f"\nLe site est là : http://localhost:{self.server.port}{self.server.base}"
                f"{self.opened}\n"
                "(Ctrl+C pour arrêter)\n"
            )
            while True:
                if self.early:
                    await self.early.start()
                await pending.changed.wait()
                await self._show_early(pending.taken())
                await self._build(pending)
        finally:
            watching.cancel()

    async def _watch(self, pending: _Pending) -> None:
        async for seen in self.changes:
            pending.add(seen)
            if pending.is_building:
                # Its site will be of before the change; the one after it has all.
                await self._show_early(pending.paths)

    async def _show_early(self, paths: Set[str | None]) -> None:
        """Show the pages of what was saved, and tell those who look at them."""
        if self.early is None:
            return
        known = [path for path in paths if path is not None]
        if len(known) < len(paths):
            await self.early.stop()
        elif shown := await self.early.show(known):
            self.announcer.shown(shown)

    async def _build(self, pending: _Pending) -> None:
        start = perf_counter()
        pending.is_building = True
        try:
            outcome = await self.builder.build()
        except Exception as error:  # whatever it is, the next change is built again
            outcome = Outcome(False, f"La construction a échoué : {type(error).__name__}, {error}")
            self.say(outcome.said)
        pending.is_building = False
        if outcome.built:
            # What was saved meanwhile is not in it: pages that show it already stay until it is.
            if not (self.early and pending.changed.is_set()):
                self.announcer.built()
            self.say(f"Site construit en {perf_counter() - start:.1f} s")
        else:
            self.announcer.failed(outcome.said)
            self.say("Corrigez, et le site sera refait ; le précédent reste affiché.")


class _Pending:
    """What has changed and is not built yet: paths, None where nobody can tell which."""

    def __init__(self) -> None:
        self.changed = asyncio.Event()
        self.is_building = False
        self.paths: frozenset[str | None] = frozenset()

    def add(self, seen: frozenset[str] | None) -> None:
        """Hold the paths *seen*, for one build more."""
        self.paths |= {None} if seen is None else seen
        self.changed.set()

    def taken(self) -> frozenset[str | None]:
        """Return what the next build has; what changes from here on has one build more."""
        self.changed.clear()
        paths, self.paths = self.paths, frozenset()
        return paths


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
