"""One build of the preview, in a process of its own: ``python -m generator.cli.preview_build``.

It uses the generator as it is now, which may have changed since the preview began; and whatever
happens to it, the preview goes on.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click
from msgspec.structs import replace

from generator.assets import AssetsFailed
from generator.cli.build_inputs import general_inputs
from generator.cli.build_order import BuildOrder
from generator.cli.building import BuildFailed, build_site
from generator.cli.project_root import project_root
from generator.cli.settings import chosen_houses, settings_or_exit
from generator.cli.site_options import houses_option, output_option
from generator.publishing.stopping import stopping_on_signals


def command_for(output: Path, houses: Path | None) -> list[str]:
    """Return the command that builds the site into *output*."""
    command = [sys.executable, "-m", "generator.cli.preview_build", "--output", str(output)]
    return [*command, "--houses", str(houses.resolve())] if houses else command


@click.command()
@houses_option
@output_option
def build(houses: Path | None, output: Path | None) -> None:
    """Build once; the exit status is 1 when there is no new site, and the reason was said.

    The site may lose houses and need not be on the disk for good: it is looked at, not published.
    """
    settings = settings_or_exit()
    root = project_root()
    order = BuildOrder(
        root,
        output or root / "output",
        chosen_houses(settings, houses, root),
        warnings=settings.warnings,
        fewer_houses=True,
        flushed=False,
        tells_changes=False,
    )
    order = replace(order, general=general_inputs(order, settings))
    try:
        with stopping_on_signals():
            build_site(order)
    except (AssetsFailed, BuildFailed) as failed:
        if str(failed):
            click.echo(f"erreur: {failed}", err=True)
        raise SystemExit(1) from None


if __name__ == "__main__":
    build()
