"""A page as pieces that know where they stand in the file, so that one key alone is rewritten.

``raw_scalars`` gives the values one by one; here they keep their shape: keys, lists, and what is
written between brackets.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct, field

from generator.files.raw_scalars import Offsets
from generator.files.source import Source, decode, split_page

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
BLOCK_SIGNS = ("|", ">")
"""What begins a text of several lines."""


class Piece(Struct, frozen=True):
    """A value: a text, the entries of a mapping, or the items of a list.

    ``start`` and ``end`` are offsets in the file, brackets and quotes included, without the
    spaces, comments and line end behind; ``in_flow`` tells that it stands between brackets,
    ``value`` what a text means.
    """

    kind: str
    start: int
    end: int
    in_flow: bool
    style: str | None = None
    value: str = ""
    entries: tuple[Entry, ...] = ()
    items: tuple[Piece, ...] = ()

    def leaves(self) -> Iterator[Piece]:
        """Yield the texts below, in the order of the file."""
        if self.kind == "text":
            yield self
        for inner in (*(entry.value for entry in self.entries), *self.items):
            yield from inner.leaves()


class Entry(Struct, frozen=True):
    """A key, where it starts, where its colon ends, and its value."""

    key: str
    start: int
    colon_end: int
    value: Piece


class Layout(Struct, frozen=True):
    """The text of a file as it is; ``body`` spans its Markdown, ``fence_end`` ends the fields."""

    text: str
    source: Source
    front: Piece
    body: range
    fence_end: int
    newline: str = field(default="\n")


def page_layout(raw: bytes) -> Layout:
    """Return where each key of a page stands in its file, BOM and CRLF included.

    Raises:
        SourceRefused: the page cannot be read.
    """
    plain = decode(raw)
    source = split_page(plain)
    text = raw.decode("utf-8")
    offsets = Offsets(text)
    lines = plain.split("\n")
    fence = next(rank for rank, line in enumerate(lines[1:], 1) if line.rstrip() == "---")
    starts = _starts(lines)
    front = yaml.parse(plain[starts[1] : starts[fence]], Loader=_LOADER)
    body = min(starts[min(source.body_line - 1, len(lines))], len(plain))
    return Layout(
        text,
        source,
        _Walk(offsets, starts[1], text).front(front),
        range(offsets.raw(body), offsets.raw(body + len(source.body))),
        offsets.raw(starts[fence] + len(lines[fence])),
        "\r\n" if "\r\n" in text else "\n",
    )


def _starts(lines: list[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return starts


class _Walk:
    """Goes through the events of a page that was read already: no anchors, no depth."""

    def __init__(self, offsets: Offsets, start: int, text: str) -> None:
        self._offsets, self._start, self._text = offsets, start, text

    def front(self, events: Iterator[Any]) -> Piece:
        for event in events:
            if isinstance(event, yaml.MappingStartEvent):
                return self._mapping(event, events, False)
        return Piece("mapping", self._at(0), self._at(0), False)

    def _at(self, index: int) -> int:
        return self._offsets.raw(index + self._start)

    def _value(self, event: Any, events: Iterator[Any], in_flow: bool) -> Piece:
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, events, in_flow)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(event, events, in_flow)
        start, end = self._at(event.start_mark.index), self._at(event.end_mark.index)
        if event.style in BLOCK_SIGNS:
            end = start + len(self._text[start:end].rstrip())
        return Piece("text", start, end, in_flow, event.style, event.value)

    def _mapping(self, opening: Any, events: Iterator[Any], in_flow: bool) -> Piece:
        flow = in_flow or bool(opening.flow_style)
        entries: list[Entry] = []
        for key in events:
            if isinstance(key, yaml.MappingEndEvent):
                return self._around("mapping", opening, key, flow, entries=tuple(entries))
            colon = self._text.index(":", self._at(key.end_mark.index)) + 1
            value = self._value(next(events), events, flow)
            if value.kind == "text" and value.style is None and value.start == value.end:
                value = Piece("text", colon, colon, flow)
            entries.append(Entry(key.value, self._at(key.start_mark.index), colon, value))
        raise AssertionError("a mapping without end was read as one")

    def _list(self, opening: Any, events: Iterator[Any], in_flow: bool) -> Piece:
        flow = in_flow or bool(opening.flow_style)
        items: list[Piece] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return self._around("list", opening, event, flow, items=tuple(items))
            items.append(self._value(event, events, flow))
        raise AssertionError("a list without end was read as one")

    def _around(self, kind: str, opening: Any, closing: Any, flow: bool, **inner: Any) -> Piece:
        """Return a piece that ends with its bracket, or without one with its last value."""
        start, end = self._at(opening.start_mark.index), self._at(closing.end_mark.index)
        if not opening.flow_style:
            last = [entry.value.end for entry in inner.get("entries", ())][-1:]
            last += [item.end for item in inner.get("items", ())][-1:]
            end = max([start, *last])
        return Piece(kind, start, end, flow, entries=inner.get("entries", ()),
                     items=inner.get("items", ()))  # fmt: skip
