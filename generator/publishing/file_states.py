"""How files stand on the disk, in one digest: whether one has changed is told without reading it.

Inode and time of change are looked at besides size and time: a file that another took the place of,
or that was written with its time put back, is seen, because nobody sets the time of change.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.disk_clock import YOUNG_NS

FILE_MODE = 0o644
"""Everybody may read a file of a site."""
FOLDER_MODE = 0o755
"""Everybody may go through a folder of a site, and list it."""
PERMISSIONS = 0o777
_PASSED_OVER = frozenset({"__pycache__"})
State = tuple[str, int, int, int, int]
Served = tuple[str, int, int]
"""A file of a built site: its name from the root, its bytes, its time (ns)."""


def is_served(mode: int) -> bool:
    """Tell whether what has the *mode* is a file that everybody may read, as those of a site."""
    return stat.S_ISREG(mode) and mode & PERMISSIONS == FILE_MODE


def states_digest(paths: Iterable[Path]) -> str:
    """Return one digest of every file of *paths*, files or folders; an absent one counts too.

    Raises:
        OSError: a folder cannot be listed.
    """
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path}\0".encode(errors="surrogateescape"))
        digest.update(repr(sorted(_states(path))).encode())
    return digest.hexdigest()


def settled_digest(paths: Iterable[Path], now_ns: int) -> str:
    """Return one digest as ``states_digest`` does; empty where a file changed within two seconds.

    Such a file may change again without its times telling: FAT counts by two seconds.

    Args:
        now_ns: the time by the clock of their disk (``now_on_disk``).

    Raises:
        OSError: a folder cannot be listed.
    """
    every = {str(path): sorted(_states(path)) for path in paths}
    newest_ns = max((state[3] for states in every.values() for state in states), default=0)
    if now_ns - newest_ns < YOUNG_NS:
        return ""
    return hashlib.sha256(repr(every).encode(errors="surrogateescape")).hexdigest()


def served_digest(site: Path) -> str:
    """Return one digest of the names, sizes and times of all files of a built site.

    Raises:
        OSError: there is none, or a folder cannot be listed.
    """
    return digest_of(served(site))


def digest_of(files: Iterable[Served]) -> str:
    """Return one digest of files of a built site, given in any order."""
    told = "\0".join(map("%s\0%d\0%d".__mod__, sorted(files)))
    return hashlib.sha256(told.encode(errors="surrogateescape")).hexdigest()


def served(site: Path) -> Iterator[Served]:
    """Yield the files of a built site, in no order; a site has no links.

    Raises:
        OSError: there is none, or a folder cannot be listed.
    """
    folders = [""]
    while folders:
        inner = folders.pop()
        with os.scandir(f"{site}/{inner}") as entries:
            for entry in entries:
                name = f"{inner}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{name}/")
                elif entry.is_file(follow_symlinks=False):
                    found = entry.stat(follow_symlinks=False)
                    yield name, found.st_size, found.st_mtime_ns


def _states(path: Path) -> Iterator[State]:
    try:
        status = path.stat()
    except FileNotFoundError:
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _below(str(path), "")
    else:
        yield _state("", status)


def _below(folder: str, inner: str) -> Iterator[State]:
    with os.scandir(f"{folder}/{inner}") as entries:
        for entry in entries:
            if entry.name in _PASSED_OVER:
                continue
            name = f"{inner}{entry.name}"
            if entry.is_dir():  # a linked folder is read like one that stands there
                yield from _below(folder, f"{name}/")
            else:
                yield _state(name, entry.stat(follow_symlinks=not _is_broken(entry)))


def _is_broken(entry: os.DirEntry[str]) -> bool:
    return entry.is_symlink() and not entry.is_file()


def _state(name: str, status: os.stat_result) -> State:
    return (name, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
