"""Makes the disk hold what was written, so that a power cut loses neither site."""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress
from pathlib import Path


def flush_file_system(folder: Path) -> None:
    """Wait until everything on the file system of *folder* is on the disk.

    One call for all: a file at a time would be 20,000 of them.

    Raises:
        OSError: the disk could not take it.
    """
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "syncfs"):
        os.sync()
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if library.syncfs(handle):
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), str(folder))
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """Wait until the names in *folder* are on the disk, where its file system can tell."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with suppress(OSError):  # the site is in place already: only a power cut would tell
            os.fsync(handle)
    finally:
        os.close(handle)
