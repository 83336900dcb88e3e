"""The number by which a list knows a place: its SIRET, or its association's RNA (``pivot``)."""

from __future__ import annotations

from generator.imports.cleaning import one_line
from generator.imports.page import Field
from generator.imports.reading import RowReading
from generator.model.meant import register_number
from generator.model.registered import is_rna, is_siret, is_unknown_siret

_SIRET_DIGITS = 14


def numbers_of(cell: str, reading: RowReading) -> dict[str, Field]:
    """Return ``siret`` or ``rna``; of the one that the cell does not say a page keeps its own.

    Zeros say that the SIRET is unknown. A number whose key is wrong is told, and not taken.
    """
    text = one_line(cell)
    number = register_number(reading.restored(text, _with_zero, "SIRET"))
    if is_siret(number):
        reading.untold.add("rna")
        return {"siret": number}
    if is_rna(number):
        reading.untold.add("siret")
        return {"rna": number}
    reading.untold |= {"siret", "rna"}
    if text and not is_unknown_siret(number.zfill(_SIRET_DIGITS)):
        reading.doubts.append(f"« {text[:40]} » n'est ni un SIRET ni un RNA : non repris")
    return {}


def _with_zero(text: str) -> str:
    """Return a SIRET with the zeros that a spreadsheet took from its start; else *text*."""
    whole = text.zfill(_SIRET_DIGITS)
    return whole if text.isdecimal() and is_siret(whole) else text
