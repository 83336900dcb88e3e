"""The site that a build makes, file by file, and that is on no server yet.

It begins empty, or as the site before the last (``spare_site.py``). Such a one saves making
thousands of folders and linking again what stands there already; most of its files are those of
the site in place, under a second name. So none is ever written into: what stands where a file is to
be loses its name first. The build tells what it has put there (``told_files.py``); all else goes
before the site is whole (``begun_site.py``): nothing of what it began as has to be trusted.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.files.below import BelowPath, MadeFolders, create_below
from generator.publishing.file_states import Served, is_served
from generator.publishing.told_files import Told


class NewSite:
    """A site below the folder *root*.

    Args:
        root: a folder that nobody else reads or writes.
        begun: whether it holds the site before the last.

    ``told`` is what was put there since it was last set.
    """

    def __init__(self, root: Path, *, begun: bool = False) -> None:
        self.root = root
        self.begun = begun
        self.told = Told()
        self._folders = MadeFolders(root, clears=begun)

    def create(self, path: BelowPath, parts: Iterable[bytes]) -> None:
        """Write *parts*, one after the other, at *path*.

        Raises:
            FileRefused: a link or a file stands where a folder should, in a site not begun.
            OSError: the disk refuses.
        """
        folder, name = self._folders.of(path), path.text.rpartition("/")[2]
        if self.begun:
            _clear(f"{folder}/{name}")
        create_below(folder, name, parts)
        # When it is closed: an NFS server gives a file its time then.
        self._tell(self.told.made, path.text, os.lstat(f"{folder}/{name}"))

    def link(self, path: BelowPath, old: str, known: os.stat_result) -> str:
        """Let the file *old* stand at *path* too, with its time; return its name there.

        Where the file system knows no second names, it is copied.

        Args:
            known: what the system tells of *old*.

        Raises:
            FileRefused: as ``create``.
            OSError: the disk refuses, or in a site not begun something stands there.
        """
        new = f"{self._folders.of(path)}/{path.text.rpartition('/')[2]}"
        if self.begun:
            if _is(new, known):
                self._tell(self.told.kept, path.text, known)
                return new
            _clear(new)
        if link_or_copy(old, new):
            self._tell(self.told.kept, path.text, known)
        else:
            self.told.others.append(path.text)
        return new

    def stands(self, file: Served) -> None:
        """Tell that *file* stood there from the beginning, as one of the site in place."""
        self.told.kept.append(file)

    def _tell(self, files: list[Served], name: str, status: os.stat_result) -> None:
        if is_served(status.st_mode):
            files.append((name, status.st_size, status.st_mtime_ns))
        else:
            self.told.others.append(name)

    def clear(self) -> None:
        """Remove all that is there."""
        with os.scandir(self.root) as entries:
            for entry in list(entries):
                _clear(entry.path)


def link_or_copy(old: str | Path, new: str | Path) -> bool:
    """Let the file *old* stand at *new* too, with its time; tell whether it is the same file.

    Raises:
        OSError: the disk will not do, or something stands at *new*.
    """
    try:
        os.link(old, new)
    except FileExistsError:
        raise
    except OSError:
        shutil.copy2(old, new)
        return False
    return True


def _is(name: str, known: os.stat_result) -> bool:
    try:
        return os.path.samestat(os.lstat(name), known)
    except OSError:
        return False


def _clear(name: str) -> None:
    """Remove what stands at *name*: a file, a link, or a folder with what it holds."""
    try:
        os.unlink(name)  # noqa: PTH108 - a text, as thousands of paths are here
    except FileNotFoundError:
        pass
    except OSError:
        shutil.rmtree(name)
