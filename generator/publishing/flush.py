"""Makes the disk hold what was written, so that a power cut loses neither site."""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

# A disk takes some 100 MB in that time, a third of a national site.
_EVERY_SECONDS = 1.0


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


class FlushAhead:
    """What is written already goes to the disk while the rest is made.

    Of a national site that is half a second that nobody waits for: the disk works meanwhile.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._failed: OSError | None = None
        self._is_awaited = True
        self._ended = Event()
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            while not self._ended.wait(_EVERY_SECONDS):
                flush_file_system(self._folder)
            if self._is_awaited:
                flush_file_system(self._folder)
        except OSError as error:
            self._failed = error

    def end(self) -> None:
        """Tell that all is written, or so nearly that the rest can wait."""
        self._ended.set()

    def give_up(self) -> None:
        """Tell that nobody will wait."""
        self._is_awaited = False
        self._ended.set()

    def wait(self) -> None:
        """Wait until all that was written before ``end`` is on the disk.

        Raises:
            OSError: the disk could not take it: it tells so once, to who asked.
        """
        self._ended.set()
        self._thread.join()
        if self._failed:
            raise self._failed


def flush_folder(folder: Path) -> None:
    """Wait until the names in *folder* are on the disk, where its file system can tell."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with suppress(OSError):  # the site is in place already: only a power cut would tell
            os.fsync(handle)
    finally:
        os.close(handle)
