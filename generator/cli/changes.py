"""``msap changes``: what changed since a version, in words, and the pages to look at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.cli.content_state import ContentState
from generator.cli.git import NotInGit
from generator.cli.project import prepared_territory
from generator.cli.project_root import project_root
from generator.cli.proposal import Proposal, proposal_of
from generator.cli.proposal_words import proposal_words
from generator.cli.settings import settings_or_exit
from generator.cli.since import Since
from generator.cli.site_options import output_option
from generator.files.below import WritingFailed


@click.command(short_help="Dit en français ce qui a changé depuis une version.")
@click.option(
    "--since", required=True, metavar="VERSION",
    help="Une version du dépôt Git (origin/main, HEAD), ou le dossier d'un autre état du projet.",
)  # fmt: skip
@click.option(
    "--format", "format_", type=click.Choice(["text", "markdown"]), default="text",
    help="text pour lire, markdown pour la page d'une forge.",
)  # fmt: skip
@click.option(
    "--pages", type=click.Path(path_type=Path, file_okay=False), metavar="DOSSIER",
    help="Copie aussi dans ce dossier vide ou absent les pages changées du site construit ; "
    "apercu.html y mène.",
)  # fmt: skip
@output_option
def changes(since: str, format_: str, pages: Path | None, output: Path | None) -> None:
    """Dit ce qui a changé : maisons, articles, pages, et les autres fichiers.

    Une page qui a une erreur est nommée ; msap check dit laquelle. Code de sortie : 0.

    \b
    Exemples :
      msap changes --since origin/main
      msap changes --since HEAD --format markdown
      msap changes --since ../annuaire-d-hier --pages apercu
    """
    settings = settings_or_exit()
    root = project_root()
    site = output or root / "output"
    if pages:
        _refuse_unfit(pages, site)
    proposal = _proposal(root, since, settings.today)
    click.echo(proposal_words(proposal, markdown=format_ == "markdown"), nl=False)
    if pages:
        _copy(site, proposal, pages)


def _proposal(root: Path, since: str, today: date) -> Proposal:
    territory = prepared_territory(root, "Les positions ne sont pas comparées.")
    before = Since.of(root, since)
    try:
        with before.project() as folder:
            earlier = ContentState.of(folder, territory, today)
        files = before.changed()
    except NotInGit as refused:
        raise click.UsageError(str(refused)) from None
    return proposal_of(earlier, ContentState.of(root, territory, today), files, today)


def _refuse_unfit(pages: Path, site: Path) -> None:
    if not (site / "index.html").is_file():
        raise click.UsageError(f"« {site} » n'est pas un site construit : lancez msap build avant.")
    if pages.exists() and any(pages.iterdir()):
        raise click.UsageError(f"« {pages} » n'est pas vide : videz-le, ou donnez-en un autre.")


def _copy(site: Path, proposal: Proposal, pages: Path) -> None:
    from generator.cli.proposal_pages import START, copy_pages  # noqa: PLC0415 - a rare wish

    try:
        count = copy_pages(site, proposal.addresses, pages)
    except WritingFailed as failed:
        raise click.ClickException(str(failed)) from None
    plural = "s"[: count > 1]
    click.echo(f"{count} page{plural} copiée{plural} : ouvrez {pages / START}", err=True)
