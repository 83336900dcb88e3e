"""Numbers of national registers that say who a house is: SIRET of an establishment, RNA.

The keys are INSEE's: Luhn's, and a rule of its own for La Poste. The RNA has none.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from generator.model import meant
from generator.model.value import refuse
from generator.problems import shown

_SIRET = re.compile(r"[0-9]{14}")
_UNKNOWN = "0" * 14
"""What national lists write where nobody knows the SIRET."""
_LA_POSTE = "356000000"
_SIREN_DIGITS = 9
# The third sign is a letter in Corsica and overseas: W2A…, W9R….
_RNA = re.compile(r"W[0-9][0-9A-Z][0-9]{7}")


def is_siret(text: str) -> bool:
    """Tell whether *text* is a SIRET: fourteen digits whose key fits, not all zeros."""
    if not _SIRET.fullmatch(text) or text == _UNKNOWN:
        return False
    return _luhn(text) or (text.startswith(_LA_POSTE) and sum(map(int, text)) % 5 == 0)


def is_unknown_siret(text: str) -> bool:
    """Tell whether *text* is what lists write for an unknown SIRET."""
    return text == _UNKNOWN


def is_rna(text: str) -> bool:
    """Tell whether *text* is the number of an association: W and nine signs."""
    return bool(_RNA.fullmatch(text))


def siret_shown(siret: str) -> str:
    """Return a SIRET as people read it: ``123 456 789 00015``."""
    return " ".join((siret[:3], siret[3:6], siret[6:9], siret[9:]))


def _luhn(digits: str) -> bool:
    doubled = [int(digit) * (1 + rank % 2) for rank, digit in enumerate(reversed(digits))]
    return sum(each - 9 if each > 9 else each for each in doubled) % 10 == 0


def _siret(value: Any) -> str | None:
    if not isinstance(value, str):
        refuse("type", "un texte est attendu ici, pas une liste ni un bloc.")
    text = " ".join(value.split())
    if is_unknown_siret(text):
        return None
    if is_siret(text):
        return text
    digits = meant.register_number(text)
    if digits != text and is_siret(digits):
        refuse("siret", f"« {shown(text)} » s'écrit {digits} : « msap check --fix » le fait.")
    refuse("siret", f"« {shown(text)} » {_why_no_siret(digits)}")


def _why_no_siret(digits: str) -> str:
    if _SIRET.fullmatch(digits):
        return (
            "n'est pas un SIRET : sa clé de contrôle est fausse, un chiffre est mal copié ; "
            "cherchez le bon sur annuaire-entreprises.data.gouv.fr."
        )
    if digits.isdecimal() and len(digits) == _SIREN_DIGITS:
        return (
            "est un SIREN : le SIRET a cinq chiffres de plus, ceux de l'établissement, "
            "par exemple 12345678900015."
        )
    return "n'est pas un SIRET : quatorze chiffres, par exemple 12345678900015."


def _rna(value: Any) -> str:
    if not isinstance(value, str):
        refuse("type", "un texte est attendu ici, pas une liste ni un bloc.")
    text = " ".join(value.split())
    if is_rna(text):
        return text
    number = meant.register_number(text)
    if is_rna(number):
        refuse("rna", f"« {shown(text)} » s'écrit {number} : « msap check --fix » le fait.")
    refuse(
        "rna",
        f"« {shown(text)} » n'est pas le numéro RNA d'une association : W et neuf chiffres, "
        "par exemple W491234567.",
    )


Siret = Annotated[
    str | None,
    BeforeValidator(_siret),
    WithJsonSchema(
        {"type": ["string", "number"], "pattern": r"^\d{14}$", "examples": ["12345678900015"]}
    ),
]
"""Fourteen digits whose key fits; None where the page has the zeros of an unknown one."""
Rna = Annotated[
    str,
    BeforeValidator(_rna),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^W[0-9][0-9A-Z][0-9]{7}$",
            "examples": ["W491234567"],
        }
    ),
]
