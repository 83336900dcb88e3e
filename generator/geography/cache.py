"""The cache on disk: one line of header, then one line of JSON.

The header holds the format and a fingerprint of the source, so that a cache made from another
source or by other code is recognised without reading the rest, and the hash of the second line,
so that a damaged one never makes another site.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from hashlib import sha256
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
        text = _compact(content)
        header = _header(source) | {"sha256": _hash(text)}
        temporary.write_text(f"{_compact(header)}\n{text}\n", "utf-8")
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
        first, _, content = path.read_text("utf-8").partition("\n")
        header = json.loads(first)
        if header["format"] != FORMAT:
            raise TerritoryError(f"La géographie de « {path} » est d'une autre version. {_REMAKE}")
        # A cache of before has no hash: it is taken as it is.
        if header.get("sha256") not in (None, _hash(content.rstrip("\n"))):
            raise TerritoryError(f"La géographie de « {path} » est abîmée. {_REMAKE}")
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
            header = json.loads(lines.readline())
            return bool(header.pop("sha256", "") and header == _header(source))
    except (OSError, ValueError, AttributeError):
        return False


def _header(source: str) -> dict[str, Any]:
    return {"format": FORMAT, "source": source}


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
