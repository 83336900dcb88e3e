"""A background for the map, from another site (``docs/tiles.md``)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from generator.settings.addresses import https_address
from generator.settings.refusing import refuse
from generator.settings.values import line_of

_FORM = "https://tuiles.exemple.fr/{z}/{x}/{y}.png"
_PLACES = ("{z}", "{x}", "{y}")
_PLACE = re.compile(r"\{[szxy]\}")
_FARTHEST_ZOOM = 24
_KEYS = {"address", "credit", "credit_link", "max_zoom"}


def _tile_address(value: Any) -> str:
    text = value if isinstance(value, str) else ""
    bare = _PLACE.sub("0", text)
    missing = [place for place in _PLACES if place not in text]
    if missing:
        refuse(f"l'adresse des tuiles n'a pas {', '.join(missing)}. Écrivez par exemple {_FORM}")
    https_address(bare, _FORM)
    if not bare.isascii():
        refuse(f"l'adresse des tuiles a un caractère accentué. Écrivez par exemple {_FORM}")
    return text


def _credit(value: Any) -> str:
    return line_of(value, 200)


def _link(value: Any) -> str:
    example = "https://www.openstreetmap.org/copyright"
    return https_address(value, example) if isinstance(value, str) and value else ""


def _zoom(value: Any) -> int:
    if type(value) is not int or not 1 <= value <= _FARTHEST_ZOOM:
        refuse(f"max_zoom est un nombre entier, de 1 à {_FARTHEST_ZOOM}, par exemple 18")
    return value


class Tiles(BaseModel):
    """Where the tiles are, and whom they are owed to; ``{s}`` stands for the servers a, b, c."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    address: Annotated[str, BeforeValidator(_tile_address)]
    credit: Annotated[str, BeforeValidator(_credit)]
    credit_link: Annotated[str, BeforeValidator(_link)] = ""
    max_zoom: Annotated[int, BeforeValidator(_zoom)] = 18


def tiles_content(value: Any) -> dict[str, Any] | Tiles | None:
    """Return what tiles are made of, from a mapping or its JSON; None when there are none."""
    if value is None or value == "" or isinstance(value, Tiles):
        return value or None
    content = _parsed(value) if isinstance(value, str) else value
    if not isinstance(content, Mapping):
        refuse(f"écrivez un objet JSON, par exemple {_example()}")
    missing = {"address", "credit"} - set(content)
    unknown = set(content) - _KEYS
    if missing or unknown:
        what = "il manque" if missing else "on ne connaît pas"
        refuse(f"{what} {', '.join(sorted(missing or map(str, unknown)))} (docs/tiles.md)")
    return dict(content)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _example() -> str:
    return json.dumps({"address": _FORM, "credit": "© Exemple"}, ensure_ascii=False)
