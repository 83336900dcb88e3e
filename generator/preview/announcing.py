"""What open pages are told: that the site has changed, or why it was not built."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Iterable
from importlib.resources import files

from msgspec import Struct

EVENTS = "/__rechargement"
SCRIPT = "/__rechargement.js"
_LONGEST_PROBLEM = 20_000
_BODY_END = b"</body>"


class State(Struct, frozen=True):
    """Which site is shown, and what kept a newer one from being built; empty when nothing did.

    ``pages`` are the addresses, from the site's root, of those that are new in it; all are without.
    """

    version: str
    problem: str = ""
    pages: tuple[str, ...] = ()

    @property
    def event(self) -> bytes:
        """The state in the format of event streams.

        Source: https://html.spec.whatwg.org/multipage/server-sent-events.html
        """
        kind = "event: probleme\n" if self.problem else ""
        data = {"version": self.version, "problem": self.problem, "pages": self.pages}
        return f"{kind}data: {json.dumps(data)}\n\n".encode()


class Announcer:
    """Holds the state of the site; whoever waits is told when it changes."""

    def __init__(self) -> None:
        self._builds = 0
        # Pages of an earlier preview at the same address have another start.
        self._start = secrets.token_hex(4)
        self.state = State(f"{self._start}-0")
        self._changed = asyncio.Event()

    def built(self) -> None:
        """Say that the site is a new one."""
        self._builds += 1
        self._tell(State(f"{self._start}-{self._builds}"))

    def shown(self, pages: Iterable[str]) -> None:
        """Say that *pages*, addresses from the site's root, are new ones; the others are not."""
        self._builds += 1
        self._tell(State(f"{self._start}-{self._builds}", pages=tuple(pages)))

    def failed(self, problem: str) -> None:
        """Say why the site is still the last one."""
        self._tell(State(self.state.version, problem[:_LONGEST_PROBLEM] or "Erreur inconnue."))

    async def change_since(self, seen: State) -> State:
        """Return the state as soon as it is another than *seen*."""
        while self.state == seen:
            await self._changed.wait()
        return self.state

    def _tell(self, state: State) -> None:
        self.state = state
        self._changed.set()
        self._changed = asyncio.Event()


def with_script(page: bytes, version: str) -> bytes:
    """Return *page* with the script that reloads it; *version* is that of the site it is from."""
    tag = f'<script src="{SCRIPT}?v={version}"></script>'.encode()
    before, end, after = page.rpartition(_BODY_END)
    return before + tag + end + after if end else page + tag


def script() -> bytes:
    """Return the script that pages of the preview load."""
    return files("generator.preview").joinpath("reload.js").read_bytes()
