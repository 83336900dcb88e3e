"""What a temporary folder says of the build it belongs to, and whether that build still runs.

A build holds a lock (``flock``) on this file as long as it lives: the system lets go of it at
its death, however it comes, so neither a number of a process that is given again nor another
container's numbers can deceive. Process and start are for the people who read the file.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

OWNER_NAME = "construction.json"
_KIND = "msap-construction"
_SIZE_MAX_BYTES = 4096
_BOOT = Path("/proc/sys/kernel/random/boot_id")
_PROCESS = Path("/proc/self/stat")


class Owner(Struct, frozen=True):
    """A build: the folder it works in, by name, what it builds, where and when it runs.

    ``output`` is the name of the output beside the folder, ``.`` when the folder lies in it.
    """

    folder: str
    output: str
    process: int
    start_ticks: int
    boot: str
    host: str
    kind: str = _KIND

    @classmethod
    def here(cls, folder: str, output: str) -> Owner:
        """Return this process as the owner of *folder*."""
        return cls(folder, output, os.getpid(), _start(), _boot(), socket.gethostname())


def declare(folder: Path, owner: Owner) -> int:
    """Write *owner* into *folder* and hold its lock; return the handle that holds it.

    The file has its name once it is whole: of one that a killed build left empty nobody could tell
    whose the folder is. Where a disk knows no files without a name, the moment between remains.
    """
    told = json.dumps(asdict(owner)).encode()
    handle = _nameless(folder)
    if handle is not None:
        try:
            _fill(handle, told)
            _name(handle, folder)
            return handle
        except OSError:
            os.close(handle)
    handle = os.open(folder / OWNER_NAME, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        _fill(handle, told)
    except BaseException:
        os.close(handle)
        raise
    return handle


def _nameless(folder: Path) -> int | None:
    """Return the handle of a new file of *folder* that has no name; None where there are none."""
    flag = getattr(os, "O_TMPFILE", 0)
    try:
        return os.open(folder, os.O_RDWR | flag | os.O_CLOEXEC, 0o600) if flag else None
    except OSError:
        return None


def _name(handle: int, folder: Path) -> None:
    within = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        # Without a handle of the folder Python asks for the link itself, not for what it leads to.
        os.link(f"/proc/self/fd/{handle}", OWNER_NAME, dst_dir_fd=within, follow_symlinks=True)
    finally:
        os.close(within)


def _fill(handle: int, told: bytes) -> None:
    _lock(handle)
    os.write(handle, told)


def is_abandoned(folder: Path, output: str) -> bool:
    """Whether *folder* was left by a build of *output* that runs no more.

    A link, another's folder, one that was copied or renamed, one of a build that may still
    run on another machine: of none of these is it said.
    """
    try:
        handle = os.open(folder / OWNER_NAME, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        owner = json.loads(os.read(handle, _SIZE_MAX_BYTES))
        return _is_of(owner, folder, output) and _is_over(owner, handle)
    except (OSError, ValueError, KeyError, TypeError):
        return False
    finally:
        os.close(handle)


def _is_of(owner: Any, folder: Path, output: str) -> bool:
    own = owner["kind"] == _KIND and owner["folder"] == folder.name and owner["output"] == output
    return bool(own) and not folder.is_symlink() and folder.stat().st_uid == os.geteuid()


def _is_over(owner: Any, handle: int) -> bool:
    if owner["boot"] != _boot():
        return bool(owner["host"] == socket.gethostname())  # the machine was started again
    return _lock(handle)


def _lock(handle: int) -> bool:
    """Take the lock of an open file; False where another has it, or where there are no locks."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _start() -> int:
    """Return when this process started, in clock ticks after the boot (proc(5)); 0 if unknown."""
    try:
        fields = _PROCESS.read_text("ascii", "replace").rpartition(")")[2].split()
        return int(fields[19])
    except (OSError, ValueError, IndexError):
        return 0


def _boot() -> str:
    """Return what changes when the machine starts again; empty where nothing tells (macOS)."""
    try:
        return _BOOT.read_text("ascii").strip()
    except OSError:
        return ""
