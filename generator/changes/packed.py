"""The full file as it waits to be written: compressed, where it is large."""

from __future__ import annotations

import zlib

from msgspec import Struct

_LARGE_BYTES = 8_000_000
_FAST = 1


class Packed(Struct, frozen=True):
    """Bytes that are asked for two or three times while much else is in memory.

    The full file of ten times the country is 23 MB, and 3 compressed; that of the country, 2 MB,
    stays as it is. Made by ``of``.
    """

    held: bytes
    is_compressed: bool

    @classmethod
    def of(cls, content: bytes) -> Packed:
        """Return *content*, packed."""
        if len(content) < _LARGE_BYTES:
            return cls(content, is_compressed=False)
        return cls(zlib.compress(content, _FAST), is_compressed=True)

    @property
    def content(self) -> bytes:
        """What was packed."""
        return zlib.decompress(self.held) if self.is_compressed else self.held
