"""The options of ``msap import``, the same for every source, and what they ask for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from generator.cli.import_plan import Choices
from generator.files.below import BelowPath, PathRefused
from generator.imports.zeros import whole_department


class Asked(Struct, frozen=True):
    """The options of an import, as a person gave them."""

    out: Path
    cache: Path
    doutes: Path | None
    differences: Path | None
    day: date | None
    older: tuple[Path, ...]
    is_dry: bool
    may_be_older: bool
    choices: Choices


def shared_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give *command* the options that every source has."""
    folder = click.Path(path_type=Path, file_okay=False)
    table = click.Path(path_type=Path, dir_okay=False)
    options = (
        click.option(
            "--out", required=True, type=folder, help="Dossier des pages, créé au besoin."
        ),
        click.option("--dry-run", is_flag=True, help="Dit ce qui serait fait, et n'écrit rien."),
        click.option("--departement", metavar="49,72", help="Ces départements seulement."),
        click.option("--date", "published", metavar="AAAA-MM-JJ", help="Date de la liste."),
        click.option(
            "--depuis",
            multiple=True,
            metavar="ANCIENNE-LISTE",
            type=click.Path(path_type=Path),
            help="Liste importée auparavant, s'il n'en reste pas de mémoire dans « .sources ».",
        ),
        click.option(
            "--conflits-vus",
            is_flag=True,
            help="Les différences à décider sont vues : les pages gardent le leur pour de bon.",
        ),
        click.option(
            "--replace",
            is_flag=True,
            help="La liste l'emporte sur ce qui a été modifié ou supprimé à la main.",
        ),
        click.option(
            "--doublons",
            is_flag=True,
            help="Écrit aussi les maisons qui ressemblent à une page d'une autre source.",
        ),
        click.option(
            "--moins-de-maisons",
            is_flag=True,
            help="Accepte une liste qui a perdu beaucoup de maisons, ou coupée à la fin.",
        ),
        click.option(
            "--liste-plus-ancienne",
            is_flag=True,
            help="Accepte une liste plus ancienne que la dernière importée.",
        ),
        click.option(
            "--differences",
            type=table,
            help="Tableau CSV des différences (par défaut : differences.csv dans le dossier).",
        ),
        click.option(
            "--doutes",
            type=table,
            help="Tableau CSV de ce qui est à vérifier (par défaut : doutes.csv dans le dossier).",
        ),
        click.option(
            "--cache",
            type=folder,
            default=Path(".cache"),
            show_default=True,
            help="Géographie préparée par « msap territory », pour contrôler les positions.",
        ),
        click.option("--ignorer-inconnues", is_flag=True, hidden=True),
    )
    for option in reversed(options):
        command = option(command)
    return command


FILES = click.argument(
    "files", metavar="FICHIER…", nargs=-1, required=True, type=click.Path(path_type=Path)
)


def asked_of(options: dict[str, Any]) -> Asked:
    """Return what *options*, by their names, ask for.

    Raises:
        click.UsageError: a date or a department that is none.
    """
    published = options["published"]
    return Asked(
        out=options["out"],
        cache=options["cache"],
        doutes=options["doutes"],
        differences=options["differences"],
        day=_date(published) if published else None,
        older=options["depuis"],
        is_dry=options["dry_run"],
        may_be_older=options["liste_plus_ancienne"],
        choices=Choices(
            departments=departments_of(options["departement"]),
            replace=options["replace"],
            are_conflicts_seen=options["conflits_vus"],
            are_twins_written=options["doublons"],
            may_lose_houses=options["moins_de_maisons"],
        ),
    )


def _date(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        message = f"--date : « {text} » n'est pas une date, par exemple 2024-08-01."
        raise click.UsageError(message) from None


def departments_of(text: str | None) -> frozenset[str] | None:
    """Return the folders of the departments that ``49,72`` names; None for all.

    Raises:
        click.UsageError: one is no department.
    """
    if text is None:
        return None
    codes = [whole_department(part) for part in text.replace(";", ",").split(",") if part.strip()]
    for code in codes:
        try:
            BelowPath.page(code.lower(), "x")
        except PathRefused as refused:
            raise click.UsageError(f"--departement : {refused}") from None
    if not codes:
        raise click.UsageError("--departement : donnez au moins un département, par exemple 49,72.")
    return frozenset(code.lower() for code in codes)
