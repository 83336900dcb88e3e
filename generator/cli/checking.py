"""What ``msap check`` finds: every problem of every page that it is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.cli.checked_files import CheckedFiles
from generator.cli.checked_project import CheckedProject, territory_of
from generator.cli.kept_check import Said
from generator.cli.named_files import named_files, unread
from generator.cli.opened_pages import stamp_problems
from generator.cli.phrases import unread_synonyms
from generator.cli.project import houses_folder, vocabularies_folder
from generator.cli.uncollected import uncollected
from generator.files.kept_pages import KeptPages
from generator.files.unreadable import unreadable_folders
from generator.files.vocabularies import read_vocabularies
from generator.files.welcomes import read_welcomes
from generator.problems import Problem, Severity, has_errors


class Found(NamedTuple):
    """What a check says; ``holds`` as long as no file changes, whatever is done in Git."""

    said: Said
    holds: bool


def checked(
    root: Path, today: date, paths: tuple[Path, ...], since: str | None, *, fix: bool, format_: str
) -> Found:
    """Return the problems of *paths*, of all pages without any.

    Args:
        since: a version of the repository or a folder: warnings are of what changed since.
        fix: whether to correct before what has one right answer, and say so.
    """
    files = CheckedFiles.of(named_files(paths or (houses_folder(root),), root), root)
    changed = _changed_since(root, since) if since else None
    unsure: Sequence[Path] = files.houses
    with uncollected():
        # Before anything is corrected: the line of a stamp is taken away then.
        opened = _stamps(files.houses, files, root, since, fix=True) if fix else []
        project, problems = _project(root, today)
        if project is not None:
            told_apart = format_ != "text"
            problems += _problems(project, files, paths, fix=fix, quiet_output=told_apart)
            if project.kept:
                unsure = project.kept.maybe_stamped(files.houses)
        if not fix:
            opened = _stamps(unsure, files, root, since, fix=False)
        problems += opened
    if changed is not None:
        problems = [p for p in problems if p.severity is Severity.ERROR or p.path in changed]
    is_whole = project is not None and project.territory is not None
    holds = is_whole and not unsure and not files.articles
    return Found(Said(len(files), tuple(sorted(set(problems)))), holds)


def _changed_since(root: Path, since: str) -> set[str]:
    """Return the paths of the files that are others than in the version or the folder *since*."""
    from generator.cli.since import Since  # noqa: PLC0415 - a rare wish

    return {each.path for each in Since.of(root, since).changed()}


def _stamps(
    houses: Sequence[Path], files: CheckedFiles, root: Path, since: str | None, *, fix: bool
) -> list[Problem]:
    return list(stamp_problems((*houses, *files.articles), root, since or "HEAD", fix=fix))


def _project(root: Path, today: date) -> tuple[CheckedProject | None, list[Problem]]:
    """Return what pages are checked against, None where vocabularies have errors; the problems."""
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    if has_errors(problems):
        return None, problems
    territory = territory_of(root)
    kept = KeptPages.of(root, vocabularies, territory)
    return CheckedProject(root, vocabularies, territory, today, kept), problems


def _problems(
    project: CheckedProject,
    files: CheckedFiles,
    paths: Sequence[Path],
    *,
    fix: bool,
    quiet_output: bool,
) -> list[Problem]:
    """Return the problems of *files*, corrected before if one wants a *fix*.

    Args:
        paths: what a person named; nothing for the whole site.
        quiet_output: the corrections are told on the standard error.
    """
    root = project.root
    if fix:
        project.fix(files.houses, quiet_output=quiet_output)
    houses, problems = project.houses(files.houses, [path for path in paths if path.is_dir()])
    for folder in paths or (houses_folder(root),):
        problems += unreadable_folders(folder.resolve(), root) if folder.is_dir() else []
    problems += unread(root, paths)
    if not paths:
        problems += unread_synonyms(root, project.vocabularies)
        problems += read_welcomes(root / "content", root, project.vocabularies)[1]
    return problems + project.texts(files, houses, problems, is_everything=not paths)
