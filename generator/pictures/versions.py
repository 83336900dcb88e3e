"""The files that a picture was made into."""

from __future__ import annotations

from dataclasses import dataclass


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
