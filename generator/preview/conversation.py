"""One request and its answer over one connection, each with its time."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from http import HTTPStatus

import h11

from generator.preview.answers import Answer

_REQUEST_SECONDS = 10
_ANSWER_SECONDS = 60
_LINGER_SECONDS = 1
_CHUNK_BYTES = 65_536
_HEAD_BYTES_MAX = 32_768
_GO_ON = h11.InformationalResponse(status_code=100, headers=[])
_KEPT_BY_NOBODY = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)


class Conversation:
    """A connection on which one thing is asked, and answered."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=_HEAD_BYTES_MAX)
        self._only_head = False

    async def request(self) -> h11.Request | None:
        """Return what is asked; None when the client hangs up before it asked.

        Raises:
            h11.RemoteProtocolError: it is no HTTP, or too long.
            TimeoutError: it does not come.
        """
        async with asyncio.timeout(_REQUEST_SECONDS):
            while (event := self._http.next_event()) is h11.NEED_DATA:
                self._http.receive_data(await self._reader.read(_CHUNK_BYTES))
        if not isinstance(event, h11.Request):
            return None
        self._only_head = event.method == b"HEAD"
        return event

    async def body(self, bytes_max: int) -> bytes | None:
        """Return what the request carries; None when it is more than *bytes_max*.

        Raises:
            h11.RemoteProtocolError: it ends before its length, or is cut wrongly.
            TimeoutError: it does not come.
        """
        if self._http.they_are_waiting_for_100_continue:
            self._write(_GO_ON)
        content = bytearray()
        async with asyncio.timeout(_REQUEST_SECONDS):
            while not isinstance(event := self._http.next_event(), h11.EndOfMessage):
                if event is h11.NEED_DATA:
                    self._http.receive_data(await self._reader.read(_CHUNK_BYTES))
                elif isinstance(event, h11.Data):
                    content += event.data
                if len(content) > bytes_max:
                    return None
        return bytes(content)

    async def send(self, answer: Answer) -> None:
        """Send *answer* whole, and be done."""
        headers = [
            ("Content-Type", answer.content_type),
            ("Content-Length", str(len(answer.content))),
        ]
        if answer.location:
            headers.append(("Location", answer.location))
        if answer.status == HTTPStatus.METHOD_NOT_ALLOWED:
            headers.append(("Allow", answer.allow))
        async with asyncio.timeout(_ANSWER_SECONDS):
            await self.begin(answer.status, headers)
            if not self._only_head:
                await self.more(answer.content)
            self.end()
            await self._writer.drain()
            await self._linger()

    async def begin(self, status: HTTPStatus, headers: list[tuple[str, str]]) -> None:
        """Send the head of an answer."""
        headers = [*headers, *_KEPT_BY_NOBODY, ("Connection", "close")]
        self._write(h11.Response(status_code=status, reason=status.phrase, headers=headers))
        await self._writer.drain()

    async def more(self, content: bytes) -> None:
        """Send a part of the content."""
        self._write(h11.Data(data=content))
        async with asyncio.timeout(_ANSWER_SECONDS):
            await self._writer.drain()

    def end(self) -> None:
        """Say that the answer is whole."""
        with suppress(h11.ProtocolError):
            self._write(h11.EndOfMessage())

    async def hung_up(self) -> None:
        """Return when the client is gone."""
        with suppress(OSError):
            while await self._reader.read(_CHUNK_BYTES):
                pass

    async def _linger(self) -> None:
        """Read what the client still sends: closing on it would take the answer away from it."""
        if self._writer.can_write_eof():
            self._writer.write_eof()
        with suppress(TimeoutError):
            async with asyncio.timeout(_LINGER_SECONDS):
                await self.hung_up()

    def _write(
        self, event: h11.InformationalResponse | h11.Response | h11.Data | h11.EndOfMessage
    ) -> None:
        if content := self._http.send(event):
            self._writer.write(content)
