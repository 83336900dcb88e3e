"""The port of the preview: the first that is free on this machine."""

from __future__ import annotations

import errno
import socket

PORTS_TRIED = 100
HIGHEST_PORT = 65_535


class NoPort(Exception):
    """No port can be had; says which to try."""


def listening_socket(first_port: int) -> socket.socket:
    """Return a socket on the first free port from *first_port*, on this machine only; 0: any.

    Raises:
        NoPort: none of the hundred tried is free, or the machine keeps them for its administrator.
    """
    last = min(first_port + PORTS_TRIED - 1, HIGHEST_PORT)
    for port in range(first_port, last + 1):
        listening = socket.socket()
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind(("127.0.0.1", port))
            listening.listen()
        except OSError as error:
            listening.close()
            if error.errno == errno.EACCES:
                raise NoPort(
                    f"Le port {port} est réservé à l'administrateur de cette machine : "
                    "prenez-en un plus haut, par exemple --port 8000."
                ) from None
            if error.errno != errno.EADDRINUSE:
                raise
        else:
            return listening
    raise NoPort(
        f"Aucun port n'est libre de {first_port} à {last} : donnez-en un autre, par exemple "
        "--port 8000."
    )
