"""The site that a build makes, file by file, and that is on no server yet.

It begins empty, or as the site before the last (``spare_site.py``). Such a one saves making
thousands of folders and linking again what stands there already; most of its files are those of
the site in place, under a second name. So none is ever written into: what stands where a file is to
be loses its name first. The build names what it has put there; all else goes before the site is
whole (``served_files.py``), and nothing of what it began as has to be trusted.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Set
from pathlib import Path

from generator.files.below import BelowPath, MadeFolders, create_below


class NewSite:
    """A site below the folder *root*.

    Args:
        root: a folder that nobody else reads or writes.
        begun: whether it holds the site before the last.
    """

    def __init__(self, root: Path, *, begun: bool = False) -> None:
        self.root = root
        self.begun = begun
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
                return new
            _clear(new)
        link_or_copy(old, new)
        return new

    def clear(self) -> None:
        """Remove all that is there."""
        with os.scandir(self.root) as entries:
            for entry in list(entries):
                _clear(entry.path)


def write_names(file: Path, names: Iterable[str]) -> None:
    """Write into *file* the *names* of all files that a site is to hold.

    Raises:
        OSError: the disk refuses.
    """
    file.write_text("\n".join(names), "utf-8")


def read_names(file: Path) -> Set[str] | None:
    """Return what ``write_names`` wrote into *file*; None where nobody did.

    Raises:
        OSError: it cannot be read.
    """
    return frozenset(file.read_text("utf-8").split("\n")) if file.exists() else None


def link_or_copy(old: str | Path, new: str | Path) -> None:
    """Let the file *old* stand at *new* too, with its time.

    Raises:
        OSError: the disk will not do, or something stands at *new*.
    """
    try:
        os.link(old, new)
    except FileExistsError:
        raise
    except OSError:
        shutil.copy2(old, new)


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
