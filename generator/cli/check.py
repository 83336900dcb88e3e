"""``msap check``: every problem of every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from generator.cli.project_root import project_root
from generator.files.tree import house_files, read_houses
from generator.files.vocabularies import read_vocabularies
from generator.geography.errors import TerritoryError
from generator.geography.territory import Territory
from generator.problems import counted, has_errors


@click.command(short_help="Vérifie les pages.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
def check(paths: tuple[Path, ...]) -> None:
    """Vérifie les pages, toutes ou celles qu'on nomme.

    \b
    Exemple :
      msap check content/msap/49/durtal.md
    """
    root = project_root()
    vocabularies, problems = read_vocabularies(root / "content" / "vocabulaires", root)
    files = list(_files(paths or (root / "content" / "msap",)))
    _, found = read_houses(files, root, vocabularies, _territory(root))
    problems = sorted({*problems, *found})
    for problem in problems:
        click.echo(problem)
    click.echo(f"{len(files)} page{'s'[: len(files) > 1]} : {counted(problems)}.", err=True)
    raise SystemExit(int(has_errors(problems)))


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from house_files(path.resolve()) if path.is_dir() else [path.resolve()]


def _territory(root: Path) -> Territory | None:
    try:
        return Territory.load(root / ".cache")
    except TerritoryError as error:
        click.echo(f"{error} Communes et positions ne sont pas vérifiées.", err=True)
        return None
