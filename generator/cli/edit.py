"""``msap edit``: the preview, whose form at ``/modifier/`` writes the pages of this project."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.edited_pages import EditedPages
from generator.cli.previewing import Previewed, port_option, run_preview
from generator.cli.project import houses_folder, prepared_territory
from generator.cli.project_root import project_root
from generator.cli.settings import WRONG_USAGE, chosen_houses, settings_or_exit
from generator.cli.site_options import output_option
from generator.preview.writing import Writing


@click.command(short_help="Montre le site, et écrit les pages depuis son formulaire.")
@port_option
@output_option
def edit(port: int, output: Path | None) -> None:
    """Montre le site comme msap serve ; le formulaire y écrit les pages de content.

    Seule cette machine y a accès. Une page qui a une erreur n'est pas écrite, ni celle qui
    a changé sur le disque depuis qu'elle est ouverte.

    \b
    Exemple :
      msap edit --port 8080
    """
    settings = settings_or_exit()
    root = project_root()
    _refuse_other_houses(chosen_houses(settings, None, root), root)
    territory = prepared_territory(root, "Communes et positions ne sont pas vérifiées.")
    # The preview may run for days: the settings are read again for the day of each check.
    checks = EditedPages(root, territory, lambda: settings_or_exit().today)
    previewed = Previewed.of(settings, output, None, "modifier/")
    content = root / "content"
    run_preview(
        previewed, port, lambda own_port: Writing(checks, content, own_port, previewed.base)
    )


def _refuse_other_houses(houses: Path | None, root: Path) -> None:
    """Exit with status 2 where the site shows other houses than those that are written."""
    if houses and houses.resolve() != houses_folder(root).resolve():
        click.echo(
            "erreur: msap edit écrit dans content/msap ; MSAP_HOUSES dit de montrer d'autres "
            "maisons : retirez ce réglage.",
            err=True,
        )
        raise SystemExit(WRONG_USAGE)
