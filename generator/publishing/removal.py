"""Removes a workplace, and makes nobody wait for a large one.

A site of 20,000 files that are on the disk takes seconds to remove. The first files go at once,
which is all of a small site; what remains is left to a process of its own, which holds the
workplace's lock, so that no other build takes it for abandoned.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

AT_ONCE_FILES = 1000
_REMAINDER = """
import os, shutil, sys
os.nice(10)
folder, last = sys.argv[1:]
for name in os.listdir(folder):
    if name != last:
        shutil.rmtree(os.path.join(folder, name), ignore_errors=True)
shutil.rmtree(folder, ignore_errors=True)
"""


def remove(folder: Path, last: str, lock: int | None = None) -> None:
    """Remove *folder*; its file *last*, by which it is known, goes last: a death is mended.

    Args:
        folder: a folder of folders, and the file *last*.
        last: the name of a file in it.
        lock: the handle of a lock to be held until all is gone.
    """
    with suppress(OSError):  # what cannot be removed is left, as by every removal
        removed = _removing(folder, last)
        for _ in islice(removed, AT_ONCE_FILES):
            pass
        if next(removed, None) is not None:
            _leave_to_another(folder, last, lock)
            return
    shutil.rmtree(folder, ignore_errors=True)


def _removing(folder: Path, last: str) -> Iterator[str]:
    """Remove file after file of the folders in *folder*; yield each that is gone."""
    for entry in sorted(folder.iterdir()):
        if entry.name != last and entry.is_dir():
            yield from _emptying(str(entry))


def _emptying(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in list(entries):
            if entry.is_dir(follow_symlinks=False):
                yield from _emptying(entry.path)
            else:
                os.unlink(entry.path)  # noqa: PTH108
                yield entry.path
    os.rmdir(folder)  # noqa: PTH106


def _leave_to_another(folder: Path, last: str, lock: int | None) -> None:
    subprocess.Popen(
        [sys.executable, "-S", "-c", _REMAINDER, folder, last], start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        pass_fds=() if lock is None else (lock,),
    )  # fmt: skip
