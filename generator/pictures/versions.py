"""The files that a picture was made into, or why it was not. Loads no Pillow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


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


@dataclass(frozen=True, slots=True)
class Version:
    """A file of a picture, complete; ``suffix`` is ``jpg`` or ``png``."""

    suffix: str
    width_px: int
    height_px: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Made:
    """A picture as it is published: one or two versions, the larger one first.

    ``is_animated``: it moved, and only its first view is left.
    """

    versions: tuple[Version, ...]
    is_animated: bool

    @property
    def sizes(self) -> tuple[VersionSize, ...]:
        """The versions without their bytes."""
        return tuple(VersionSize(v.suffix, v.width_px, v.height_px) for v in self.versions)
