"""Many pages read by as many processes as there are cores, and kept for the one that needs them.

What reading makes on the way is several times what it gives: where it ends, the memory of the
process that did it is full of holes, which every process forked from it copies. So others do it,
a folder at a time, and end; the one that needs the houses finds them kept.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from itertools import groupby
from pathlib import Path

from generator.beside import Beside, cores
from generator.files.kept_pages import KeptPages
from generator.files.tree_reader import TreeReader

PAGES_MIN = 1000
"""With fewer, starting processes takes longer than they save."""


def read_ahead(reader: TreeReader, files: Sequence[Path], kept: KeptPages) -> bool:
    """Have *files* read by others and *kept*; tell whether *kept* may know them now.

    What could not be kept, or was not read because a process failed, is known no more than before.

    Args:
        files: sorted, so that those of a folder follow each other: each is kept in one file.
    """
    processes = cores()
    if len(files) < PAGES_MIN or processes < 2 or not hasattr(os, "fork"):
        return False
    shares = _shares([list(group) for _, group in groupby(files, key=_folder)], processes)
    with reader.timings.step("lecture des fichiers"):
        others = [Beside(partial(_read, reader, share, kept)) for share in shares]
        for other in others:
            with suppress(SystemExit):  # it has said why; who needs its pages reads them
                other.result()
    kept.look_again()
    return True


def _read(reader: TreeReader, folders: Sequence[Sequence[Path]], kept: KeptPages) -> None:
    for files in folders:
        reader.read(files, kept)
        kept.save_one(_folder(files[0]))


def _shares(folders: Sequence[list[Path]], processes: int) -> list[list[list[Path]]]:
    """Return *folders* in so many shares of nearly as many files; none is empty."""
    shares: list[list[list[Path]]] = [[] for _ in range(processes)]
    for folder in sorted(folders, key=len, reverse=True):
        min(shares, key=lambda share: sum(map(len, share))).append(folder)
    return [share for share in shares if share]


def _folder(file: Path) -> str:
    return os.path.dirname(file)  # noqa: PTH120 - a Path for each of ten thousand files
