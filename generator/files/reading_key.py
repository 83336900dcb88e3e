"""What the reading of a page depends on besides its own bytes and pictures, in one digest."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from generator.geography.territory import Territory
from generator.installed import installed_packages
from generator.model.vocabulary import Vocabularies

_CODE = Path(__file__).resolve().parents[1]
# What reads no page: a change there leaves what was read before as it is.
_APART = frozenset({"__pycache__", "cli", "preview", "publishing", "search", "figures", "imports",
                    "exports", "changes", "sheets", "criteria", "checks", "extending"})  # fmt: skip


def reading_key(
    root: Path, content: Path, vocabularies: Vocabularies, territory: Territory | None
) -> str:
    """Return the digest of all that pages are read with; empty where nobody can tell.

    The program, Python and its packages, the vocabularies, the geography, and where the project
    and its content lie.
    """
    if territory is not None and not territory.mark:
        return ""
    told = (
        sys.version, sys.platform, sorted(installed_packages()), str(root), str(content),
        territory.mark if territory else "", [*_terms(vocabularies)],
    )  # fmt: skip
    try:
        code = sorted(_states(str(_CODE), ""))
    except OSError:
        return ""
    return sha256(repr((told, code)).encode(errors="surrogateescape")).hexdigest()


def _terms(vocabularies: Vocabularies) -> Iterator[str]:
    for kind in vocabularies.kinds():
        yield kind
        yield from map(repr, vocabularies.of(kind))


def _states(folder: str, inner: str) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield how each file of the program stands on the disk."""
    with os.scandir(f"{folder}/{inner}") as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name not in _APART:
                    yield from _states(folder, f"{inner}{entry.name}/")
                continue
            found = entry.stat()
            times = (found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
            yield (f"{inner}{entry.name}", found.st_size, *times)
