"""What servers see of the files besides their bytes: who may read them, since when they are so.

Everybody may read the site, whatever the umask of whoever built it: files 644, folders 755. A
file that did not change keeps its time, so that a server answers “not modified” (304); one that
changed is at least a second younger than the one before, because HTTP counts in seconds.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from io import FileIO
from pathlib import Path, PurePosixPath

from generator.publishing.begun_site import BegunSite
from generator.publishing.file_states import FILE_MODE, FOLDER_MODE, PERMISSIONS, Served
from generator.publishing.refusal import PublicationRefused
from generator.publishing.told_files import Told

_SECOND_NS = 1_000_000_000
_COMPARED_MAX_BYTES = 1 << 28
_BLOCK_BYTES = 1 << 17


def prepare(site: Path, previous: Path) -> list[Served]:
    """Set permissions and times of every file of *site*, which is to replace *previous*.

    Returns:
        Its files as they are then, in no order.

    Raises:
        PublicationRefused: something in *site* is neither a file nor a folder.
        OSError: the system refuses.
    """
    _allow(str(site), site.stat().st_mode, FOLDER_MODE)
    return list(_prepared(str(site), "", _old(previous)))


def prepare_told(
    site: Path, previous: Path, told: Told, begun: BegunSite | None = None
) -> list[Served]:
    """Do as ``prepare`` does for a *site* of whose every file it is *told*, without a look at most.

    Args:
        begun: what it began as: all that is not told of is removed.

    Raises:
        PublicationRefused: one of the names told is a folder's too.
        OSError: the system refuses.
    """
    names = set(told.names())
    folders = _above(names)
    for name in names & folders:
        raise PublicationRefused(f"l'adresse « {name} » est aussi celle d'un dossier.")
    if begun:
        begun.clear(names, folders)
    for folder in ("", *(folders - begun.open_folders if begun else folders)):
        _allow(f"{site}/{folder}", os.lstat(f"{site}/{folder}").st_mode, FOLDER_MODE)
    old = _old(previous)
    made = [(*file[:2], _set_time(f"{site}/{file[0]}", *file[1:], f"{old}/{file[0]}"))
            for file in told.made] if old else told.made  # fmt: skip
    others = (_prepared_file(str(site), name, os.lstat(f"{site}/{name}"), old)
              for name in told.others)  # fmt: skip
    return [*told.kept, *made, *others]


def _above(names: Iterable[str]) -> set[str]:
    """Return the folders of *names*, and those that these are in."""
    above: set[str] = set()
    folders = {name.rpartition("/")[0] for name in names}
    while folders := folders - above - {""}:
        above |= folders
        folders = {folder.rpartition("/")[0] for folder in folders}
    return above


def prepare_more(site: Path, previous: Path, entries: Iterable[str]) -> list[Served]:
    """Do as ``prepare`` does for *entries* alone: files or folders of *site*, by their names.

    The folders above them may have been made with them.

    Raises:
        PublicationRefused, OSError: as ``prepare``.
    """
    served: list[Served] = []
    every = tuple(entries)
    for above in {str(above) for entry in every for above in PurePosixPath(entry).parents}:
        _allow(f"{site}/{above}", (site / above).lstat().st_mode, FOLDER_MODE)
    for entry in every:
        status = (site / entry).lstat()
        if stat.S_ISDIR(status.st_mode):
            _allow(f"{site}/{entry}", status.st_mode, FOLDER_MODE)
            served += _prepared(str(site), f"{entry}/", _old(previous))
        else:
            served.append(_prepared_file(str(site), entry, status, _old(previous)))
    return served


def _old(previous: Path) -> str:
    """Return where files of before are looked for; empty where there are none."""
    return str(previous) if previous.is_dir() else ""


def _prepared(site: str, first: str, old: str) -> Iterator[Served]:
    """Yield the files of *site* in the folder *first* and below it, prepared.

    Args:
        first: its name from the root, with a slash at its end unless it is the root.
        old: the site before; empty without one.
    """
    folders = [first]
    while folders:
        inner = folders.pop()
        with os.scandir(f"{site}/{inner}") as entries:
            for entry in entries:
                name = inner + entry.name
                status = entry.stat(follow_symlinks=False)
                if entry.is_dir(follow_symlinks=False):
                    _allow(entry.path, status.st_mode, FOLDER_MODE)
                    folders.append(f"{name}/")
                else:
                    yield _prepared_file(site, name, status, old)


def _prepared_file(site: str, name: str, status: os.stat_result, old: str) -> Served:
    if not stat.S_ISREG(status.st_mode):
        raise PublicationRefused(
            f"« {name} » n'est ni un fichier ni un dossier : un site ne contient rien d'autre."
        )
    _allow(f"{site}/{name}", status.st_mode, FILE_MODE)
    is_linked = status.st_nlink > 1  # from the site before: it is the same file
    time_ns = status.st_mtime_ns
    if old and not is_linked:
        time_ns = _set_time(f"{site}/{name}", status.st_size, time_ns, f"{old}/{name}")
    return name, status.st_size, time_ns


def _allow(path: str, mode: int, wanted: int) -> None:
    # Other bits are the folder's own, as a web server's group that new folders inherit.
    if mode & PERMISSIONS != wanted:
        os.chmod(path, stat.S_IMODE(mode) & ~PERMISSIONS | wanted)  # noqa: PTH101


def _set_time(path: str, size: int, time_ns: int, old_path: str) -> int:
    """Set the time of a file where it is to be another; return the one that it has then.

    Args:
        size: its bytes; ``time_ns`` the time that it has. It is no other name of the old file.
    """
    try:
        old = os.lstat(old_path)
    except OSError:
        return time_ns
    if not stat.S_ISREG(old.st_mode):
        return time_ns
    if old.st_size == size and _are_alike(path, old_path, size):
        wanted_ns = old.st_mtime_ns
    elif time_ns // _SECOND_NS <= old.st_mtime_ns // _SECOND_NS:
        wanted_ns = old.st_mtime_ns + _SECOND_NS
    else:
        return time_ns
    os.utime(path, ns=(wanted_ns, wanted_ns))
    return os.lstat(path).st_mtime_ns  # FAT counts by two seconds


def _are_alike(path: str, old_path: str, size: int) -> bool:
    """Whether two files of *size* bytes hold the same; said to be different where it takes long."""
    if size >= _COMPARED_MAX_BYTES:
        return False
    try:
        with _opened(path) as file, _opened(old_path) as old:
            while part := file.read(_BLOCK_BYTES):
                if part != old.read(_BLOCK_BYTES):
                    return False
            return not old.read(1)
    except OSError:
        return False


def _opened(path: str) -> FileIO:
    # Two for each of 20,000 files, so by the shortest way.
    return FileIO(os.open(path, os.O_RDONLY | os.O_CLOEXEC))
