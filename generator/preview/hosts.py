"""Whom the preview answers: browsers that asked for this machine by its own names.

Another site can give its name the address 127.0.0.1 and then read, as its own, what is served
here (DNS rebinding); its requests still carry its name.
"""

from __future__ import annotations

from urllib.parse import urlsplit

OWN_NAMES = ("localhost", "127.0.0.1", "[::1]")
_HTTP_PORT = 80


def is_own(host: str, port: int) -> bool:
    """Tell whether *host*, as the header ``Host`` has it, is this machine at *port*."""
    named = host.strip().lower()
    allowed = {f"{name}:{port}" for name in OWN_NAMES}
    return named in allowed or (port == _HTTP_PORT and named in OWN_NAMES)


def host_and_path(target: str, host: str) -> tuple[str, str]:
    """Return the host and the path with its query that a request asks for.

    A request may name its host in the target, ``GET http://localhost/carte/``; the header is then
    of no account (RFC 9112, section 3.2.2).
    """
    if target.startswith("/"):
        return host, target
    try:
        parts = urlsplit(target)
    except ValueError:
        return "", "/"
    query = f"?{parts.query}" if parts.query else ""
    return parts.netloc, f"{parts.path or '/'}{query}"
