"""Has the C library give back to the system what nothing uses any more.

Python frees large texts to it, and it keeps them between two that are still used: of ten times the
country 50 MB in the process that makes the open data, until its end. GNU's library is asked;
others give back by themselves, or cannot be asked.
"""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import Any

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # of mallopt(3)
_APART_BYTES = 1 << 18


def give_back() -> None:
    """Give back what nothing uses now; some milliseconds."""
    if library := _library():
        library.malloc_trim(0)


def give_back_at_once() -> None:
    """From now on let each large text have memory of its own, which is given back when it goes.

    It takes the system longer to give and to clear it; the library would raise the size from which
    it does so with each text that goes.
    """
    if library := _library():
        library.mallopt(_MMAP_THRESHOLD, _APART_BYTES)
        library.mallopt(_TRIM_THRESHOLD, _APART_BYTES)


@cache
def _library() -> Any:
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") else None
