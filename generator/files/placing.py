"""Where a field stands in a page that was read before."""

from __future__ import annotations

import re
from pathlib import Path

from generator.files.content_files import source_bytes
from generator.files.nodes import place_of
from generator.files.source import decode, split_page
from generator.files.source_refused import SourceRefused

Steps = tuple[str | int, ...]


def place_in(file: Path, steps: Steps) -> tuple[int, int]:
    """Return the line and column, from 1, of the value that *steps* lead to; (1, 1) if none.

    A key of the first level is found without parsing: thousands of pages can be asked for.
    """
    try:
        raw = source_bytes(file)
        return _top_level(raw, str(steps[0])) if len(steps) == 1 else _nested(raw, steps)
    except SourceRefused:
        return 1, 1


def _top_level(raw: bytes, key: str) -> tuple[int, int]:
    match = re.search(rb"^" + re.escape(key.encode()) + rb"[ \t]*:[ \t]*", raw, re.MULTILINE)
    if match is None:
        return 1, 1
    return raw.count(b"\n", 0, match.start()) + 1, len(match[0]) + 1


def _nested(raw: bytes, steps: Steps) -> tuple[int, int]:
    return place_of(split_page(decode(raw)).front, steps)
