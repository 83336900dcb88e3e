"""What discs and interrupted copies do to a file that a build kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Damage = Callable[[Path], None]


def flipped_at(rank: int) -> Damage:
    """Flip the lowest bit of the byte at *rank*, counted from the end when negative."""

    def flip(file: Path) -> None:
        raw = bytearray(file.read_bytes())
        raw[rank] ^= 1
        file.write_bytes(raw)

    return flip


def flipped_in_the_middle(file: Path) -> None:
    """Flip a bit half-way."""
    flipped_at(file.stat().st_size // 2)(file)


def cut(file: Path) -> None:
    """Lose the second half."""
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def cut_by_one(file: Path) -> None:
    """Lose the last byte."""
    file.write_bytes(file.read_bytes()[:-1])


def emptied(file: Path) -> None:
    """Lose everything."""
    file.write_bytes(b"")


def nonsense(file: Path) -> None:
    """Be another program's file."""
    file.write_bytes(b"[1]\nnull\n")


def unreadable(file: Path) -> None:
    """Be what cannot be read, even by the owner of the machine: a folder."""
    file.unlink()
    file.mkdir()


DAMAGES = (
    flipped_at(2), flipped_in_the_middle, flipped_at(-3), cut, cut_by_one, emptied, nonsense,
    unreadable,
)  # fmt: skip
