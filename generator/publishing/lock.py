"""Builds of one output take turns at putting their sites in place.

An exchange needs no turns; a publication file by file and two renames do. A build is killed:
the system lets go of its lock, and the next one takes it and removes the file.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.publishing.workplace import LOCK_NAME


@contextmanager
def turn(where: Path) -> Iterator[None]:
    """Wait until no other build puts its site in place in the folder *where*, and be the one."""
    file = where / LOCK_NAME
    handle = _taken(file)
    try:
        yield
    finally:
        with suppress(OSError):
            file.unlink()
        os.close(handle)


def _taken(file: Path) -> int:
    while True:
        handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        with suppress(OSError):  # a disk without locks: only simultaneous builds would need them
            fcntl.flock(handle, fcntl.LOCK_EX)
        if _is_still(file, handle):
            return handle
        os.close(handle)


def _is_still(file: Path, handle: int) -> bool:
    """Whether *file* is what was opened: the one before may have removed it meanwhile."""
    try:
        return os.path.samestat(os.fstat(handle), file.lstat())
    except FileNotFoundError:
        return False
