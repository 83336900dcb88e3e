"""Puts a whole new site at the output's name.

Best, and nearly everywhere, by one system call. Where the file system cannot exchange two
folders, by two renames: the old site goes into the workplace, the new one takes its name. A
build that dies between them leaves both in its workplace, and that is the journal: the next
build, before anything else, finds them there and ends what was begun (``recover``).
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from generator.publishing.exchange import LACKING, exchange
from generator.publishing.workplace import REPLACED_NAME, SITE_NAME, Workplace

_FILLED = {errno.ENOTEMPTY, errno.EEXIST}
_TRIES = 100


def put_in_place(work: Workplace, output: Path) -> None:
    """Make the site of *work* the one at *output*; what was there is left in *work*.

    Raises:
        OSError: the old site is where it was.
    """
    for _ in range(_TRIES):
        try:
            exchange(work.site, output)
        except FileNotFoundError:
            if not _named(work.site, output):
                continue
        except OSError as error:
            if error.errno not in LACKING:
                raise
            _rename_twice(work, output)
        return
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(output))


def recover(output: Path, abandoned: Iterable[Path]) -> None:
    """End the switch that a killed build had begun by two renames.

    Both sites are whole; the new one had passed every guard.
    """
    for folder in abandoned:
        both = (folder / REPLACED_NAME).is_dir() and (folder / SITE_NAME).is_dir()
        if both and not os.path.lexists(output):
            (folder / SITE_NAME).rename(output)


def _rename_twice(work: Workplace, output: Path) -> None:
    if not os.path.lexists(output):
        work.site.rename(output)
        return
    output.rename(work.replaced)
    try:
        work.site.rename(output)
    except OSError:
        work.replaced.rename(output)
        raise


def _named(site: Path, output: Path) -> bool:
    """Give *site* the name *output*, which was free; False when it is no more."""
    try:
        site.rename(output)
    except OSError as error:
        if error.errno in _FILLED:
            return False
        raise
    return True
