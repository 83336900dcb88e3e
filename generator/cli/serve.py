"""``msap serve``: builds, serves, builds again when something changes, and reloads the browser."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.previewing import Previewed, port_option, run_preview
from generator.cli.project_root import project_root
from generator.cli.settings import chosen_houses, settings_or_exit
from generator.cli.site_options import houses_option, output_option


@click.command(short_help="Construit et montre le site, et le refait à chaque changement.")
@port_option
@houses_option
@output_option
def serve(port: int, houses: Path | None, output: Path | None) -> None:
    """Construit le site, le sert sur cette machine, et le refait à chaque changement.

    \b
    Exemple :
      msap serve --port 8080
    """
    settings = settings_or_exit()
    chosen = chosen_houses(settings, houses, project_root())
    run_preview(Previewed.of(settings, output, chosen), port)
