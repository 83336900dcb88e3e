"""The site before the last, kept for the next build to begin with (``new_site.py``).

It lies in the project's cache, on the same disk as the output or not at all: a rename takes it
there and back. Its files are those of the site in place but for what changed since; it costs the
disk its folders.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import suppress
from itertools import islice
from pathlib import Path

from generator.publishing.mounts import mounts_below
from generator.publishing.removal import AT_ONCE_FILES
from generator.publishing.workplace import Workplace

_FOLDER = "builds"
_SUFFIX = ".site"
_KEPT_SITES = 2


class SpareSite:
    """The spare of the site at *output*, in the project's *cache*."""

    def __init__(self, cache: Path, output: Path) -> None:
        name = hashlib.sha256(str(output).encode(errors="surrogateescape")).hexdigest()[:16]
        self.folder = cache / _FOLDER / f"{name}{_SUFFIX}"

    def begin(self, work: Workplace) -> bool:
        """Have the site of *work* begin as this one, if there is one that can be had; tell whether.

        Of two builds at once, one has it. A site that is put in place file by file begins empty:
        what is in its place changes while it is put there.
        """
        if work.inside or self.folder.is_symlink() or mounts_below(self.folder):
            return False
        with suppress(OSError):
            # Onto an empty folder, in one step: the workplace is never without a site.
            self.folder.rename(work.site)
            os.utime(work.site)  # a new site is as old as its build
            work.begun = True
        return work.begun

    def leave(self, work: Workplace) -> None:
        """Keep the site that *work* has replaced, if it is large and this place is free."""
        if work.inside or not _is_large(work.site):
            return
        with suppress(OSError):
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            work.site.rename(self.folder)
            _forget_oldest(self.folder.parent, work.folder)


def _is_large(site: Path) -> bool:
    """Tell whether *site* holds so many files that to remove it would be felt."""
    files = (name for _, _, names in os.walk(site) for name in names)
    return next(islice(files, AT_ONCE_FILES, None), None) is not None


def _forget_oldest(folder: Path, work: Path) -> None:
    """Have the sites of *folder* that are too many go with *work*, whose removal nobody awaits."""
    sites = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda each: each.stat().st_mtime)
    for old in sites[:-_KEPT_SITES]:
        try:
            old.rename(work / old.name)
        except OSError:  # on another disk
            shutil.rmtree(old, ignore_errors=True)
