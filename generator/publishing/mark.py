"""The mark of a built site: by this small file the next build knows that it may replace it.

It says nothing that changes from one build to the next of the same sources, so two clones still
build the same bytes.
"""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

from msgspec import Struct

MARK_NAME = ".msap-site"
_KIND = "msap-site"
# To be raised when an older program must no longer take the folder for one of its own.
_FORM = 1
_SIZE_MAX_BYTES = 4096


class SiteMark(Struct, frozen=True):
    """What a built site says of itself: how many houses it has."""

    houses: int

    def write(self, site: Path) -> None:
        """Write the mark of *site*."""
        content = {"kind": _KIND, "form": _FORM, "houses": self.houses}
        (site / MARK_NAME).write_text(json.dumps(content) + "\n", "utf-8")


def read_mark(site: Path) -> SiteMark | None:
    """Return the mark of the folder *site*; None when no build made it, or nobody can tell."""
    try:
        content = json.loads(_small_file(site / MARK_NAME))
        if content["kind"] == _KIND and content["form"] == _FORM:
            return SiteMark(int(content["houses"]))
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return None


def _small_file(file: Path) -> bytes:
    # Neither through a link nor from a pipe: the folder may be anybody's.
    handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as opened:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise ValueError("not a regular file")
        return opened.read(_SIZE_MAX_BYTES)
