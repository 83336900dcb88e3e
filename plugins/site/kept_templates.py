"""Keeps the compiled templates between builds, where the project can be written to."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class KeptTemplates(FileSystemBytecodeCache):
    """Jinja's own cache, for which a read-only project or a full disk is no reason to fail."""

    def __init__(self, folder: Path) -> None:
        """Keep them in *folder*, made if it can be."""
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template if there is room; the next build compiles it again otherwise."""
        with suppress(OSError):
            super().dump_bytecode(bucket)
