"""A file as it was made, and what it cannot hold."""

from __future__ import annotations

from typing import NamedTuple


class Gap(NamedTuple):
    """What a file does not hold: a whole row where ``field`` is empty, else one value of it.

    ``reason`` is a French sentence.
    """

    file: str
    id: str
    name: str
    field: str
    reason: str


class Made(NamedTuple):
    """The bytes of a file, how many rows it has, and what it cannot hold."""

    content: bytes
    rows: int
    gaps: list[Gap]
