"""What the program that fills a new site tells of the files that it has put there.

It knows of each how it stands on the disk: whoever publishes the site need not look at twenty
thousand files again. Each task tells in a part of its own, beside the program's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Self

from msgspec import Struct, field, json

from generator.publishing.file_states import Served


class Told(Struct):
    """Files of a new site, by their names from its root.

    Args:
        kept: second names of files of the site in place, which everybody may read.
        made: new ones, which everybody may read.
        others: those that have to be looked at: copies, or files whose permissions are others.
    """

    kept: list[Served] = field(default_factory=list)
    made: list[Served] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    def names(self) -> Iterator[str]:
        """Yield the names of all."""
        return chain((name for name, *_ in chain(self.kept, self.made)), self.others)

    def lengths(self) -> tuple[int, int, int]:
        """Return how much is told by now."""
        return len(self.kept), len(self.made), len(self.others)

    def take_back(self, lengths: tuple[int, int, int]) -> None:
        """Tell no more than what was told at *lengths*."""
        kept, made, others = lengths
        del self.kept[kept:], self.made[made:], self.others[others:]

    def add(self, more: Self) -> None:
        """Tell *more* besides."""
        self.kept += more.kept
        self.made += more.made
        self.others += more.others


def add_to_told(file: Path, told: Told) -> None:
    """Tell *told* in *file*, besides what was told there.

    Raises:
        OSError: the disk refuses.
    """
    with file.open("ab") as lines:
        lines.write(json.encode(told) + b"\n")


def told_part(file: Path, number: int) -> Path:
    """Return where the task of a *number* tells what *file* does not."""
    return file.with_name(f"{file.name}.{number}")


def read_told(file: Path) -> Told | None:
    """Return what is told in *file* and its parts; None where nobody told.

    Raises:
        OSError: one cannot be read.
    """
    if not file.exists():
        return None
    told = Told()
    for each in (file, *file.parent.glob(f"{file.name}.*")):
        with each.open("rb") as lines:
            for line in lines:
                told.add(json.decode(line, type=Told))
    return told
