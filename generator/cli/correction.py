"""Corrects one page on disk and tells what was done."""

from __future__ import annotations

from pathlib import Path

import click

from generator.files.fixing import Fixer
from generator.files.writing import WritingFailed, write_atomically


def correct(file: Path, path: str, fixer: Fixer) -> list[str]:
    """Correct *file* and return one line for each correction; *path* names it in these lines.

    A file that cannot be read is left to the check that follows.

    Raises:
        click.ClickException: the disk refuses the corrected page; the old one stands.
    """
    try:
        raw = file.read_bytes()
    except OSError:
        return []
    fixed, fixes = fixer.fixed(raw)
    if not fixes:
        return []
    try:
        write_atomically(file.resolve(), fixed.decode("utf-8"))
    except WritingFailed as failure:
        raise click.ClickException(str(failure)) from None
    return [f"{path}:{fix.line}:{fix.column}: corrigé: {fix.message}" for fix in fixes]
