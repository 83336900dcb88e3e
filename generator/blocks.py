"""Parts of a file, joined to blocks: who writes or compares them is called some times only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_BLOCK_BYTES = 1 << 18


def in_blocks(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield *parts*, small ones joined; all but the last are of one size or more."""
    waiting: list[bytes] = []
    length = 0
    for part in parts:
        waiting.append(part)
        length += len(part)
        if length >= _BLOCK_BYTES:
            yield b"".join(waiting)
            waiting, length = [], 0
    if waiting:
        yield b"".join(waiting)
