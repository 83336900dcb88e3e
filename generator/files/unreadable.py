"""Folders of pages that cannot be read: what lies in them would be missing without a word."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.files.content_files import shown_path
from generator.problems import Problem, Severity
from generator.regular_files import reason_of


def unreadable_folders(folder: Path, root: Path) -> list[Problem]:
    """Return an error for *folder*, and for each folder below it, that cannot be read.

    Hidden folders are left out, as ``house_files`` leaves them out; *root* is the project, to
    which paths in problems are relative.
    """
    refused: list[OSError] = []
    for _, inner, _ in os.walk(folder, onerror=refused.append):
        inner[:] = [name for name in inner if not name.startswith(".")]
    return list(_problems(refused, root))


def _problems(refused: list[OSError], root: Path) -> Iterator[Problem]:
    for error in refused:
        path = shown_path(Path(error.filename), root)
        message = f"dossier illisible : {reason_of(error)}."
        yield Problem(path, 0, 0, Severity.ERROR, "fichier", message)
