"""The files that a person named to ``msap check``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.cli.named_path import named_path
from generator.files.tree import house_files
from generator.files.unread_files import unread_files, unread_in
from generator.problems import Problem


def named_files(paths: Sequence[Path], root: Path) -> list[Path]:
    """Return the files of *paths*, each once."""
    found: dict[Path, None] = {}
    for path in (named_path(path, root) for path in paths):
        found |= dict.fromkeys(house_files(path) if path.is_dir() else [path])
    return list(found)


def unread(root: Path, paths: Sequence[Path]) -> Iterator[Problem]:
    """Yield the warnings about files that are no page: of the folders named, or of all."""
    if not paths:
        yield from unread_files(root / "content", root)
    for folder in (named_path(path, root) for path in paths if path.is_dir()):
        yield from unread_in(folder, root / "content", root)
