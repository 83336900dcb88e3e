"""Where other file systems are mounted: such a folder can be neither renamed nor exchanged."""

from __future__ import annotations

import os
import re
from pathlib import Path

_TABLE = Path("/proc/self/mountinfo")
_ESCAPED = re.compile(r"\\([0-7]{3})")


def is_mount(folder: Path) -> bool:
    """Whether *folder*, an absolute path without links, is a mount point (a Docker volume, say)."""
    return os.path.ismount(folder) or folder in _mount_points()


def mounts_below(folder: Path) -> list[Path]:
    """Return the mount points that lie in *folder*, an absolute path without links."""
    return [point for point in _mount_points() if folder in point.parents]


def _mount_points() -> list[Path]:
    """Return what Linux lists, bind mounts too; nothing elsewhere, where ``ismount`` sees all.

    Source: proc(5), /proc/pid/mountinfo: the fifth field, spaces and such as three octal digits.
    """
    try:
        lines = os.fsdecode(_TABLE.read_bytes()).splitlines()
    except OSError:
        return []
    return [Path(_ESCAPED.sub(_character, line.split(" ")[4])) for line in lines]


def _character(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 8))
