"""Options that building and serving share."""

from __future__ import annotations

from pathlib import Path

import click

houses_option = click.option(
    "--houses",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DOSSIER",
    help="Prend les maisons de ce dossier au lieu de content/msap.",
)
output_option = click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DOSSIER",
    help="Dossier du site (par défaut : output).",
)
