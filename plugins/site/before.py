"""What changed since the site that this one replaces."""

from __future__ import annotations

import sys

from generator.changes.log import ChangeLog, first_log, kept_log, next_log
from generator.changes.previous import PreviousRefused, read_previous
from generator.directory import Directory
from plugins.site.project import Project


def change_log(project: Project, directory: Directory) -> ChangeLog:
    """Return what *directory* changes; data before that cannot be read are said, and forgotten."""
    if project.since is None:
        return first_log(directory)
    try:
        previous = read_previous(project.since)
        return next_log(directory, previous) if project.tells_changes else kept_log(previous)
    except PreviousRefused as refused:
        print(
            f"avertissement: {refused} L’historique des changements repart de zéro.",
            file=sys.stderr,
        )
        return first_log(directory)
