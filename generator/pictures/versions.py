"""The files that a picture was made into, or why it was not. Loads no Pillow."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct


class PictureRefused(Exception):
    """Bytes that no picture can be made of; ``reason`` is French: ``est abîmée …``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class VersionSize(NamedTuple):
    """What a page tells of a file before it comes; ``suffix`` is ``jpg`` or ``png``."""

    suffix: str
    width_px: int
    height_px: int


class Version(Struct, frozen=True):
    """A file of a picture, complete; ``suffix`` is ``jpg`` or ``png``."""

    suffix: str
    width_px: int
    height_px: int
    content: bytes


class Made(Struct, frozen=True):
    """A picture as it is published: one or two versions, the larger one first.

    ``is_animated``: it moved, and only its first view is left.
    """

    versions: tuple[Version, ...]
    is_animated: bool

    @property
    def sizes(self) -> tuple[VersionSize, ...]:
        """The versions without their bytes."""
        return tuple(VersionSize(v.suffix, v.width_px, v.height_px) for v in self.versions)
