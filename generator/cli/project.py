"""What every command on pages needs: the project's folders, its vocabularies, its geography."""

from __future__ import annotations

from pathlib import Path

import click

from generator.geography.errors import TerritoryError
from generator.geography.territory import Territory


def houses_folder(root: Path) -> Path:
    """Return the folder of the houses' pages."""
    return root / "content" / "msap"


def vocabularies_folder(root: Path) -> Path:
    """Return the folder of the vocabularies."""
    return root / "content" / "vocabulaires"


def prepared_territory(root: Path, without: str) -> Territory | None:
    """Return the geography; without it say on the standard error what goes undone (*without*)."""
    try:
        return Territory.load(root / ".cache")
    except TerritoryError as error:
        click.echo(f"{error} {without}", err=True)
        return None
