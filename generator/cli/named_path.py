"""Where a file is that a person named."""

from __future__ import annotations

import os
from pathlib import Path


def named_path(path: Path, root: Path) -> Path:
    """Return *path* from the root of the machine, its own links as they are where it is ours.

    Where they lead is looked at when the page is read.
    """
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - a link is not to be resolved
    return absolute if absolute.is_relative_to(root) else path.parent.resolve() / path.name
