"""Sees changes of the project's files, and passes over what editors write for themselves."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import aclosing
from pathlib import Path

from watchfiles import awatch

# Swap, lock and backup files of vi, Emacs, Kate, LibreOffice, JetBrains, and of half-made copies.
_OWN_TO_EDITORS = re.compile(
    r"\.|~\$|#.*#$|.*~$|.*\.(?:swp|swx|swo|tmp|temp|bak|orig|part|partiel|crdownload|pyc)$"
    r"|4913$|___jb_\w+___$|.*___jb_\w+___$|__pycache__$|node_modules$",
    re.IGNORECASE,
)
_SETTLED_MS = 300
_LOOKED_AT_MS = 2000
_RETRY_SECONDS = 2

_Identity = tuple[tuple[int, int] | None, ...]


def matters(path: str, roots: Iterable[Path]) -> bool:
    """Tell whether a change of *path*, below one of *roots*, may change the site."""
    for root in roots:
        if Path(path).is_relative_to(root):
            names = Path(path).relative_to(root).parts
            return not any(_OWN_TO_EDITORS.match(name) for name in names)
    return False


async def changes(roots: tuple[Path, ...]) -> AsyncIterator[frozenset[str] | None]:
    """Yield the paths below *roots*, of files or folders, that have changed and settled.

    None where nobody can tell which.

    A root that is missing is waited for; one that is replaced by another of its name is
    followed. Where the system cannot tell of changes, files are looked at again and again.
    """
    by_looking: bool | None = None
    while True:
        known = _identities(roots)
        present = [root for root, identity in zip(roots, known, strict=True) if identity]
        try:
            watched = awatch(
                *present,
                watch_filter=lambda _, path: matters(path, roots),
                debounce=_SETTLED_MS,
                rust_timeout=_LOOKED_AT_MS,
                yield_on_timeout=True,
                force_polling=by_looking,
            )
            async with aclosing(watched):
                async for seen in watched:
                    replaced = _identities(roots) != known
                    if seen or replaced:
                        yield None if replaced else frozenset(path for _, path in seen)
                    if replaced:
                        break
        except (OSError, RuntimeError):  # a root just went; or too many files for the system
            by_looking = True if by_looking is None and _identities(roots) == known else by_looking
            await asyncio.sleep(_RETRY_SECONDS)
            yield None


def _identities(roots: Iterable[Path]) -> _Identity:
    """Return which file each root is: a file that replaces another is not that one."""
    found: list[tuple[int, int] | None] = []
    for root in roots:
        try:
            status = root.stat()
        except OSError:
            found.append(None)
        else:
            found.append((status.st_dev, status.st_ino))
    return tuple(found)
