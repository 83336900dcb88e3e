"""The houses that measures are made on: a folder, or the national list imported into one."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from tests.bench.running import installed, run

_NO_LIST = (
    "Il faut la liste nationale des France services (data.gouv.fr, fichier CSV) : "
    "--list FICHIER ou la variable LIST ; ou un dossier de fiches : --houses DOSSIER."
)


def add_options(parser: ArgumentParser) -> None:
    """Let a command say which houses it measures."""
    list_file = os.environ.get("LIST")
    parser.add_argument("--list", type=Path, default=list_file, metavar="FICHIER", help=_NO_LIST)
    parser.add_argument("--houses", type=Path, metavar="DOSSIER", help="Des fiches déjà importées.")


def houses_folder(options: Namespace, parser: ArgumentParser, work: Path) -> Path:
    """Return the folder of the houses, imported below *work* if a list was given.

    Stops with exit status 2 and a sentence when there is neither list nor folder.
    """
    given: Path | None = options.houses or options.list
    if given is None:
        parser.error(_NO_LIST)
    if not given.exists():
        parser.error(f"« {given} » n'existe pas. {_NO_LIST}")
    if options.houses:
        return given.resolve()
    folder = work / "fiches"
    run([installed("msap"), "import", "france-services", given.resolve(), "--out", folder])
    return folder
