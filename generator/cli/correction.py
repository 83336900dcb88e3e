"""Corrects one page on disk and tells what was done."""

from __future__ import annotations

from pathlib import Path

import click

from generator.files.below import BelowPath, PathRefused, WritingFailed, write_below
from generator.files.content_files import source_bytes
from generator.files.fixing import Fixer
from generator.files.source_refused import SourceRefused


def correct(file: Path, path: str, fixer: Fixer, content: Path) -> list[str]:
    """Correct *file* and return one line for each correction; *path* names it in these lines.

    A file that cannot be read, or that a link leads to out of the folder *content*, is left to
    the check that follows.

    Raises:
        click.ClickException: the disk refuses the corrected page; the old one stands.
    """
    try:
        fixed, fixes = fixer.fixed(source_bytes(file, content))
    except SourceRefused:
        return []
    if not fixes:
        return []
    try:
        write_below(*_place(file, content), fixed)
    except (PathRefused, WritingFailed) as failure:
        raise click.ClickException(str(failure)) from None
    return [f"{path}:{fix.line}:{fix.column}: corrigé: {fix.message}" for fix in fixes]


def _place(file: Path, content: Path) -> tuple[Path, BelowPath]:
    """Return the root that *file* is written below, and its path there, links inside resolved."""
    if file.absolute().is_relative_to(content.absolute()):
        root, real = content.resolve(), file.resolve()
        return root, BelowPath.of(real.relative_to(root).as_posix())
    return file.parent, BelowPath.of(file.name)
