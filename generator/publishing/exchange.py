"""Exchanges two folders by one system call: at no moment is one of the names without a folder.

Linux: ``renameat2`` with ``RENAME_EXCHANGE``, since 3.15 (renameat2(2)); macOS: ``renamex_np``
with ``RENAME_SWAP``, since 10.12 (rename(2)). Python has neither.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

LACKING = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}
"""The system, or this file system, cannot exchange."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def exchange(one: Path, other: Path) -> None:
    """Give each of two existing folders of one file system the other's name.

    Raises:
        OSError: nothing was changed; with one of ``LACKING`` it never could be here.
    """
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin":
        refused = library.renamex_np(*names, _RENAME_SWAP)
    elif hasattr(library, "renameat2"):
        refused = library.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
    else:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if refused:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(one), None, str(other))
