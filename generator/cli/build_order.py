"""What a build is asked for."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class BuildOrder(Struct, frozen=True):
    """What to build: which houses, where to, for the public or not.

    Args:
        root: the project.
        output: where the site goes; a folder that a build made, an empty or an absent one.
        houses: the folder of the houses' pages, where it is not the project's.
        publish: whether it is the public site.
        warnings: whether to show warnings too.
        fewer_houses: whether the site may have far fewer houses than the one it replaces.
        flushed: whether to wait until the site is on the disk.
        since: the full file to compare with, where it is not that of the site in place.
        tells_changes: whether the site is published, and its changes told; else it is looked at.
        general: a digest of what the site is made from, but houses: what owners of the last site
            wrote is kept where it was the same (``plugins/site/keeping.py``); empty: nothing is.
        anew: whether all is made from nothing.
        compress: whether texts have their compressed forms beside them.
        changes: where to list what is to be sent, if anywhere.
    """

    root: Path
    output: Path
    houses: Path | None = None
    publish: bool = False
    warnings: bool = False
    fewer_houses: bool = False
    flushed: bool = True
    since: Path | None = None
    tells_changes: bool = True
    general: str = ""
    anew: bool = False
    compress: bool = False
    changes: Path | None = None
