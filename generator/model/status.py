"""Whether a page is for readers yet."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from generator.model.value import refuse
from generator.problems import shown


class Status(StrEnum):
    """What a page says of itself; most say nothing, and are published."""

    PUBLISHED = "publie"
    DRAFT = "brouillon"


def _status(value: Any) -> Status:
    if not isinstance(value, str):
        refuse("type", "un texte est attendu ici, pas une liste ni un bloc.")
    word = value.strip().lower().replace("é", "e")
    if word not in list(Status):
        refuse(
            "statut",
            f"« {shown(value)} » : écrivez « statut: brouillon » tant que la page n'est pas "
            "prête, ou supprimez la ligne pour la publier.",
        )
    return Status(word)


StatusField = Annotated[
    Status,
    BeforeValidator(_status),
    WithJsonSchema({"type": "string", "enum": [each.value for each in Status]}),
]
