"""Simplified outlines of departments and regions, read from the cache only when asked for."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from generator.geography.cache import OUTLINES_NAME, read_cache
from generator.geography.commune_borders import CommuneBorders

Ring = tuple[tuple[float, float], ...]
Outline = tuple[Ring, ...]

# Cached coordinates are integers in this fraction of a degree (about 100 m).
STEPS_PER_DEGREE = 1000


class Outlines:
    """Outlines by code. A ring is closed: its last point is its first."""

    def __init__(self, cache_dir: Path) -> None:
        self._cache_dir = cache_dir
        self._borders = CommuneBorders(cache_dir)
        self._made: dict[tuple[str, str], Outline] = {}

    def department(self, code: str) -> Outline:
        """The rings of a department; none for a collectivity that the source lacks."""
        return self._outline("departments", code)

    def region(self, code: str) -> Outline:
        """The rings of a region."""
        return self._outline("regions", code)

    def commune_borders(self, code: str) -> str:
        """Where communes meet within a department (``CommuneBorders.department``)."""
        return self._borders.department(code)

    def read(self) -> None:
        """Read them now rather than when one is asked for; TerritoryError if they can't be."""
        self._content  # noqa: B018
        self._borders.read()

    @cached_property
    def _content(self) -> dict[str, Any]:
        return read_cache(self._cache_dir / OUTLINES_NAME)

    def _outline(self, kind: str, code: str) -> Outline:
        known = self._made.get((kind, code))
        if known is None:  # a build has some ten maps of each
            rings = self._content[kind].get(code, [])
            known = self._made[kind, code] = tuple(_ring(ring) for ring in rings)
        return known


def _ring(flat: list[int]) -> Ring:
    """Points in degrees from ``[longitude, latitude, longitude, …]`` in steps."""
    degrees = [step / STEPS_PER_DEGREE for step in flat]
    return tuple(zip(degrees[::2], degrees[1::2], strict=True))
