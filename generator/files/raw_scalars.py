"""Where each value of a page stands in the file as it is, so that it alone can be rewritten.

``source`` reads a page from a text whose BOM is gone and whose line ends are LF. Here offsets
lead back to the text as the file holds it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct

from generator.files.source import decode, split_page

Steps = tuple[str | int, ...]
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_BOM = "\ufeff"
_QUOTES = ("'", '"')
_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class RawScalar(Struct, frozen=True):
    """One value of the front matter, with the keys and list positions that lead to it.

    ``key`` are the offsets of its key, quotes included; empty for an item of a list.

    ``start`` and ``end`` are offsets in the text of the file, quotes included; ``style`` is the
    quote or the sign of a block (``|``, ``>``), None without. ``line`` and ``column`` count from 1.
    """

    steps: Steps
    value: str
    start: int
    end: int
    style: str | None
    in_flow: bool
    key_column: int
    line: int
    column: int
    last_line: int
    key: range = range(0)

    @property
    def is_simple(self) -> bool:
        """Tell whether the value stands on one line, quoted or not."""
        return self.line == self.last_line and self.style in (None, "", *_QUOTES)


class RawKey(Struct, frozen=True):
    """One key of a mapping: where it leads, where it stands, quotes included."""

    steps: Steps
    span: range
    line: int
    column: int


class RawPage(Struct, frozen=True):
    """The text of a file, BOM and CRLF included, with its keys and values.

    ``front`` spans its fields.
    """

    text: str
    scalars: tuple[RawScalar, ...]
    keys: tuple[RawKey, ...]
    front: range

    def line_end(self, offset: int) -> int:
        """Return where the line of *offset* ends, before its line break."""
        found = _LINE_BREAK.search(self.text, offset)
        assert found is not None  # the front matter ends with a line of its own
        return found.start()

    def line_break(self, offset: int) -> str:
        """Return the line break that ends the line of *offset*."""
        found = _LINE_BREAK.search(self.text, offset)
        assert found is not None
        return found[0]

    def before(self, offset: int) -> str:
        """Return what stands on the line of *offset* before it."""
        start = max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1
        return self.text[start:offset]


def raw_page(raw: bytes) -> RawPage:
    """Return the values of a page's front matter and where they stand.

    Raises:
        SourceRefused: the page cannot be read.
    """
    plain = decode(raw)
    body_line = split_page(plain).body_line
    text = raw.decode("utf-8")
    offsets = Offsets(text)
    lines = plain.split("\n")
    start, end = len(lines[0]) + 1, sum(len(line) + 1 for line in lines[: body_line - 2])
    events = yaml.parse(plain[start:end], Loader=_LOADER)
    walk = _Walk(offsets, start)
    scalars = tuple(walk.values(events))
    return RawPage(text, scalars, tuple(walk.keys), range(offsets.raw(start), offsets.raw(end)))


class Offsets:
    """From offsets in the text with LF and without BOM to offsets in the file's own."""

    def __init__(self, text: str) -> None:
        self._bom = int(text.startswith(_BOM))
        plain_offset = -self._bom
        self._pairs: list[int] = []
        for line in text.split("\r\n")[:-1]:
            plain_offset += len(line)
            self._pairs.append(plain_offset)
            plain_offset += 1

    def raw(self, offset: int) -> int:
        """Return the offset in the file of what stands at *offset* in the plain text."""
        return offset + self._bom + bisect_left(self._pairs, offset)


class _Walk:
    """Goes through the events of a page that was read already: no anchors, no depth."""

    def __init__(self, offsets: Offsets, start: int) -> None:
        self._offsets = offsets
        self._start = start
        self.keys: list[RawKey] = []

    def values(self, events: Iterator[Any]) -> Iterator[RawScalar]:
        """Yield every value below the top mapping."""
        for event in events:
            if isinstance(event, yaml.MappingStartEvent):
                yield from self._mapping(event, events, (), False)

    def _node(
        self, event: Any, events: Iterator[Any], steps: Steps, in_flow: bool, key: Any
    ) -> Iterator[RawScalar]:
        if isinstance(event, yaml.MappingStartEvent):
            yield from self._mapping(event, events, steps, in_flow)
        elif isinstance(event, yaml.SequenceStartEvent):
            yield from self._sequence(event, events, steps, in_flow)
        else:
            yield self._scalar(event, steps, in_flow, key)

    def _mapping(
        self, start: Any, events: Iterator[Any], steps: Steps, in_flow: bool
    ) -> Iterator[RawScalar]:
        flow = in_flow or bool(start.flow_style)
        for key in events:
            if isinstance(key, yaml.MappingEndEvent):
                return
            inner = (*steps, key.value)
            mark = key.start_mark
            self.keys.append(RawKey(inner, self._span(key), mark.line + 2, mark.column + 1))
            yield from self._node(next(events), events, inner, flow, key)

    def _sequence(
        self, start: Any, events: Iterator[Any], steps: Steps, in_flow: bool
    ) -> Iterator[RawScalar]:
        flow = in_flow or bool(start.flow_style)
        for rank, item in enumerate(iter(lambda: next(events), None)):
            if isinstance(item, yaml.SequenceEndEvent):
                return
            yield from self._node(item, events, (*steps, rank), flow, item)

    def _scalar(self, event: Any, steps: Steps, in_flow: bool, key: Any) -> RawScalar:
        start, end = event.start_mark, event.end_mark
        has_key = isinstance(steps[-1], str)
        return RawScalar(
            steps,
            event.value,
            self._offsets.raw(start.index + self._start),
            self._offsets.raw(end.index + self._start),
            event.style,
            in_flow,
            key.start_mark.column,
            start.line + 2,
            start.column + 1,
            end.line + 2,
            self._span(key) if has_key else range(0),
        )

    def _span(self, event: Any) -> range:
        marks = (event.start_mark.index, event.end_mark.index)
        return range(*(self._offsets.raw(index + self._start) for index in marks))
