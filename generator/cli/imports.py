"""``msap import``: the public lists of houses become pages, and later lists bring them up to date.

Exit status: 0 all is done, 1 it failed or a row was refused, 2 wrong usage, 3 done, and something
is left to decide: fields that the list and an editor both changed, pages left aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from generator.cli.import_options import FILES, Asked, asked_of, shared_options
from generator.cli.import_plan import Plan
from generator.cli.import_reading import plan_from
from generator.cli.import_run import Target, carry_out, write_tables
from generator.cli.import_sources import SOURCES
from generator.cli.import_words import differences_table, doubts_table, summary
from generator.cli.uncollected import uncollected
from generator.files.below import PathRefused, WritingFailed
from generator.imports.page import ImportFault
from generator.imports.recognising import (
    FRANCE_SERVICES,
    MEDIATION_NUMERIQUE,
    MSAP_DILA,
    NAMES,
    recognised,
    refuse_other,
    unknown,
)

LEFT_TO_DECIDE = 3
_GUESSED, _WORKBOOK = "liste", "tableur"


class _GuessingGroup(click.Group):
    """A group that takes the name of a file for one: ``msap import liste.csv``.

    What reads workbooks is loaded when one is imported: it reads pages, which lists need not.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return every command's name, sorted."""
        return sorted((*super().list_commands(ctx), _WORKBOOK))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name; None when there is none."""
        if cmd_name != _WORKBOOK:
            return super().get_command(ctx, cmd_name)
        from generator.cli.workbook_import import import_workbook  # noqa: PLC0415 - see above

        return import_workbook

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command of that name, or the one that looks what the file is."""
        if args and args[0] not in self.list_commands(ctx) and _looks_like_a_file(args[0]):
            return _GUESSED, self.commands[_GUESSED], args
        return super().resolve_command(ctx, args)


def _looks_like_a_file(argument: str) -> bool:
    return "." in argument or "/" in argument or Path(argument).exists()


@click.group(name="import", cls=_GuessingGroup)
def import_group() -> None:
    """Transforme une liste publique de maisons en pages, puis les tient à jour.

    Un champ changé dans la liste seule est pris ; modifié dans la page seule, il est gardé ;
    des deux côtés, la page garde le sien et la différence est dite. Résultat : 0 tout est fait,
    1 échec ou ligne refusée, 2 commande mal écrite, 3 fait, mais il reste à décider.

    \b
    Exemple :
      msap import france-services liste-fs-20240801.csv --out content/msap
    """


@import_group.command(FRANCE_SERVICES)
@FILES
@shared_options
def import_france_services(files: tuple[Path, ...], **options: Any) -> None:
    """Importe la liste nationale des France services (data.gouv.fr, CSV).

    La date de la liste vient du nom du fichier, ou de --date.

    \b
    Exemple :
      msap import france-services liste-fs-20240801.csv --out content/msap
    """
    _run(FRANCE_SERVICES, files, asked_of(options))


@import_group.command(MSAP_DILA)
@FILES
@shared_options
def import_msap_dila(files: tuple[Path, ...], **options: Any) -> None:
    """Importe les maisons de l'annuaire de l'administration (DILA, JSON de 2017 ou d'aujourd'hui).

    \b
    Exemple :
      msap import msap-dila msap-2017/*.json --out content/msap
    """
    _run(MSAP_DILA, files, asked_of(options))


@import_group.command(MEDIATION_NUMERIQUE)
@FILES
@shared_options
def import_mediation_numerique(files: tuple[Path, ...], **options: Any) -> None:
    """Importe les maisons d'une liste de lieux de médiation numérique (norme nationale, CSV).

    \b
    Exemple :
      msap import mediation-numerique lieux-de-mediation-numerique.csv --out content/msap
    """
    _run(MEDIATION_NUMERIQUE, files, asked_of(options))


@import_group.command(_GUESSED)
@FILES
@shared_options
def import_list(files: tuple[Path, ...], **options: Any) -> None:
    """Importe une liste, quelle qu'elle soit parmi celles-ci : le fichier dit laquelle.

    \b
    Exemple :
      msap import liste-fs-20240801.csv --out content/msap
    """
    try:
        found = recognised(files[0])
        if not found.command:
            raise unknown(files[0], found)
    except ImportFault as fault:
        raise click.ClickException(str(fault)) from None
    click.echo(f"{files[0]} est {NAMES[found.command]}.")
    _run(found.command, files, asked_of(options), known=1)


def _run(command: str, files: Sequence[Path], asked: Asked, known: int = 0) -> None:
    """Import *files*; of the first *known* ones it was looked what they are."""
    target = Target(asked.out)
    try:
        for file in (*files[known:], *asked.older):
            refuse_other(file, command)
        with uncollected():
            plan, is_checked = plan_from(SOURCES[command], files, target, asked)
        tables = _tables(plan, asked)
        if asked.is_dry:
            write_tables(tables)
        else:
            carry_out(plan, target, tables)
    except (ImportFault, PathRefused, WritingFailed) as fault:
        raise click.ClickException(str(fault)) from None
    for line in summary(plan, asked.out, list(tables), asked.is_dry):
        click.echo(line)
    if not is_checked:
        click.echo("  positions non contrôlées : lancez d'abord « msap territory »")
    if plan.refused:
        raise SystemExit(1)
    if not plan.is_decided:
        raise SystemExit(LEFT_TO_DECIDE)


def _tables(plan: Plan, asked: Asked) -> dict[Path, str]:
    """Return the two tables by their files; on trial only those that a person asked for."""
    tables = (
        (asked.differences, "differences.csv", differences_table),
        (asked.doutes, "doutes.csv", doubts_table),
    )
    return {
        given or asked.out / name: table(plan)
        for given, name, table in tables
        if given or not asked.is_dry
    }


if __name__ == "__main__":
    import_group()
