"""What servers see of the files besides their bytes: who may read them, since when they are so.

Everybody may read the site, whatever the umask of whoever built it: files 644, folders 755. A
file that did not change keeps its time, so that a server answers “not modified” (304); one that
changed is at least a second younger than the one before, because HTTP counts in seconds.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from generator.publishing.file_states import Served
from generator.publishing.refusal import PublicationRefused
from generator.publishing.workplace import FOLDER_MODE

FILE_MODE = 0o644
_PERMISSIONS = 0o777
_SECOND_NS = 1_000_000_000
_COMPARED_MAX_BYTES = 1 << 28


def prepare(site: Path, previous: Path) -> list[Served]:
    """Set permissions and times of every file of *site*, which is to replace *previous*.

    Returns:
        Its files as they are then, in no order.

    Raises:
        PublicationRefused: something in *site* is neither a file nor a folder.
        OSError: the system refuses.
    """
    _allow(str(site), site.stat().st_mode, FOLDER_MODE)
    folders, served = [""], []
    while folders:
        inner = folders.pop()
        with os.scandir(f"{site}{inner}") as entries:
            for entry in entries:
                name = f"{inner}/{entry.name}"
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISDIR(status.st_mode):
                    _allow(entry.path, status.st_mode, FOLDER_MODE)
                    folders.append(name)
                elif stat.S_ISREG(status.st_mode):
                    _allow(entry.path, status.st_mode, FILE_MODE)
                    time_ns = _set_time(entry.path, status, f"{previous}{name}")
                    served.append((name[1:], status.st_size, time_ns))
                else:
                    raise PublicationRefused(
                        f"« {name[1:]} » n'est ni un fichier ni un dossier : "
                        "un site ne contient rien d'autre."
                    )
    return served


def _allow(path: str, mode: int, wanted: int) -> None:
    # Other bits are the folder's own, as a web server's group that new folders inherit.
    if mode & _PERMISSIONS != wanted:
        os.chmod(path, stat.S_IMODE(mode) & ~_PERMISSIONS | wanted)  # noqa: PTH101


def _set_time(path: str, status: os.stat_result, old_path: str) -> int:
    """Set the time of a file where it is to be another; return the one that it has then."""
    if status.st_nlink > 1:  # linked from the site before: it is the same file
        return status.st_mtime_ns
    try:
        old = os.lstat(old_path)
    except OSError:
        return status.st_mtime_ns
    if not stat.S_ISREG(old.st_mode) or os.path.samestat(old, status):
        return status.st_mtime_ns
    if old.st_size == status.st_size and _are_alike(path, old_path, old.st_size):
        wanted_ns = old.st_mtime_ns
    elif status.st_mtime_ns // _SECOND_NS <= old.st_mtime_ns // _SECOND_NS:
        wanted_ns = old.st_mtime_ns + _SECOND_NS
    else:
        return status.st_mtime_ns
    os.utime(path, ns=(status.st_atime_ns, wanted_ns))
    return os.lstat(path).st_mtime_ns  # FAT counts by two seconds


def _are_alike(path: str, old_path: str, size: int) -> bool:
    """Whether two files of *size* bytes hold the same; said to be different where it takes long."""
    try:
        return size < _COMPARED_MAX_BYTES and _bytes(path, size) == _bytes(old_path, size)
    except OSError:
        return False


def _bytes(path: str, size: int) -> bytes:
    # Twice for each of 20,000 files, so by the shortest way.
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        return os.read(handle, size)
    finally:
        os.close(handle)
