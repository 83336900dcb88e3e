"""Keeps the compiled templates between builds, sealed: Jinja takes any code that it can load."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_SEAL_BYTES = sha256().digest_size


class KeptTemplates(BytecodeCache):
    """Compiled templates in *folder*, each after a hash of it; damaged ones are compiled again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill *bucket* with what was kept, if it is whole; Jinja checks its version and source."""
        with suppress(OSError):
            raw = self._file(bucket).read_bytes()
            seal, code = raw[:_SEAL_BYTES], raw[_SEAL_BYTES:]
            if seal == sha256(code).digest():
                bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep *bucket*; without room or right, nothing."""
        code = bucket.bytecode_to_string()
        file = self._file(bucket)
        fresh = file.with_suffix(f".{os.getpid()}.tmp")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(sha256(code).digest() + code)
            fresh.replace(file)
        except OSError:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.jinja"
