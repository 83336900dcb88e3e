"""A site served as over a slow line: each answer begins late, and all share one throughput.

What a worker asks for is slowed like the rest, which the browser's own emulation leaves out. Files
are compressed, and kept as ``docs/hosting.md`` says.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Lock, Thread
from urllib.parse import unquote, urlsplit

import brotli

_HASHED = re.compile(r"-[0-9a-zA-Z]{8}(\.|/)")
_PIECE_BYTES = 512
_LATE_S = 0.05
"""What a sleep may last too long is made good by the next bytes."""


@dataclass
class Line:
    """How late an answer begins (seconds), and how much the line carries (bytes a second)."""

    latency_s: float
    bytes_per_s: float
    _free_at: float = 0.0
    _turn: Lock = field(default_factory=Lock)

    def carry(self, count: int) -> None:
        """Wait until *count* bytes have passed, after those that are on the line already."""
        with self._turn:
            begins_at = max(self._free_at, time.monotonic() - _LATE_S)
            passed_at = self._free_at = begins_at + count / self.bytes_per_s
        time.sleep(max(0.0, passed_at - time.monotonic()))


@contextmanager
def served_slowly(folder: Path, line: Line) -> Iterator[str]:
    """Serve *folder* over *line*; yields its address with a slash at the end."""

    class Handler(_Handler):
        site, own_line = folder, line

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Path
    own_line: Line

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        file = self.site / (f"{path}index.html" if not path or path.endswith("/") else path)
        time.sleep(self.own_line.latency_s)
        body = packed(file) if file.is_file() else b""
        self.send_response(200 if file.is_file() else 404)
        self.send_header("Content-Type", guess_type(file.name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        if file.is_file():
            self.send_header("Content-Encoding", "br")
        self.send_header("Cache-Control", cache_control(path))
        self.end_headers()
        with suppress(BrokenPipeError, ConnectionResetError):  # the browser went on
            for at in range(0, len(body), _PIECE_BYTES):
                piece = body[at : at + _PIECE_BYTES]
                self.own_line.carry(len(piece))
                self.wfile.write(piece)

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


def cache_control(path: str) -> str:
    """How long a browser keeps what is at *path*: with its content's hash in its name, for ever."""
    return "public, max-age=31536000, immutable" if _HASHED.search(path) else "no-cache"


@cache
def packed(file: Path) -> bytes:
    """The content of *file*, with Brotli."""
    content: bytes = brotli.compress(file.read_bytes())
    return content
