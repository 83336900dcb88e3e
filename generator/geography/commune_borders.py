"""The borders of communes within departments, read from the cache only when asked for."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from generator.geography.cache import BORDERS_NAME, read_cache

STEPS_PER_DEGREE = 2000
"""Cached coordinates are integers in this fraction of a degree (about 50 m)."""


class CommuneBorders:
    """Lines by department: each border between two of its communes once."""

    def __init__(self, cache_dir: Path) -> None:
        self._cache_dir = cache_dir

    def department(self, code: str) -> str:
        """The lines within a department, as JSON; empty where it has none.

        Each is ``[longitude, latitude, …]`` in steps, every point as its difference from the one
        before, the first of a line from the last of the line before it. A text, since whoever
        publishes it takes nothing of it apart.
        """
        return str(self._content.get(code, ""))

    def read(self) -> None:
        """Read them now rather than when one is asked for; TerritoryError if they can't be."""
        self._content  # noqa: B018

    @cached_property
    def _content(self) -> dict[str, Any]:
        return read_cache(self._cache_dir / BORDERS_NAME)
