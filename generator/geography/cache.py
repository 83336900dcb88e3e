"""The cache on disk: sealed files that say their format and what they were made from.

A cache made from another source, by other code, or damaged since, is recognised.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.geography.errors import TerritoryError
from generator.regular_files import FileRefused, refuse_unfit
from generator.sealed import SealBroken, read_about, read_sealed, write_sealed

TERRITORY_NAME = "territory.json"
OUTLINES_NAME = "territory-outlines.json"
BORDERS_NAME = "territory-borders.json"

# To be raised whenever what is written below the header changes.
FORMAT = 4

# Ten times what France takes.
CACHE_BYTES_MAX = 200_000_000

_REMAKE = "Lancez « make territory » pour la préparer."


def write_cache(path: Path, source: str, content: Mapping[str, Any]) -> None:
    """Write ``content`` under a temporary name, then rename; ``source`` goes into the header."""
    try:
        write_sealed(path, _header(source), content)
    except OSError as error:
        raise TerritoryError(
            f"Impossible d'écrire « {path} » : {error.strerror}. "
            "Faites de la place ou changez les droits du dossier, puis relancez « make territory »."
        ) from error


def read_cache(path: Path) -> dict[str, Any]:
    """The content written by `write_cache`; TerritoryError if absent, damaged or outdated."""
    try:
        refuse_unfit(path.stat(), CACHE_BYTES_MAX)
        about, content = read_sealed(path)
    except FileNotFoundError as error:
        raise TerritoryError(f"La géographie n'est pas prête : « {path} » manque. {_REMAKE}") from (
            error
        )
    except (OSError, FileRefused, SealBroken) as error:
        raise TerritoryError(
            f"La géographie de « {path} » est abîmée, illisible ou d'une autre version. {_REMAKE}"
        ) from error
    if about.get("format") != FORMAT:
        raise TerritoryError(f"La géographie de « {path} » est d'une autre version. {_REMAKE}")
    return dict(content)


def file_mark(path: Path) -> str:
    """Return a text that changes whenever another file is written at ``path``; empty for none."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size}-{found.st_mtime_ns}-{found.st_ctime_ns}-{found.st_ino}"


def is_current(path: Path, source: str) -> bool:
    """Whether ``path`` is a whole cache of this format made from ``source``."""
    try:
        refuse_unfit(path.stat(), CACHE_BYTES_MAX)
        return read_about(path) == _header(source)
    except (OSError, FileRefused, SealBroken):
        return False


def _header(source: str) -> dict[str, str | int]:
    return {"format": FORMAT, "source": source}
