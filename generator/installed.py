"""The packages that the program runs with."""

from __future__ import annotations

import sysconfig
from collections.abc import Iterator
from pathlib import Path


def installed_packages() -> Iterator[str]:
    """Yield the installed packages, each with its version: ``markdown-3.7.dist-info``."""
    for kind in ("purelib", "platlib"):
        folder = Path(sysconfig.get_path(kind))
        yield from (entry.name for entry in folder.glob("*.dist-info"))
