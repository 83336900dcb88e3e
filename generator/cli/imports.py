"""``msap import``: the public lists of houses become pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import Progress

from generator.cli.import_run import Outcome, carry_out, doubts_table
from generator.cli.project import vocabularies_folder
from generator.cli.project_root import project_root
from generator.files.below import BelowPath, PathRefused, WritingFailed, write_below
from generator.files.reading import HouseReader
from generator.files.vocabularies import read_vocabularies
from generator.geography.errors import TerritoryError
from generator.geography.territory import Territory
from generator.imports import france_services, msap_dila
from generator.imports.page import ImportedPage, ImportFault, Refusal
from generator.imports.positions import with_sound_positions
from generator.problems import has_errors, shown

_SHOWN_MAX = 50
_Results = Iterable[ImportedPage | Refusal]


@click.group(name="import")
def import_group() -> None:
    """Transforme une liste publique de maisons en pages.

    \b
    Exemple :
      msap import france-services liste-fs-20240801.csv --out content/msap
    """


def _shared_options(command: Callable[..., Any]) -> Callable[..., Any]:
    options = (
        click.option(
            "--out",
            required=True,
            type=click.Path(path_type=Path, file_okay=False),
            help="Dossier des pages, créé au besoin.",
        ),
        click.option("--replace", is_flag=True, help="Écrase les pages qui diffèrent de la liste."),
        click.option(
            "--doutes",
            type=click.Path(path_type=Path, dir_okay=False),
            help="Tableau CSV de ce qui est à vérifier (par défaut : doutes.csv dans le dossier).",
        ),
        click.option(
            "--cache",
            type=click.Path(path_type=Path, file_okay=False),
            default=Path(".cache"),
            show_default=True,
            help="Géographie préparée par « msap territory », pour contrôler les positions.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@import_group.command("france-services")
@click.argument("file", metavar="FICHIER", type=click.Path(path_type=Path))
@_shared_options
@click.option("--date", "published", metavar="AAAA-MM-JJ", help="Date de la liste.")
@click.option("--ignorer-inconnues", is_flag=True, help="Passe les colonnes inconnues.")
def import_france_services(
    file: Path,
    out: Path,
    replace: bool,
    doutes: Path | None,
    cache: Path,
    published: str | None,
    ignorer_inconnues: bool,
) -> None:
    """Importe la liste nationale des France services (data.gouv.fr, CSV).

    La date de la liste vient du nom du fichier, ou de --date.

    \b
    Exemple :
      msap import france-services liste-fs-20240801.csv --out content/msap
    """
    day = _date(published) if published else france_services.date_of(file)
    if day is None:
        raise click.UsageError("La date de la liste est inconnue : ajoutez --date AAAA-MM-JJ.")

    def results(territory: Territory | None) -> _Results:
        given = list(france_services.read(file, ignorer_inconnues))
        rows = [row for row in given if isinstance(row, france_services.Row)]
        return _gathered(given, france_services.pages(rows, day, str(file), territory))

    _run(results, Target(out, doutes or out / "doutes.csv", cache, "fs-", replace))


@import_group.command("msap-dila")
@click.argument("files", metavar="FICHIER…", nargs=-1, required=True,
                type=click.Path(path_type=Path))  # fmt: skip
@_shared_options
def import_msap_dila(
    files: tuple[Path, ...], out: Path, replace: bool, doutes: Path | None, cache: Path
) -> None:
    """Importe les Maisons de services au public de l'annuaire de la DILA (GeoJSON).

    \b
    Exemple :
      msap import msap-dila msap-2017/*.json --out content/msap
    """

    def results(territory: Territory | None) -> _Results:
        given = [row for file in files for row in msap_dila.read(file)]
        rows = [row for row in given if isinstance(row, msap_dila.Row)]
        return _gathered(given, msap_dila.pages(rows, territory))

    _run(results, Target(out, doutes or out / "doutes.csv", cache, "msap-", replace))


def _gathered(given: Sequence[object], results: _Results) -> _Results:
    """Return the refusals met while reading, then *results*."""
    return [*(one for one in given if isinstance(one, Refusal)), *results]


def _date(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        message = f"--date : « {text} » n'est pas une date, par exemple 2024-08-01."
        raise click.UsageError(message) from None


@dataclass(frozen=True, slots=True)
class Target:
    """Where an import goes: pages, table of doubts, geography, and what may be overwritten."""

    out: Path
    table: Path
    cache: Path
    prefix: str
    replace: bool


def _run(results: Callable[[Territory | None], _Results], target: Target) -> None:
    try:
        outcome, is_checked = _delivered(results, target)
        table = doubts_table(outcome.doubtful, outcome.refused).encode()
        write_below(target.table.parent, BelowPath.of(target.table.name), table)
    except (ImportFault, PathRefused, WritingFailed) as fault:
        raise click.ClickException(str(fault)) from None
    for line in summary(outcome, target.out, target.table):
        click.echo(line)
    if not is_checked:
        click.echo("  positions non contrôlées : lancez d'abord « msap territory »")
    if outcome.refused:
        raise SystemExit(1)


def _delivered(
    results: Callable[[Territory | None], _Results], target: Target
) -> tuple[Outcome, bool]:
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Pages", total=None)
        territory = _territory(target.cache)
        read = results(territory)
        pages = list(with_sound_positions(read, territory) if territory else read)
        bar.update(task, total=len(pages))
        outcome = carry_out(
            pages,
            target.out,
            prefix=target.prefix,
            replace=target.replace,
            reader=_reader(territory),
            advance=lambda: bar.advance(task),
        )
    return outcome, territory is not None


def _reader(territory: Territory | None) -> HouseReader | None:
    """Return what ``msap check`` reads pages with; outside a project there are no vocabularies."""
    try:
        root = project_root()
    except click.UsageError:
        return None
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    return None if has_errors(problems) else HouseReader(vocabularies, territory)


def _territory(cache: Path) -> Territory | None:
    try:
        return Territory.load(cache)
    except TerritoryError:
        return None


def summary(outcome: Outcome, out: Path, table: Path) -> Iterator[str]:
    """Yield the lines that tell a person what an import did."""
    for path, lines in sorted(outcome.differing.items())[:_SHOWN_MAX]:
        yield f"{out / path} diffère de la liste :"
        yield from (f"    {line}" for line in lines)
    for refusal in outcome.refused[:_SHOWN_MAX]:
        where = f"{refusal.source}, ligne {refusal.row}, « {shown(refusal.name)} »"
        yield f"{where} : {refusal.reason}."
    for path in outcome.gone[:_SHOWN_MAX]:
        yield f"{out / path} : cette maison ne figure plus dans la liste."
    yield from _totals(outcome, out, table)


def _totals(outcome: Outcome, out: Path, table: Path) -> Iterator[str]:
    yield f"{_count(outcome.read, 'ligne lue', 'lignes lues')}, pages dans {out} :"
    yield f"  {_count(len(outcome.written), 'page écrite', 'pages écrites')}"
    if outcome.replaced:
        yield f"  {_count(len(outcome.replaced), 'page remplacée', 'pages remplacées')}"
    yield f"  {_count(len(outcome.unchanged), 'page inchangée', 'pages inchangées')}"
    if outcome.differing:
        differing = _count(len(outcome.differing), "page diffère", "pages diffèrent")
        yield f"  {differing} de la liste, laissée{'s'[: len(outcome.differing) > 1]} : --replace"
    if outcome.gone:
        gone = _count(len(outcome.gone), "page absente", "pages absentes")
        yield f"  {gone} de la liste, gardées"
    yield f"  {_count(len(outcome.doubtful), 'page douteuse', 'pages douteuses')} : voir {table}"
    if outcome.structured:
        kinds = ", ".join(f"{kind} {number}" for kind, number in outcome.structured.most_common())
        yield f"  commentaires : {kinds}"
    yield f"  {_count(len(outcome.refused), 'ligne refusée', 'lignes refusées')}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {many if number > 1 else one}"


if __name__ == "__main__":
    import_group()
