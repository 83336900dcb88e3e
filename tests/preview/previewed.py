"""A preview that runs in a thread of its own, and what is said to it letter by letter."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable
from pathlib import Path

from generator.preview.announcing import Announcer
from generator.preview.ports import listening_socket
from generator.preview.server import PreviewServer
from generator.preview.writing import Writing

ANSWER_SECONDS = 30


class Previewed:
    """A preview that runs: what it announces, and raw requests to it."""

    def __init__(
        self, site: Path, base: str = "/", writing: Callable[[int], Writing] | None = None
    ) -> None:
        self.loop = asyncio.new_event_loop()
        self.faults: list[dict[str, object]] = []
        self.loop.set_exception_handler(lambda _, context: self.faults.append(context))
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        made = asyncio.run_coroutine_threadsafe(self._announcer(), self.loop)
        self.announcer = made.result(ANSWER_SECONDS)
        listening = listening_socket(0)
        self.writing = writing(listening.getsockname()[1]) if writing else None
        self.server = PreviewServer(site, base, self.announcer, listening, self.writing)
        self.port = self.server.port
        asyncio.run_coroutine_threadsafe(self.server.start(), self.loop).result(ANSWER_SECONDS)

    async def _announcer(self) -> Announcer:
        return Announcer()

    def tell(self, told: Callable[..., None], *arguments: str) -> None:
        """Have the announcer say something, as the thread of the preview does."""
        self.loop.call_soon_threadsafe(told, *arguments)

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=ANSWER_SECONDS)

    def raw(self, request: bytes) -> bytes:
        """Send *request* and return all that is answered until the connection ends."""
        with self.connect() as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: connection.recv(65536), b""))

    def ask(self, path: str, host: str = "", method: str = "GET") -> bytes:
        host = host or f"localhost:{self.port}"
        return self.raw(f"{method} {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())

    def stop(self) -> None:
        asyncio.run_coroutine_threadsafe(self.server.stop(), self.loop).result(ANSWER_SECONDS)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()
