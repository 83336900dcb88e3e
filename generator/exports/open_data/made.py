"""A file as it is made, part by part, and what it cannot hold."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from generator.blocks import in_blocks


class Gap(NamedTuple):
    """What a file does not hold: a whole row where ``field`` is empty, else one value of it.

    ``reason`` is a French sentence.
    """

    file: str
    id: str
    name: str
    field: str
    reason: str


class Told(NamedTuple):
    """How many rows a file has, and what it cannot hold."""

    rows: int
    gaps: Sequence[Gap]


Making = Generator[bytes, None, Told]
"""Yields a file part by part, and tells of it at the end."""


class Made:
    """A file whose parts are made while they are asked for: the longest never stand in memory.

    Its parts are asked for once, or all together as ``content``; only then is known what is told
    of them.
    """

    def __init__(self, making: Making) -> None:
        self._making = making
        self._told: Told | None = None

    @classmethod
    def of(cls, content: bytes, told: Told) -> Made:
        """Return a file that is made already."""

        def making() -> Making:
            yield content
            return told

        return cls(making())

    def parts(self) -> Iterator[bytes]:
        """Yield the file from its beginning to its end, in blocks, all but the last of one size or
        more.
        """
        return in_blocks(self._noting())

    def _noting(self) -> Iterator[bytes]:
        self._told = yield from self._making

    @cached_property
    def content(self) -> bytes:
        """The whole file."""
        return b"".join(self.parts())

    @property
    def rows(self) -> int:
        """How many rows the file has."""
        return self._known().rows

    @property
    def gaps(self) -> Sequence[Gap]:
        """What the file cannot hold."""
        return self._known().gaps

    def _known(self) -> Told:
        if self._told is None:
            self.content  # noqa: B018 - makes it
        assert self._told, "only some of the parts were asked for"
        return self._told
