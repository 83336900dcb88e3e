"""A command's work without Python's search for circles among its objects."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let nothing search for circles for the time of the block; what is let go of goes as ever.

    Whoever reads a whole network holds it to the end: the search finds nothing, over and over, in
    a twentieth of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
