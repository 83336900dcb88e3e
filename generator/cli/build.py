"""``msap build``: the site, from the pages."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.assets import AssetsFailed
from generator.cli.building import BuildFailed, BuildOrder, build_site
from generator.cli.project_root import project_root
from generator.cli.settings import chosen_houses, settings_or_exit
from generator.cli.site_options import houses_option, output_option
from generator.timings import Timings


@click.command(short_help="Construit le site.")
@houses_option
@output_option
@click.option("--publish", is_flag=True, help="Réglages du site public (publishconf.py).")
@click.option("--timings", is_flag=True, help="Montre le temps de chaque étape.")
@click.option("--warnings", is_flag=True, help="Montre aussi les avertissements.")
def build(
    houses: Path | None, output: Path | None, publish: bool, timings: bool, warnings: bool
) -> None:
    """Construit le site à partir des pages.

    Si une page a une erreur, toutes les erreurs sont listées et le dernier site
    construit reste en place.

    \b
    Exemple :
      msap build --houses national --output site-national --timings
    """
    settings = settings_or_exit(public=publish)
    root = project_root()
    houses = chosen_houses(settings, houses, root)
    target = (output or root / "output").resolve()
    try:
        spent = build_site(BuildOrder(root, target, houses, publish, warnings or settings.warnings))
    except AssetsFailed as failed:
        click.echo(f"erreur: {failed}", err=True)
        raise SystemExit(1) from None
    except BuildFailed:
        click.echo("Le site n'a pas été construit ; le précédent reste en place.", err=True)
        raise SystemExit(1) from None
    click.echo(f"Site construit dans {target}")
    if timings:
        _show(spent)


def _show(timings: Timings) -> None:
    for step, seconds in timings.seconds.items():
        click.echo(f"  {step:<32} {seconds:6.2f} s")
