"""The preview as a whole, with builds that cost nothing: it goes on until it is told to stop."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from pathlib import Path

import pytest

from generator.preview.announcing import Announcer
from generator.preview.ports import listening_socket
from generator.preview.rebuilding import Outcome
from generator.preview.running import Preview
from generator.preview.server import PreviewServer

END_SECONDS = 60


class Builds:
    """Builds that end as they are told to, and count."""

    def __init__(self, *ends: Outcome | Exception) -> None:
        self.ends = list(ends)
        self.count = 0
        self.under_way = asyncio.Event()
        self.goes_on = asyncio.Event()
        self.goes_on.set()
        self.cut_off = False

    async def build(self) -> Outcome:
        self.count += 1
        self.under_way.set()
        try:
            await self.goes_on.wait()
        except asyncio.CancelledError:
            self.cut_off = True
            raise
        end = self.ends.pop(0) if self.ends else Outcome(True)
        if isinstance(end, Exception):
            raise end
        return end


class Changes:
    """Changes that a test makes: of a path, or of nobody knows what."""

    def __init__(self) -> None:
        self.made: asyncio.Queue[frozenset[str] | None] = asyncio.Queue()

    def make(self, path: str = "") -> None:
        self.made.put_nowait(frozenset({path}) if path else None)

    async def seen(self) -> AsyncIterator[frozenset[str] | None]:
        while True:
            yield await self.made.get()


class Early:
    """Shows the page of every path that it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    async def start(self) -> None:
        self.told.append("start")

    async def show(self, paths: Iterable[str]) -> list[str]:
        self.told += paths
        return [f"maisons/{path}/" for path in paths]

    async def stop(self) -> None:
        self.told.append("stop")


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """Put the signals' handlers back."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGHUP)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


Act = Callable[[Builds, Changes, Announcer], Awaitable[None]]


def _run(
    site: Path, act: Act, *ends: Outcome | Exception, stop: int = signal.SIGTERM,
    early: Early | None = None,
) -> list[str]:  # fmt: skip
    """Run the preview, do *act*, send the signal *stop*; return what was said."""
    said: list[str] = []

    async def main() -> None:
        builds, changes, announcer = Builds(*ends), Changes(), Announcer()
        server = PreviewServer(site, "/", announcer, listening_socket(0))
        preview = Preview(server, announcer, builds, changes.seen(), said.append, early=early)
        running = asyncio.ensure_future(preview.run())
        await builds.under_way.wait()
        await act(builds, changes, announcer)
        os.kill(os.getpid(), stop)
        await running

    asyncio.run(asyncio.wait_for(main(), END_SECONDS))
    return said


async def _until(true: Callable[[], bool]) -> None:
    while not true():
        await asyncio.sleep(0.01)


def test_a_build_that_fails_or_breaks_does_not_end_the_preview(tmp_path: Path) -> None:
    """Each is told to the browser; the next change is built."""

    async def act(builds: Builds, changes: Changes, announcer: Announcer) -> None:
        await _until(lambda: announcer.state.problem == "page.md:1: erreur")
        changes.make()
        await _until(lambda: "plein" in announcer.state.problem)
        changes.make()
        await _until(lambda: not announcer.state.problem)
        assert announcer.state.version.endswith("-1")

    said = _run(tmp_path, act, Outcome(False, "page.md:1: erreur"), OSError(28, "disque plein"))
    assert any("http://localhost:" in line for line in said)


def test_changes_during_a_build_are_one_build_more(tmp_path: Path) -> None:
    """However many: the last state is what is shown."""

    async def act(builds: Builds, changes: Changes, announcer: Announcer) -> None:
        await _until(lambda: announcer.state.version.endswith("-1"))
        builds.goes_on.clear()
        changes.make()
        await _until(lambda: builds.count == 2)
        for _ in range(50):
            changes.make()
        await _until(changes.made.empty)
        builds.goes_on.set()
        await _until(lambda: announcer.state.version.endswith("-3"))
        assert builds.count == 3

    _run(tmp_path, act)


def test_what_was_saved_is_shown_before_it_is_built(tmp_path: Path) -> None:
    """While a build is under way too; the site of before the change then replaces no page."""
    early = Early()

    async def act(builds: Builds, changes: Changes, announcer: Announcer) -> None:
        await _until(lambda: announcer.state.version.endswith("-1"))
        builds.goes_on.clear()
        changes.make("un")
        await _until(lambda: announcer.state.pages == ("maisons/un/",))
        await _until(lambda: builds.count == 2)
        changes.make("deux")
        await _until(lambda: announcer.state.pages == ("maisons/deux/",))
        builds.goes_on.set()
        await _until(lambda: builds.count == 3 and not announcer.state.pages)
        # Shown: « un », « deux », « deux » once more after the build that was under way.
        assert announcer.state.version.endswith("-5")

    _run(tmp_path, act, early=early)
    assert early.told == ["start", "un", "deux", "start", "deux", "start", "stop"]


def test_after_a_change_of_nobody_knows_what_nothing_is_shown_early(tmp_path: Path) -> None:
    early = Early()

    async def act(builds: Builds, changes: Changes, announcer: Announcer) -> None:
        await _until(lambda: announcer.state.version.endswith("-1"))
        changes.make()
        await _until(lambda: announcer.state.version.endswith("-2"))

    _run(tmp_path, act, early=early)
    assert early.told[:3] == ["start", "stop", "start"]


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("ignored", [False, True])
def test_signals_end_it_and_the_build_under_way(tmp_path: Path, stop: int, ignored: bool) -> None:
    """Also where SIGINT was ignored from the start, as in a program in the background."""
    signal.signal(signal.SIGINT, signal.SIG_IGN if ignored else signal.default_int_handler)
    cut_off: list[Builds] = []

    async def act(builds: Builds, changes: Changes, announcer: Announcer) -> None:
        await _until(lambda: announcer.state.version.endswith("-1"))
        builds.goes_on.clear()
        changes.make()
        await _until(lambda: builds.count == 2)
        cut_off.append(builds)

    _run(tmp_path, act, stop=stop)
    assert cut_off[0].cut_off


def test_a_hang_up_that_someone_chose_to_ignore_is_ignored(tmp_path: Path) -> None:
    """``nohup msap serve`` outlives its terminal."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)

    async def act(builds: Builds, changes: Changes, announcer: Announcer) -> None:
        os.kill(os.getpid(), signal.SIGHUP)
        changes.make()
        await _until(lambda: announcer.state.version.endswith("-2"))

    _run(tmp_path, act)
