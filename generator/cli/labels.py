"""``msap check --label``: what pages lack of the criteria of their label, by department."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from generator.cli.label_report import FORMATS, JudgedHouse, label_report
from generator.cli.project import houses_folder
from generator.criteria import LabelCriteria
from generator.directory import Directory
from generator.files.content_files import shown_path
from generator.files.tree import house_files, read_houses
from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, Severity, has_errors, suggestion

EVERY_LABEL = "tous"


def path_or_label(label: str, paths: tuple[Path, ...]) -> tuple[str, tuple[Path, ...]]:
    """Return the label asked and the paths: ``--label content/msap/49`` names a path."""
    if label != EVERY_LABEL and Path(label).exists():
        return EVERY_LABEL, (Path(label), *paths)
    return label, paths


def check_labels(
    root: Path,
    files: Sequence[Path],
    vocabularies: Vocabularies,
    territory: Territory | None,
    label: str,
    format_: str,
    today: date,
) -> bool:
    """Print the report on the houses of *files* that have *label*; say whether all were read.

    Pages with an error are not in the report: their errors go to the standard error.

    Raises:
        click.UsageError: there is no such label, or no such format of this report.
    """
    _refuse_unknown(label, vocabularies, format_)
    everything = _with_the_site(files, root)
    houses, problems = read_houses(everything, root, vocabularies, territory)
    directory = Directory(houses, vocabularies, territory, today=today)
    chosen = {shown_path(file, root) for file in files}
    judged = _judged(directory, chosen, label, today)
    click.echo(label_report(judged, vocabularies, format_))
    return _told([p for p in problems if p.path in chosen and p.severity is Severity.ERROR])


def _refuse_unknown(label: str, vocabularies: Vocabularies, format_: str) -> None:
    known = [*vocabularies.labels.codes(), EVERY_LABEL]
    if label not in known:
        choice = ", ".join(known)
        near = suggestion(label, known)
        raise click.UsageError(f"« {label} » n'est pas un label : {choice}.{near}")
    if format_ not in FORMATS:
        raise click.UsageError("--label s'écrit avec --format text, csv ou json.")


def _with_the_site(files: Sequence[Path], root: Path) -> list[Path]:
    """Return *files*, and all pages of the site if some are its own: neighbours are among them."""
    folder = houses_folder(root)
    own = any(file.is_relative_to(folder) for file in files)
    return list(dict.fromkeys([*files, *(house_files(folder) if own else ())]))


def _judged(directory: Directory, chosen: set[str], label: str, today: date) -> list[JudgedHouse]:
    criteria = LabelCriteria(directory, today)
    return [
        JudgedHouse(house, directory.department_of(house), criteria.of(house))
        for house in directory.houses
        if house.path in chosen and label in (EVERY_LABEL, house.label)
    ]


def _told(errors: Iterable[Problem]) -> bool:
    found = sorted(set(errors))
    for problem in found:
        click.echo(str(problem), err=True)
    return not has_errors(found)
