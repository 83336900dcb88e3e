"""A small server for one's own machine: the built site, and a word when it has changed.

The reload script is added to pages as they are served, never to the site's files.
"""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

EVENTS = "/__rechargement"
SCRIPT = "/__rechargement.js"
_SCRIPT_TEXT = f"new EventSource('{EVENTS}').onmessage = () => location.reload();\n"
_TAG = f'<script src="{SCRIPT}"></script></body>'.encode()
_PORTS_TRIED = 100
_KEEP_ALIVE_SECONDS = 20


class PreviewServer(ThreadingHTTPServer):
    """Serves a folder, and tells open pages when to reload."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], handler: Callable[..., SimpleHTTPRequestHandler]):
        super().__init__(address, handler)
        self.changed = threading.Condition()
        self.version = 0

    def announce(self) -> None:
        """Tell every open page to reload."""
        with self.changed:
            self.version += 1
            self.changed.notify_all()


class _Handler(SimpleHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == EVENTS:
            self._events()
        elif path == SCRIPT:
            self._send(_SCRIPT_TEXT.encode(), "text/javascript")
        elif (page := self._page(path)) is not None:
            self._send(page.read_bytes().replace(b"</body>", _TAG, 1), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _page(self, path: str) -> Path | None:
        file = Path(self.translate_path(path))
        if path.endswith("/"):
            file /= "index.html"
        return file if file.suffix == ".html" and file.is_file() else None

    def _send(self, content: bytes, kind: str, status: int = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen = self.server.version
        try:
            while True:
                with self.server.changed:
                    self.server.changed.wait(_KEEP_ALIVE_SECONDS)
                    changed = self.server.version != seen
                self.wfile.write(b"data: 1\n\n" if changed else b": \n\n")
                self.wfile.flush()
                seen = self.server.version
        except OSError:
            return

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own 404 page when something is not found."""
        page = Path(self.directory) / "404.html"
        if code == HTTPStatus.NOT_FOUND and page.is_file():
            self._send(page.read_bytes(), "text/html; charset=utf-8", code)
        else:
            super().send_error(code, message, explain)

    def end_headers(self) -> None:
        """Let no browser keep what the next build may change."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent: the terminal is for problems in pages."""


def free_server(folder: Path, first_port: int) -> PreviewServer:
    """Return a server of *folder* on the first free port from *first_port*, on this machine only.

    Raises:
        OSError: no port is free among the hundred tried.
    """
    handler = partial(_Handler, directory=str(folder))
    for port in range(first_port, first_port + _PORTS_TRIED):
        try:
            return PreviewServer(("127.0.0.1", port), handler)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    raise OSError(errno.EADDRINUSE, f"aucun port libre à partir de {first_port}")
