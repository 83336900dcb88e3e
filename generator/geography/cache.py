"""The cache on disk: one line of header, then one line of JSON.

The header holds the format and a fingerprint of the source, so that a cache made from another
source or by other code is recognised without reading the rest.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.geography.errors import TerritoryError

TERRITORY_NAME = "territory.json"
OUTLINES_NAME = "territory-outlines.json"

# To be raised whenever what is written below the header changes.
FORMAT = 1

_REMAKE = "Lancez « make territory » pour la préparer."


def write_cache(path: Path, source: str, content: Mapping[str, Any]) -> None:
    """Write ``content`` under a temporary name, then rename; ``source`` goes into the header."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        temporary.write_text(f"{_compact(_header(source))}\n{_compact(content)}\n", "utf-8")
        temporary.replace(path)
    except OSError as error:
        raise TerritoryError(
            f"Impossible d'écrire « {path} » : {error.strerror}. "
            "Faites de la place ou changez les droits du dossier, puis relancez « make territory »."
        ) from error
    finally:
        temporary.unlink(missing_ok=True)


def read_cache(path: Path) -> dict[str, Any]:
    """The content written by `write_cache`; TerritoryError if absent, damaged or outdated."""
    try:
        header, _, content = path.read_text("utf-8").partition("\n")
        if json.loads(header)["format"] != FORMAT:
            raise TerritoryError(f"La géographie de « {path} » est d'une autre version. {_REMAKE}")
        return dict(json.loads(content))
    except FileNotFoundError as error:
        raise TerritoryError(f"La géographie n'est pas prête : « {path} » manque. {_REMAKE}") from (
            error
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TerritoryError(f"La géographie de « {path} » est illisible. {_REMAKE}") from error


def is_current(path: Path, source: str) -> bool:
    """Whether ``path`` is a cache of this format made from ``source``."""
    try:
        with path.open(encoding="utf-8") as lines:
            return bool(json.loads(lines.readline()) == _header(source))
    except (OSError, ValueError):
        return False


def _header(source: str) -> dict[str, Any]:
    return {"format": FORMAT, "source": source}


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
