"""A small server for this machine alone: one request a connection.

It is one thread: a connection that hangs holds up nobody, and no request, however broken, is
more than an answer.
"""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path

import h11
from msgspec.structs import replace

from generator.preview.announcing import EVENTS, SCRIPT, Announcer, State, script, with_script
from generator.preview.answers import HTML, Answer, answer_to, sentence
from generator.preview.conversation import Conversation
from generator.preview.hosts import host_and_path, is_own
from generator.preview.writing import BODY_BYTES_MAX, METHODS, Asked, Writing

CONNECTIONS_MAX = 256
STREAMS_MAX = 64
_KEEP_ALIVE_SECONDS = 20
_KEEP_ALIVE = b": \n\n"


class PreviewServer:
    """Serves the folder *site* below *base* (``/`` or ``/annuaire/``) on *listening*."""

    def __init__(
        self,
        site: Path,
        base: str,
        announcer: Announcer,
        listening: socket.socket,
        writing: Writing | None = None,
    ) -> None:
        self.site = site
        self.base = base
        self.announcer = announcer
        self.port: int = listening.getsockname()[1]
        self._listening = listening
        self._writing = writing
        # The oldest first. Pages that wait for a change count apart: they stay.
        self._requests: dict[asyncio.Task[None], None] = {}
        self._streams: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Answer from now on."""
        self._server = await asyncio.start_server(self._connected, sock=self._listening)

    async def stop(self) -> None:
        """Answer no more; what is under way ends."""
        if self._server:
            self._server.close()
        under_way = [*self._requests, *self._streams]
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        if len(self._requests) >= CONNECTIONS_MAX:
            next(iter(self._requests)).cancel()
        self._requests[task] = None
        try:
            # A client that hangs up or is too slow has said what it thinks of the answer.
            with suppress(OSError, TimeoutError, h11.ProtocolError, asyncio.CancelledError):
                await self._converse(Conversation(reader, writer), task)
        finally:
            self._requests.pop(task, None)
            self._streams.discard(task)
            writer.close()

    async def _converse(self, client: Conversation, task: asyncio.Task[None]) -> None:
        try:
            request = await client.request()
        except h11.RemoteProtocolError as error:
            refused = HTTPStatus(error.error_status_hint)
            await client.send(sentence(refused, "Cette demande n'est pas du HTTP."))
            return
        if request is None:
            return
        host, target = _asked(request)
        path, _, query = target.partition("?")
        if (asked := self._asked_of_form(request, path, query)) and is_own(host, self.port):
            await client.send(await self._form_answer(client, asked))
            return
        answer = self._refusal(host, request.method, path)
        if answer is None and path == EVENTS:
            del self._requests[task]
            self._streams.add(task)
            await self._stream(client, query.removeprefix("v="))
        else:
            await client.send(answer or self._answer(path, target))

    def _asked_of_form(self, request: h11.Request, path: str, query: str) -> Asked | None:
        """Return what the form asks; None where it is no form, or nobody may write."""
        inner = path.removeprefix(self.base)
        if self._writing is None or not path.startswith(self.base) or inner not in METHODS:
            return None
        headers = {name.decode("latin-1"): own.decode("latin-1") for name, own in request.headers}
        return Asked(request.method.decode("latin-1"), inner, query, headers)

    async def _form_answer(self, client: Conversation, asked: Asked) -> Answer:
        assert self._writing is not None
        if refused := self._writing.refusal(asked):
            return refused
        try:
            body = await client.body(BODY_BYTES_MAX)
        except h11.RemoteProtocolError:
            return sentence(HTTPStatus.BAD_REQUEST, "Ce texte n'est pas arrivé entier.")
        if body is None:
            too_large = f"Une page tient en {BODY_BYTES_MAX // 1000} ko."
            return sentence(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, too_large)
        return await self._writing.answer(replace(asked, body=body))

    def _refusal(self, host: str, method: bytes, path: str) -> Answer | None:
        if not is_own(host, self.port):
            own = f"http://localhost:{self.port}{self.base}"
            only = f"Seule cette machine est servie : ouvrez {own} dans son navigateur."
            return sentence(HTTPStatus.MISDIRECTED_REQUEST, only)
        if method not in (b"GET", b"HEAD") or (path == EVENTS and method != b"GET"):
            only = "Seules les méthodes GET et HEAD ont une réponse."
            return sentence(HTTPStatus.METHOD_NOT_ALLOWED, only)
        if path == EVENTS and len(self._streams) >= STREAMS_MAX:
            many = "Trop de pages attendent un changement : fermez-en."
            return sentence(HTTPStatus.SERVICE_UNAVAILABLE, many)
        return None

    def _answer(self, path: str, target: str) -> Answer:
        if path == SCRIPT:
            return Answer(HTTPStatus.OK, script(), "text/javascript; charset=utf-8")
        version = self.announcer.state.version
        try:
            answer = answer_to(target, self.site, self.base)
        except (OSError, RuntimeError, ValueError):  # a name too long, links in a circle
            answer = sentence(HTTPStatus.NOT_FOUND, "Cette adresse ne peut pas être lue.")
        if answer.content_type != HTML or answer.location:
            return answer
        return Answer(answer.status, with_script(answer.content, version))

    async def _stream(self, client: Conversation, version: str) -> None:
        await client.begin(HTTPStatus.OK, [("Content-Type", "text/event-stream")])
        await client.more(_KEEP_ALIVE)
        # A page says which site it shows: it may have missed a change, or a problem.
        seen = State(version) if version else self.announcer.state
        hung_up = asyncio.ensure_future(client.hung_up())
        try:
            while not hung_up.done():
                seen = await self._next_event(client, seen, hung_up)
        finally:
            hung_up.cancel()
            client.end()

    async def _next_event(
        self, client: Conversation, seen: State, hung_up: asyncio.Future[None]
    ) -> State:
        """Wait for a change, a hanging up, or long enough; tell, and return what is now known."""
        change = asyncio.ensure_future(self.announcer.change_since(seen))
        both: set[asyncio.Future[State] | asyncio.Future[None]] = {change, hung_up}
        try:
            await asyncio.wait(
                both, timeout=_KEEP_ALIVE_SECONDS, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            change.cancel()
        now = change.result() if change.done() and not change.cancelled() else seen
        await client.more(now.event if now != seen else _KEEP_ALIVE)
        return now


def _asked(request: h11.Request) -> tuple[str, str]:
    hosts = [value for name, value in request.headers if name == b"host"]
    host = hosts[0].decode("latin-1") if hosts else ""
    return host_and_path(request.target.decode("latin-1"), host)
