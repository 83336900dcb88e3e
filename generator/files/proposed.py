"""A text that stands for a file while it is looked at: nothing is written before it is sound.

Whoever reads the content folder through ``content_files`` takes it for the file's own, there or
not, in the context that proposed it and in no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

_PROPOSED: ContextVar[tuple[Path, bytes] | None] = ContextVar("proposed", default=None)


@contextmanager
def proposed(file: Path, raw: bytes) -> Iterator[None]:
    """Have *raw* stand for the content of *file* until the end.

    Args:
        file: as those who read it call it, below the content folder.
    """
    before = _PROPOSED.set((file, raw))
    try:
        yield
    finally:
        _PROPOSED.reset(before)


def proposed_for(file: Path) -> bytes | None:
    """Return what stands for *file*; None where its own content does."""
    own = _PROPOSED.get()
    return own[1] if own is not None and own[0] == file else None


def proposed_in(folder: Path) -> list[Path]:
    """Return the file of *folder* itself that something stands for, if there is one."""
    own = _PROPOSED.get()
    return [own[0]] if own is not None and own[0].parent == folder else []
