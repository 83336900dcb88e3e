"""Files of the last site that the next one has too: linked where the file system can, else copied.

A link costs no byte and keeps time and permissions. Nobody writes into it: a file of a site is
written under a new name, never changed where it stands.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.files.below import BelowPath, PathRefused
from generator.publishing.begun_site import Standing
from generator.publishing.new_site import NewSite
from generator.regular_files import FileRefused

_READ_BYTES = 1 << 20
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class FileKept(NamedTuple):
    """A file of the last site as its build left it: its name from the root, bytes, time (ns)."""

    name: str
    size: int
    time_ns: int


_Found = tuple[BelowPath, FileKept, os.stat_result | None]
"""Where a file goes, which, and what the system tells of it; None where it stands there."""


class KeptFiles:
    """Takes files of the site *last* into the site *new*, which is on no server yet.

    Args:
        standing: what is known to stand there already.
    """

    def __init__(self, last: Path, new: NewSite, standing: Standing | None = None) -> None:
        self._last, self._is_there = str(last), last.is_dir()
        self._new = new
        self._standing = standing or {}

    def take(self, files: Iterable[FileKept]) -> list[BelowPath] | None:
        """Take all of *files*; return where they are.

        None, and nothing taken, where one is not as it was left, or cannot be taken.
        """
        every: list[_Found] = []
        for file in files:
            is_standing = self._standing.get(file.name) == file[1:]
            known = None if is_standing else self._as_left(file)
            if not (is_standing or known):
                return None
            try:
                every.append((BelowPath.of(file.name), file, known))
            except PathRefused:
                return None
        return [path for path, *_ in every] if self._take(every) else None

    def _take(self, files: Iterable[_Found]) -> bool:
        taken: list[str] = []
        told = self._new.told.lengths()
        try:
            for path, file, known in files:
                if known:
                    taken.append(self._new.link(path, f"{self._last}/{path.text}", known))
                else:
                    self._new.stands(file)
        except (OSError, FileRefused):
            for name in taken:
                with suppress(OSError):
                    os.unlink(name)  # noqa: PTH108 - a text, as thousands of paths are here
            self._new.told.take_back(told)
            return False
        return True

    def read(self, file: FileKept, start: int = 0, length: int | None = None) -> bytes:
        """Return *length* bytes of *file*, all without a length, from *start* on.

        Fewer where it ends; nothing where it is not as it was left.
        """
        known = self._as_left(file)
        if known is None:
            return b""
        end = known.st_size if length is None else start + length
        handle = _opened(f"{self._last}/{file.name}")
        if handle is None:
            return b""
        try:
            os.lseek(handle, start, os.SEEK_SET)
            return b"".join(_parts(handle, end - start))
        except OSError:
            return b""
        finally:
            os.close(handle)

    def write(self, path: BelowPath, parts: Iterable[bytes]) -> None:
        """Write *parts* at *path*; where they are what the last site has there, take its file.

        A new file costs a file system many times what another name of an old one does, and what
        is linked need not be compared again to keep its time. A part is asked for once the one
        before is written or compared: none is held.

        Raises:
            FileRefused: see ``NewSite.create``.
            OSError: the disk refuses.
        """
        old = f"{self._last}/{path.text}"
        known = self._comparable(old, parts)
        handle = _opened(old) if known else None
        if known is None or handle is None:
            self._new.create(path, parts)
            return
        parts = iter(parts)
        try:
            alike, other = _compared(handle, parts)
            if not other and alike == known.st_size and self._is_linked(path, old, known):
                return
            os.lseek(handle, 0, os.SEEK_SET)
            self._new.create(path, chain(_parts(handle, alike), other, parts))
        finally:
            os.close(handle)

    def _comparable(self, old: str, parts: Iterable[bytes]) -> os.stat_result | None:
        """Return what the system tells of the file *old*; None where it cannot be *parts*."""
        if not self._is_there:
            return None
        try:
            known = os.lstat(old)
        except OSError:
            return None
        # A page, whole already: of another size it need not be read to be told apart.
        if isinstance(parts, tuple) and sum(map(len, parts)) != known.st_size:
            return None
        return known if stat.S_ISREG(known.st_mode) else None

    def _is_linked(self, path: BelowPath, old: str, known: os.stat_result) -> bool:
        try:
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


def _opened(path: str) -> int | None:
    try:
        return os.open(path, os.O_RDONLY | _NO_LINK)
    except OSError:
        return None


def _compared(handle: int, parts: Iterable[bytes]) -> tuple[int, list[bytes]]:
    """Return how many bytes the file *handle* and the *parts* have alike, and the first other one.

    That part was taken from *parts*, those after it were not; no part where none is other. What
    cannot be read is other.
    """
    alike = 0
    for part in parts:
        with suppress(OSError):
            if b"".join(_parts(handle, len(part))) == part:
                alike += len(part)
                continue
        return alike, [part]
    return alike, []


def _parts(handle: int, length: int) -> Iterator[bytes]:
    """Yield the next *length* bytes of the file *handle*, fewer where it ends."""
    while length > 0 and (part := os.read(handle, min(length, _READ_BYTES))):
        yield part
        length -= len(part)
