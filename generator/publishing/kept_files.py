"""Files of the last site that the next one has too: linked where the file system can, else copied.

A link costs no byte and keeps time and permissions. Nobody writes into it: a file of a site is
written under a new name, never changed where it stands.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from generator.files.below import BelowPath, PathRefused
from generator.publishing.new_site import NewSite
from generator.regular_files import FileRefused

_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class FileKept(NamedTuple):
    """A file of the last site as its build left it: its name from the root, bytes, time (ns)."""

    name: str
    size: int
    time_ns: int


class KeptFiles:
    """Takes files of the site *last* into the site *new*, which is on no server yet."""

    def __init__(self, last: Path, new: NewSite) -> None:
        self._last = str(last)
        self._new = new

    def take(self, files: Iterable[FileKept]) -> bool:
        """Take all of *files*, or none where one is not as it was left, or cannot be taken."""
        every = list(files)
        if not all(map(self._is_as_left, every)):
            return False
        taken: list[str] = []
        try:
            for file in every:
                taken.append(self._take(file.name))
        except (OSError, FileRefused, PathRefused):
            for path in taken:
                with suppress(OSError):
                    os.unlink(path)  # noqa: PTH108 - a text, as thousands of paths are here
            return False
        return True

    def read(self, file: FileKept) -> bytes:
        """Return what *file* holds; nothing where it is not as it was left."""
        try:
            return Path(f"{self._last}/{file.name}").read_bytes() if self._is_as_left(file) else b""
        except OSError:
            return b""

    def take_alike(self, path: BelowPath, content: bytes) -> bool:
        """Take the file at *path* if *content* is what it holds, byte for byte; tell whether.

        A new file costs a file system many times what another name of an old one does, and what
        is linked need not be compared again to keep its time.
        """
        old = f"{self._last}/{path.text}"
        try:
            if not _holds(old, content):
                return False
            self._take(path.text)
        except (OSError, FileRefused):
            return False
        return True

    def _is_as_left(self, file: FileKept) -> bool:
        try:
            status = os.lstat(f"{self._last}/{file.name}")
        except (OSError, ValueError):
            return False
        is_same = (status.st_size, status.st_mtime_ns) == (file.size, file.time_ns)
        return is_same and stat.S_ISREG(status.st_mode)

    def _take(self, name: str) -> str:
        return self._new.link(BelowPath.of(name), f"{self._last}/{name}")


def _holds(path: str, content: bytes) -> bool:
    """Tell whether a file that is no link is at *path*, and holds *content*."""
    status = os.lstat(path)
    if status.st_size != len(content) or not stat.S_ISREG(status.st_mode):
        return False
    handle = os.open(path, os.O_RDONLY | _NO_LINK)
    try:
        left = memoryview(content)
        while left and (part := os.read(handle, len(left))):
            if left[: len(part)] != part:
                return False
            left = left[len(part) :]
        return not left
    finally:
        os.close(handle)
