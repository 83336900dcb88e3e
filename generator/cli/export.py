"""``msap export``: the pages as files for other programs, and for people with a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.export_formats import FORMATS, ExportFormat
from generator.cli.exported_pages import exported, lost_codes
from generator.cli.import_options import departments_of
from generator.cli.project import houses_folder, vocabularies_folder
from generator.cli.project_root import project_root
from generator.cli.site_options import houses_option
from generator.cli.uncollected import uncollected
from generator.files.below import BelowPath, PathRefused, WritingFailed, write_all
from generator.files.vocabularies import read_vocabularies
from generator.imports.page import ImportFault
from generator.model.vocabulary import Vocabularies
from generator.problems import has_errors, shown
from generator.sheets.state import State

_SHOWN_MAX = 50


@click.command(short_help="Écrit les pages dans un tableur.")
@click.argument("format_", metavar="[FORMAT]", required=False, type=click.Choice([*FORMATS]))
@click.option("--format", "format_option", type=click.Choice([*FORMATS]), help="Le format.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FICHIER",
    help="Le fichier ou le dossier écrit (par défaut maisons.xlsx, ou le dossier maisons-csv).",
)
@click.option("--departement", metavar="49,72", help="Ces départements seulement.")
@click.option("--remplacer", is_flag=True, help="Écrit par-dessus un fichier qui existe.")
@houses_option
def export(
    format_: str | None,
    format_option: str | None,
    out: Path | None,
    departement: str | None,
    remplacer: bool,
    houses: Path | None,
) -> None:
    """Écrit toutes les pages dans un tableur, que « msap import tableur » reprend.

    xlsx : un classeur, une feuille par sujet ; csv : un fichier par feuille, dans un dossier ou
    une archive .zip.

    \b
    Exemples :
      msap export xlsx
      msap export --format csv --out maisons.zip
      msap export xlsx --departement 49 --out maine-et-loire.xlsx
    """
    name = _named(format_, format_option)
    chosen = FORMATS[name]
    place = out or chosen.place
    if place.exists() and not remplacer:
        raise click.ClickException(
            f"{place} existe déjà, et quelqu'un y a peut-être écrit : donnez un autre nom "
            "(--out), ou ajoutez « --remplacer »."
        )
    root = project_root()
    vocabularies = project_vocabularies(root)
    folder = houses or houses_folder(root)
    try:
        with uncollected():
            state, notices = exported(folder, departments_of(departement))
            _write(chosen, state, vocabularies, place)
    except (ImportFault, PathRefused, WritingFailed) as fault:
        raise click.ClickException(str(fault)) from None
    for line in (*notices, *_lost_codes(state, vocabularies)):
        click.echo(line)
    count = len(state.pages)
    click.echo(f"{place} : {count} maison{'s'[: count > 1]}.")


def project_vocabularies(root: Path) -> Vocabularies:
    """Return the vocabularies of the project.

    Raises:
        click.ClickException: they have errors, each in one line.
    """
    vocabularies, problems = read_vocabularies(vocabularies_folder(root), root)
    if has_errors(problems):
        raise click.ClickException("\n".join(map(str, sorted(problems))))
    return vocabularies


def _named(argument: str | None, option: str | None) -> str:
    if argument and option and argument != option:
        raise click.UsageError(f"Un seul format à la fois : {argument} ou {option}.")
    name = argument or option
    if not name:
        meanings = " ; ".join(f"{key} : {one.meaning}" for key, one in FORMATS.items())
        raise click.UsageError(f"Dites le format, par exemple « msap export xlsx » ({meanings}).")
    return name


def _write(chosen: ExportFormat, state: State, vocabularies: Vocabularies, place: Path) -> None:
    files = chosen.files(state, vocabularies, place)
    root = place.absolute().parent
    write_all((root, BelowPath.of(path), content) for path, content in files.items())


def _lost_codes(state: State, vocabularies: Vocabularies) -> Iterator[str]:
    """Yield a sentence for each code that is kept as it is, though no vocabulary has it."""
    found = (
        f"{page}, feuille « {sheet} » : « {shown(code)} » n'est pas un code de {kind}.yaml ; il "
        "reste tel quel."
        for page, one in state.pages.items()
        for sheet, code, kind in lost_codes(one.rows, vocabularies)
    )
    yield from (line for line, _ in zip(found, range(_SHOWN_MAX), strict=False))
