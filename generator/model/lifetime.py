"""When a house is in service: announced before its opening, closed from its last day on."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from generator.model.names import STEM_CHARS_MAX, is_slug
from generator.model.value import refuse
from generator.problems import shown

_NAMED = r"[A-Za-z0-9][A-Za-z0-9._-]*"


class Stage(StrEnum):
    """Where a house is in its life on one day."""

    ANNOUNCED = "annonce"
    IN_SERVICE = "en-service"
    CLOSED = "ferme"


def _former_slug(value: Any) -> str:
    if not isinstance(value, str):
        refuse("type", "un texte est attendu ici, pas une liste ni un bloc.")
    text = value.strip()
    # It becomes a folder of the site, and a word of what servers are told.
    if not is_slug(text):
        refuse(
            "ancienne-adresse",
            f"« {shown(text)} » n'est pas une ancienne adresse : le nom du fichier d'avant, "
            "sans « .md » ni « / », par exemple durtal.",
        )
    return text


def _house_name(value: Any) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if not re.fullmatch(_NAMED, text) or len(text) > STEM_CHARS_MAX:
        refuse(
            "remplacement",
            f"« {shown(text)} » n'est pas une maison : écrivez son identifiant ou le nom de son "
            "fichier sans « .md », par exemple durtal.",
        )
    return text


HouseName = Annotated[
    str,
    BeforeValidator(_house_name),
    WithJsonSchema(
        {
            "type": ["string", "number"],
            "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$",
            "examples": ["durtal"],
        }
    ),
]
"""A house as another page names it: by its identifier, or its page's name."""
FormerSlug = Annotated[
    str,
    BeforeValidator(_former_slug),
    WithJsonSchema(
        {
            "type": ["string", "number"],
            "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
            "examples": ["durtal"],
        }
    ),
]
