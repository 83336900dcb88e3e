"""The blank workbook that a site publishes: rows for houses that have no page yet."""

from __future__ import annotations

from generator.model.vocabulary import Vocabularies
from generator.sheets.columns import HOUSES
from generator.sheets.records import Values
from generator.sheets.state import PageState, State
from generator.sheets.tables import tables_of
from generator.sheets.workbook import workbook_bytes

ROWS = 30
NEW = "nouvelle-"
"""How the column « Page » begins for a house without a page."""


def template(vocabularies: Vocabularies) -> bytes:
    """Return the bytes of the blank workbook, with the codes of *vocabularies*."""
    empty: Values = {}
    named = {f"{NEW}{rank}": PageState("", {HOUSES: {(): empty}}) for rank in range(1, ROWS + 1)}
    return workbook_bytes(tables_of(named), State(), vocabularies, is_template=True)
