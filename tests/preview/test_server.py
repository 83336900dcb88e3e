"""The preview's server: what it sends, whom it refuses, and that nothing stops it."""

from __future__ import annotations

import errno
import json
import os
import socket
import time
from pathlib import Path

import pytest

from generator.preview import ports, server
from generator.preview.ports import NoPort, listening_socket
from tests.preview.previewed import ANSWER_SECONDS, Previewed


def test_pages_carry_the_script_that_reloads_them(preview: Previewed) -> None:
    """Files on the disk do not; browsers keep nothing."""
    answer = preview.ask("/maisons/durtal/").decode()
    assert answer.startswith("HTTP/1.1 200 ")
    assert "no-store" in answer
    version = preview.announcer.state.version
    assert f'<script src="/__rechargement.js?v={version}"></script></body>' in answer
    assert "EventSource" in preview.ask("/__rechargement.js").decode()


def test_a_head_has_no_content(preview: Previewed) -> None:
    """But the length of what a GET would get."""
    head, _, content = preview.ask("/", method="HEAD").partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 ")
    assert content == b""
    whole = preview.ask("/").partition(b"\r\n\r\n")[2]
    assert f"content-length: {len(whole)}".encode() in head.lower()


def test_another_name_that_leads_here_is_refused(preview: Previewed) -> None:
    """A page elsewhere could read the preview as its own (DNS rebinding)."""
    for path in ("/", "/__rechargement", "/__rechargement.js"):
        answer = preview.ask(path, host=f"evil.example:{preview.port}")
        assert answer.startswith(b"HTTP/1.1 421 ")
        assert b"Durtal" not in answer
    assert preview.ask("/", host=f"127.0.0.1:{preview.port}").startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 a browser that expects https", b"400"),
        (b"n'importe quoi\r\n\r\n", b"400"),
        (b"GET / HTTP/x.y\r\nHost: PORT\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost: PORT\r\nX: " + b"x" * 100_000 + b"\r\n\r\n", b"431"),
        (b"GET /" + b"x" * 100_000 + b" HTTP/1.1\r\nHost: PORT\r\n\r\n", b"431"),
        (b"GET /%00 HTTP/1.1\r\nHost: PORT\r\n\r\n", b"404"),
        (b"GET /" + b"x" * 3000 + b" HTTP/1.1\r\nHost: PORT\r\n\r\n", b"404"),
        (b"GET /boucle HTTP/1.1\r\nHost: PORT\r\n\r\n", b"404"),
        (b"GET /../secret.txt HTTP/1.1\r\nHost: PORT\r\n\r\n", b"404"),
        (b"POST / HTTP/1.1\r\nHost: PORT\r\nContent-Length: 4\r\n\r\nabcd", b"405"),
        (b"OPTIONS * HTTP/1.1\r\nHost: PORT\r\n\r\n", b"421"),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"421"),
    ],
)
def test_broken_requests_get_an_answer(preview: Previewed, request_: bytes, status: bytes) -> None:
    """Without a word on the terminal; the next request is answered as ever."""
    answer = preview.raw(request_.replace(b"PORT", f"localhost:{preview.port}".encode()))
    assert answer.startswith(b"HTTP/1.1 " + status)
    assert preview.ask("/").startswith(b"HTTP/1.1 200 ")


def test_clients_that_hang_up_are_no_trouble(preview: Previewed) -> None:
    """Before, within, and after the request; with a reset, too."""
    request = f"GET / HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode()
    for sent in (b"", request[:10], request, request.replace(b"/ ", b"/__rechargement ")):
        for reset in (False, True):
            connection = preview.connect()
            if reset:
                linger = b"\1\0\0\0\0\0\0\0"
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            connection.sendall(sent)
            connection.close()
    assert preview.ask("/").startswith(b"HTTP/1.1 200 ")


def test_connections_that_say_nothing_hold_up_nobody(preview: Previewed) -> None:
    """More of them than are kept: the oldest goes, the newest is answered."""
    silent = [preview.connect() for _ in range(server.CONNECTIONS_MAX + 20)]
    assert preview.ask("/").startswith(b"HTTP/1.1 200 ")
    assert silent[0].recv(1) == b""
    for connection in silent:
        connection.close()


class _Stream:
    """What a page that waits for changes hears."""

    def __init__(self, preview: Previewed, query: str = "") -> None:
        self.connection = preview.connect()
        self._said = b""
        host = f"localhost:{preview.port}"
        self.connection.sendall(
            f"GET /__rechargement{query} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()
        )
        self.until(b": \n\n")  # it is heard from now on

    def until(self, word: bytes) -> bytes:
        """Return what was heard up to *word*, which ends it."""
        end = time.monotonic() + ANSWER_SECONDS
        while word not in self._said:
            part = self.connection.recv(4096)
            assert part, self._said
            assert time.monotonic() < end, self._said
            self._said += part
        said, found, self._said = self._said.partition(word)
        return said + found

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()


def test_open_pages_are_told_of_a_new_site_and_of_a_problem(preview: Previewed) -> None:
    """The problem as it was said, whatever is in it."""
    with _Stream(preview) as page:
        preview.tell(preview.announcer.built)
        page.until(b'"pages": []}')
        preview.tell(preview.announcer.failed, "essai.md:1:1: erreur: <b>é</b>\nligne deux")
        said = page.until(b'"pages": []}')
    event = said[said.index(b"event: probleme") :].decode()
    data = json.loads(event.partition("data: ")[2].splitlines()[0])
    assert data["problem"] == "essai.md:1:1: erreur: <b>é</b>\nligne deux"


def test_pages_are_told_which_of_them_are_new(preview: Previewed) -> None:
    """Those that are shown before the site is built again."""
    with _Stream(preview) as page:
        preview.tell(preview.announcer.shown, ["maisons/essai/"])
        page.until(b'"pages": ["maisons/essai/"]}')


def test_a_page_that_missed_a_change_is_told_at_once(preview: Previewed) -> None:
    """It says which site it shows; one that shows the present one waits."""
    shown = preview.announcer.state.version
    preview.tell(preview.announcer.built)
    with _Stream(preview, f"?v={shown}") as page:
        page.until(b'data: {"version"')
    preview.tell(preview.announcer.failed, "erreur")
    with _Stream(preview, f"?v={preview.announcer.state.version}") as page:
        page.until(b"event: probleme")


def test_pages_that_wait_are_counted_apart(
    preview: Previewed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When there are too many the next is told so; files are served all the same."""
    monkeypatch.setattr(server, "STREAMS_MAX", 3)
    waiting = [_Stream(preview) for _ in range(3)]
    assert preview.ask("/__rechargement").startswith(b"HTTP/1.1 503 ")
    assert preview.ask("/").startswith(b"HTTP/1.1 200 ")
    for page in waiting:
        page.connection.close()


def test_a_missing_page_is_the_sites_own(preview: Previewed) -> None:
    """With its status, and the script: it may be there after the next build."""
    answer = preview.ask("/rien").decode()
    assert answer.startswith("HTTP/1.1 404 ")
    assert "Page introuvable" in answer
    assert "/__rechargement.js" in answer


def test_the_site_may_be_replaced_while_it_is_served(preview: Previewed, tiny_site: Path) -> None:
    """As each build does."""
    old = tiny_site.with_name("old")
    tiny_site.rename(old)
    assert preview.ask("/").startswith(b"HTTP/1.1 503 ")
    old.rename(tiny_site)
    assert preview.ask("/").startswith(b"HTTP/1.1 200 ")


def test_the_next_free_port_is_taken() -> None:
    """The one that was asked for may be another preview's."""
    with listening_socket(0) as first:
        port = first.getsockname()[1]
        with listening_socket(min(port, 65_500)) as second:
            assert second.getsockname()[1] != port


def test_ports_that_cannot_be_had_are_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """None is free up to the last one there is; or the machine keeps it."""
    monkeypatch.setattr(ports, "PORTS_TRIED", 1)
    with listening_socket(0) as taken, pytest.raises(NoPort, match="Aucun port n'est libre"):
        listening_socket(taken.getsockname()[1])

    def refuse(self: socket.socket, address: tuple[str, int]) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(socket.socket, "bind", refuse)
    with pytest.raises(NoPort, match="réservé à l'administrateur"):
        listening_socket(80)
