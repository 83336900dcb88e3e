"""``msap export``: the pages as files for other programs, and for people with a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.export_formats import FORMATS, Files
from generator.cli.exported_pages import exported, lost_codes
from generator.cli.import_options import departments_of
from generator.cli.open_derived import DERIVED
from generator.cli.open_export import (
    OPEN_FORMATS,
    default_place,
    meaning,
    open_files,
    open_source,
)
from generator.cli.project import houses_folder, vocabularies_folder
from generator.cli.project_root import project_root
from generator.cli.settings import settings_or_exit
from generator.cli.site_options import houses_option
from generator.cli.uncollected import uncollected
from generator.files.below import BelowPath, PathRefused, WritingFailed, write_all
from generator.files.vocabularies import read_vocabularies
from generator.imports.page import ImportFault
from generator.model.vocabulary import Vocabularies
from generator.problems import has_errors, shown
from generator.sheets.state import State

_SHOWN_MAX = 50


_NAMES = click.Choice([*FORMATS, *OPEN_FORMATS, *DERIVED])


@click.command(short_help="Écrit les pages dans un tableur, ou pour d'autres programmes.")
@click.argument("format_", metavar="[FORMAT]", required=False, type=_NAMES)
@click.option("--format", "format_option", type=_NAMES, help="Le format.")
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
    """Écrit toutes les pages dans un tableur, ou dans un format pour d'autres programmes.

    xlsx : un classeur, une feuille par sujet ; csv : un fichier par feuille, dans un dossier ou
    une archive .zip. « msap import tableur » reprend l'un et l'autre.

    json, annuaire-xlsx, annuaire-csv, geojson, osm, mediation-numerique, data-inclusion, hsds :
    les fichiers que le site publie dans donnees/. Ce qu'un format ne peut pas contenir est dans
    un fichier à côté, qui finit par ecarts.csv.

    departements, maisons, passages : des dossiers, un fichier par département ou par maison.
    schema-json, ecarts, datapackage, catalogue : ce qui décrit tous ces fichiers.

    \b
    Exemples :
      msap export xlsx
      msap export --format csv --out maisons.zip
      msap export xlsx --departement 49 --out maine-et-loire.xlsx
      msap export mediation-numerique
    """
    name = _named(format_, format_option)
    place = out or _default_place(name)
    if place.exists() and not remplacer:
        raise click.ClickException(
            f"{place} existe déjà, et quelqu'un y a peut-être écrit : donnez un autre nom "
            "(--out), ou ajoutez « --remplacer »."
        )
    root = project_root()
    vocabularies = project_vocabularies(root)
    folder = houses or houses_folder(root)
    departments = departments_of(departement)
    try:
        with uncollected():
            if name in FORMATS:
                state, told = exported(folder, departments)
                _write(FORMATS[name].files(state, vocabularies, place), place)
                told += _lost_codes(state, vocabularies)
                count = len(state.pages)
            else:
                settings = settings_or_exit()
                source = open_source(root, folder, vocabularies, departments, settings)
                if name in OPEN_FORMATS:
                    files, told = open_files(name, source, place)
                else:
                    files, told = DERIVED[name].files(source, settings, place), []
                _write(files, place)
                count = len(source.directory.every)
    except (ImportFault, PathRefused, WritingFailed) as fault:
        raise click.ClickException(str(fault)) from None
    for line in told:
        click.echo(line)
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


def _default_place(name: str) -> Path:
    if name in OPEN_FORMATS:
        return default_place(name)
    return FORMATS[name].place if name in FORMATS else DERIVED[name].place


def _named(argument: str | None, option: str | None) -> str:
    if argument and option and argument != option:
        raise click.UsageError(f"Un seul format à la fois : {argument} ou {option}.")
    name = argument or option
    if not name:
        known = {key: one.meaning for key, one in FORMATS.items()}
        known |= {key: meaning(key) for key in OPEN_FORMATS}
        known |= {key: one.meaning for key, one in DERIVED.items()}
        meanings = " ; ".join(f"{key} : {told}" for key, told in known.items())
        raise click.UsageError(f"Dites le format, par exemple « msap export xlsx » ({meanings}).")
    return name


def _write(files: Files, place: Path) -> None:
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
