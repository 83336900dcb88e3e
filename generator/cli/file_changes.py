"""Files that came, went or changed between two states of a project."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from generator.files.content_files import files_below
from generator.regular_files import FileRefused, read_bytes

_BYTES_MAX = 100_000_000


class Happened(StrEnum):
    """What became of a file."""

    ADDED = "ajouté"
    CHANGED = "modifié"
    REMOVED = "supprimé"


class FileChange(NamedTuple):
    """A file by its path from the project, ``content/msap/49/durtal.md``, and what became of it."""

    path: str
    kind: Happened


def changed_between(before: Path, after: Path) -> list[FileChange]:
    """Return what differs in the folders ``content`` of two projects, sorted."""
    old, new = _files(before), _files(after)
    found = [FileChange(path, Happened.REMOVED) for path in old.keys() - new.keys()]
    found += [FileChange(path, Happened.ADDED) for path in new.keys() - old.keys()]
    found += [
        FileChange(path, Happened.CHANGED)
        for path in old.keys() & new.keys()
        if _bytes(old[path]) != _bytes(new[path])
    ]
    return sorted(found)


def _files(root: Path) -> dict[str, Path]:
    return {file.relative_to(root).as_posix(): file for file in files_below(root / "content")}


def _bytes(file: Path) -> bytes | str:
    """Return the content of *file*, or why there is none: then that is what is compared."""
    try:
        return read_bytes(file, _BYTES_MAX)
    except FileRefused as refused:
        return refused.reason
