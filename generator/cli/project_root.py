"""Finds the project a command works in."""

from __future__ import annotations

from pathlib import Path

import click


def project_root() -> Path:
    """Return the nearest folder, from here upwards, that holds ``pelicanconf.py``.

    Raises:
        click.UsageError: there is none.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "pelicanconf.py").is_file():
            return folder
    raise click.UsageError("Lancez cette commande dans le dossier du projet (pelicanconf.py).")
