"""Publishes into a folder that must stay the same folder: a mount point, a volume of Docker.

Each file is renamed into its place, so a reader gets a whole old or a whole new one. First comes
what is new, which no page of the old site asks for; then what changed, pages last; then what is
gone is removed. A build that dies half-way leaves old and new files together, each whole, and
every file that an old page needs; the next build completes it.
"""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from generator.publishing.file_states import FOLDER_MODE
from generator.publishing.mark import MARK_NAME
from generator.publishing.workplace import LOCK_NAME, PREFIX

_OF_THE_DISK = "lost+found"


def put_files_in_place(site: Path, output: Path) -> None:
    """Make the files of *site* those of the folder *output*, on the same file system.

    Raises:
        OSError: the system refuses; what was renamed stays.
    """
    fresh, old = _files(site), _files(output)
    ready: set[Path] = set()
    for name in sorted(fresh, key=lambda name: _turn(name, old)):
        if not _is_same(fresh[name], old.get(name)):
            _make_way(output / name, output, ready)
            (site / name).rename(output / name)
    _remove_gone(output, old.keys() - fresh.keys())


def _turn(name: str, old: dict[str, os.stat_result]) -> tuple[bool, bool, bool, str]:
    """Return when *name* comes; the mark first, or a folder begun would be a stranger's."""
    return name != MARK_NAME, name in old, name.endswith(".html"), name


def _is_same(new: os.stat_result, old: os.stat_result | None) -> bool:
    # ``served_files.prepare`` gave it the old time because its bytes are the old ones.
    return (
        old is not None
        and (new.st_size, new.st_mtime_ns) == (old.st_size, old.st_mtime_ns)
        and stat.S_IMODE(new.st_mode) == stat.S_IMODE(old.st_mode)
    )


def _make_way(target: Path, output: Path, ready: set[Path]) -> None:
    """Make the folders of *target*; an old file may have the name of one, or the reverse.

    A link in their place is removed, never followed: nothing is written outside *output*.
    """
    if target.parent not in ready:
        for folder in reversed([each for each in target.parents if output in each.parents]):
            if folder.is_symlink() or folder.is_file():
                folder.unlink()
            if not folder.exists():
                folder.mkdir()
                folder.chmod(FOLDER_MODE)
        ready.add(target.parent)
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)


def _files(top: Path) -> dict[str, os.stat_result]:
    """Return the files below *top* by their names from there; a build's or the disk's own not."""
    found: dict[str, os.stat_result] = {}
    folders = [""]
    while folders:
        inner = folders.pop()
        with os.scandir(top / inner) as entries:
            for entry in entries:
                if not inner and (entry.name == _OF_THE_DISK or _is_of_builds(entry)):
                    continue
                name = f"{inner}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{name}/")
                else:
                    found[name] = entry.stat(follow_symlinks=False)
    return found


def _is_of_builds(entry: os.DirEntry[str]) -> bool:
    """Tell whether a build works there; one that has just begun has not said so inside yet."""
    return entry.name == LOCK_NAME or (
        entry.name.startswith(PREFIX) and entry.is_dir(follow_symlinks=False)
    )


def _remove_gone(output: Path, names: set[str]) -> None:
    for name in names:
        file = output / name
        if file.is_symlink() or not file.is_dir():  # a folder now: the old file made way
            with suppress(FileNotFoundError, NotADirectoryError):
                file.unlink()
    folders = {folder for name in names for folder in (output / name).parents if folder != output}
    for folder in sorted(folders, key=lambda each: len(each.parts), reverse=True):
        if output in folder.parents and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
