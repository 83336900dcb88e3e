"""What stands in a site that begins as the one before the last (``spare_site.py``).

It is looked at while the program that fills it starts: which files it shares with the site in place
already, so that the program need not look at each, and what it holds, so that all else can go in
the end. The program may write there meanwhile: what it wrote it tells itself (``told_files.py``).
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Set
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

from msgspec import DecodeError, json

from generator.publishing.file_states import FOLDER_MODE, PERMISSIONS, is_served

Standing = Mapping[str, tuple[int, int]]
"""Bytes and time (ns) of files by their names, under which the site in place has the same ones."""

# A folder that is removed or replaced meanwhile, or a file in a folder's stead.
_GONE = (FileNotFoundError, NotADirectoryError, IsADirectoryError)


class BegunSite:
    """The site at *site*, which begins as the one before *last*; *standing* is to tell of it.

    ``open_folders``, once all was looked at, are those that everybody may go through.
    """

    def __init__(self, site: Path, last: Path, standing: Path) -> None:
        self._site, self._last, self._standing = str(site), str(last), standing
        self._files: dict[str, int] = {}
        self._folders: list[str] = []
        self.open_folders: Set[str] = frozenset()
        self._is_listed = False
        self._error: OSError | None = None
        self._is_left = Event()
        self._looking = Thread(target=self._look, daemon=True)
        self._looking.start()

    def wait(self) -> None:
        """Wait until all was looked at.

        Raises:
            OSError: a folder could not be listed.
        """
        self._looking.join()
        if self._error:
            raise self._error

    def end(self) -> None:
        """Look no longer."""
        self._is_left.set()
        self._looking.join()

    def clear(self, names: Set[str], folders: Set[str]) -> None:
        """Remove all files but *names*, and all folders but those of these, *folders*.

        Raises:
            OSError: a folder could not be listed, or the disk refuses.
        """
        self.wait()
        assert self._is_listed, "what is there already would be published"
        for name in self._files.keys() - names:
            with suppress(*_GONE):
                os.unlink(f"{self._site}/{name}")  # noqa: PTH108 - thousands of paths are here
        for folder in reversed(self._folders):  # those within others come after them
            if folder not in folders:
                with suppress(OSError):  # gone, or not empty
                    os.rmdir(f"{self._site}/{folder}")  # noqa: PTH106

    def _look(self) -> None:
        try:
            device = os.lstat(self._site).st_dev
            self._list()
            self._is_listed = not self._is_left.is_set()
            self.open_folders = frozenset(filter(self._is_open, self._folders))
            standing = dict(self._shared(device))
        except OSError as error:
            self._error = error
            return
        if not self._is_left.is_set():
            self._tell(standing)

    def _list(self) -> None:
        """Find what is there: files with their inodes, and folders."""
        waiting = [""]
        while waiting and not self._is_left.is_set():
            inner = waiting.pop()
            with suppress(*_GONE), os.scandir(f"{self._site}/{inner}") as entries:
                for entry in entries:
                    name = inner + entry.name
                    if entry.is_dir(follow_symlinks=False):
                        self._folders.append(name)
                        waiting.append(f"{name}/")
                    else:
                        self._files[name] = entry.inode()

    def _is_open(self, folder: str) -> bool:
        status = _status(f"{self._site}/{folder}")
        return status is not None and status.st_mode & PERMISSIONS == FOLDER_MODE

    def _shared(self, device: int) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield the files of the last site that are this one's, which is on *device*, too."""
        for name, inode in self._files.items():
            if self._is_left.is_set():
                return
            status = _status(f"{self._last}/{name}")
            is_same = status and (status.st_ino, status.st_dev) == (inode, device)
            if status and is_same and is_served(status.st_mode):
                yield name, (status.st_size, status.st_mtime_ns)

    def _tell(self, standing: Standing) -> None:
        """Write *standing*, whole or not at all; nobody has to have it."""
        draft = self._standing.with_name(f"{self._standing.name}.tmp")
        with suppress(OSError, ValueError):  # or a name that is no text
            draft.write_bytes(json.encode(standing))
            draft.replace(self._standing)


def _status(path: str) -> os.stat_result | None:
    try:
        return os.lstat(path)
    except _GONE:
        return None


def read_standing(file: Path | None) -> Standing:
    """Return what *file* tells; nothing where it is not there yet, or never will be."""
    try:
        return json.decode(file.read_bytes(), type=dict[str, tuple[int, int]]) if file else {}
    except (OSError, DecodeError):
        return {}
