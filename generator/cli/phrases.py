"""``msap check --synonymes``: what people type for services and partners, leading nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from generator.cli.project import vocabularies_folder
from generator.directory import Directory
from generator.files.content_files import shown_path, source_bytes
from generator.files.nodes import place_of
from generator.files.source import decode
from generator.files.tree import read_houses
from generator.files.yaml_reading import read_yaml
from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, Severity, has_errors
from generator.search.phrases_checked import PhraseDoubt, phrases_leading_nowhere, unread_phrases


def unread_synonyms(root: Path, vocabularies: Vocabularies) -> Iterator[Problem]:
    """Yield a warning for each synonym that the search can never read."""
    for path, line, column, message in _placed(unread_phrases(vocabularies), root):
        yield Problem(path, line, column, Severity.WARNING, "synonyme", message)


def check_phrases(
    root: Path,
    files: Sequence[Path],
    vocabularies: Vocabularies,
    territory: Territory | None,
    today: date,
    format_: str,
) -> bool:
    """Print where phrases lead nowhere over the houses of *files*; say whether all were read.

    Raises:
        click.UsageError: *format_* is another than ``text``.
    """
    if format_ != "text":
        raise click.UsageError("--synonymes s'écrit avec --format text.")
    houses, problems = read_houses(files, root, vocabularies, territory)
    directory = Directory(houses, vocabularies, territory, today=today)
    doubts = [*unread_phrases(vocabularies), *phrases_leading_nowhere(directory)]
    for path, line, column, message in sorted(_placed(doubts, root)):
        click.echo(f"{path}:{line}:{column}: {message}")
    count = len(doubts)
    click.echo(f"{count} remarque{'s'[: count > 1]} sur les synonymes.", err=True)
    if has_errors(problems):
        click.echo("Des pages ont une erreur et n'ont pas été comptées : msap check.", err=True)
    return not has_errors(problems)


def _placed(doubts: Iterable[PhraseDoubt], root: Path) -> Iterator[tuple[str, int, int, str]]:
    """Yield path, line, column and sentence of each; the files were read before, and are sound."""
    nodes = {}
    for doubt in doubts:
        file = vocabularies_folder(root) / f"{doubt.kind}.yaml"
        if doubt.kind not in nodes:
            nodes[doubt.kind] = read_yaml(decode(source_bytes(file)))
        yield (shown_path(file, root), *place_of(nodes[doubt.kind], doubt.steps), doubt.message)
