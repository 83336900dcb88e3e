"""One picture of an editor made into the files that pages show: a large one, a small one."""

from __future__ import annotations

from generator.pictures.bareness import is_bare
from generator.pictures.encoding import BYTES_MAX, encoded, resized
from generator.pictures.kinds import START_BYTES, kind_of
from generator.pictures.opening import Opened
from generator.pictures.versions import Made, Version

LARGE_PX = 1280
"""Wide: twice the column that pages show it in, for screens of fine grain."""
SMALL_PX = 640
TALL_PX = 1600
_WORTH_TWO = 1.25
"""A small version is made where the large one is wider than it by this."""


def make(content: bytes) -> Made:
    """Return the versions of the picture whose bytes are *content*.

    Raises:
        PictureRefused: nothing can be made of it, with the reason in French.
    """
    kind = kind_of(content[:START_BYTES])
    opened = Opened(content, kind)
    large_px = _within(opened.width_px, opened.height_px, LARGE_PX)
    pixels = opened.pixels(*large_px)  # read in any case: so a damaged one is found
    if large_px == (opened.width_px, opened.height_px) and _may_stay(content, kind):
        large = Version("png" if kind == "PNG" else "jpg", *large_px, content)
    else:
        large = encoded(pixels, kind == "PNG")
    if large.width_px <= SMALL_PX * _WORTH_TWO:
        return Made((large,), opened.is_animated)
    small_px = _within(large.width_px, large.height_px, SMALL_PX)
    small = encoded(resized(pixels, *small_px), large.suffix == "png")
    return Made((large, small), opened.is_animated)


def _may_stay(content: bytes, kind: str) -> bool:
    return len(content) <= BYTES_MAX and is_bare(content, kind)


def _within(width_px: int, height_px: int, wide_px: int) -> tuple[int, int]:
    """Return the size of a picture made as wide as *wide_px* at most, and not too tall."""
    scale = min(1, wide_px / width_px, TALL_PX / height_px)
    return max(1, round(width_px * scale)), max(1, round(height_px * scale))
