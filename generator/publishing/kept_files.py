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
        self._last, self._is_there = str(last), last.is_dir()
        self._new = new

    def take(self, files: Iterable[FileKept]) -> list[BelowPath] | None:
        """Take all of *files*; return where they are.

        None, and nothing taken, where one is not as it was left, or cannot be taken.
        """
        every: list[tuple[BelowPath, os.stat_result]] = []
        for file in files:
            known = self._as_left(file)
            if known is None:
                return None
            try:
                every.append((BelowPath.of(file.name), known))
            except PathRefused:
                return None
        return [path for path, _ in every] if self._take(every) else None

    def _take(self, files: Iterable[tuple[BelowPath, os.stat_result]]) -> bool:
        taken: list[str] = []
        try:
            for path, known in files:
                taken.append(self._new.link(path, f"{self._last}/{path.text}", known))
        except (OSError, FileRefused):
            for name in taken:
                with suppress(OSError):
                    os.unlink(name)  # noqa: PTH108 - a text, as thousands of paths are here
            return False
        return True

    def read(self, file: FileKept) -> bytes:
        """Return what *file* holds; nothing where it is not as it was left."""
        try:
            return Path(f"{self._last}/{file.name}").read_bytes() if self._as_left(file) else b""
        except OSError:
            return b""

    def take_alike(self, path: BelowPath, content: bytes) -> bool:
        """Take the file at *path* if *content* is what it holds, byte for byte; tell whether.

        A new file costs a file system many times what another name of an old one does, and what
        is linked need not be compared again to keep its time.
        """
        if not self._is_there:
            return False
        old = f"{self._last}/{path.text}"
        try:
            known = os.lstat(old)
            if not _holds(old, known, content):
                return False
            self._new.link(path, old, known)
        except (OSError, FileRefused):
            return False
        return True

    def _as_left(self, file: FileKept) -> os.stat_result | None:
        """Return what the system tells of *file*; None where it is not as it was left."""
        try:
            known = os.lstat(f"{self._last}/{file.name}")
        except (OSError, ValueError):
            return None
        is_same = (known.st_size, known.st_mtime_ns) == (file.size, file.time_ns)
        return known if is_same and stat.S_ISREG(known.st_mode) else None


def _holds(path: str, known: os.stat_result, content: bytes) -> bool:
    """Tell whether the file *known* at *path* is no link, and holds *content*."""
    if known.st_size != len(content) or not stat.S_ISREG(known.st_mode):
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
