"""A page whose rows are those of the export has nothing to take; one row less has."""

from __future__ import annotations

from typing import Any

import pytest

from generator.imports.workbook.opening import Opened
from generator.imports.workbook.rows import ListedRow, listed_rows
from generator.imports.workbook.untouched import is_untouched
from generator.sheets.records import records_of
from generator.sheets.state import PageState
from generator.sheets.tables import tables_of

_PAGE: dict[str, Any] = {
    "nom": "Maison",
    "antennes": [{"nom": "A", "exceptions": [{"du": "2026-12-24", "type": "ferme"}]}, {"nom": "B"}],
    "partenaires": ["caf", "msa"],
}
Sheets = dict[str, list[list[str]]]


def _exported() -> tuple[PageState, Sheets]:
    state = PageState("x", records_of(_PAGE, "Texte"))
    tables = tables_of({"49/x": state})
    return state, {
        table.sheet.name: [list(table.headings), *map(list, table.lines)] for table in tables
    }


def _rows(sheets: Sheets) -> dict[str, list[ListedRow]]:
    return listed_rows(Opened(sheets, None), "x.xlsx").rows


def test_rows_as_they_were_exported_are_untouched() -> None:
    state, sheets = _exported()
    assert is_untouched(_rows(sheets), state)
    sheets["antennes"].reverse()
    sheets["antennes"].insert(0, sheets["antennes"].pop())
    assert is_untouched(_rows(sheets), state)


@pytest.mark.parametrize("sheet", ["maisons", "antennes", "partenaires", "exceptions"])
def test_a_row_less_is_a_touch(sheet: str) -> None:
    state, sheets = _exported()
    del sheets[sheet][-1]
    assert not is_untouched(_rows(sheets), state)


def test_a_cell_changed_is_a_touch() -> None:
    state, sheets = _exported()
    sheets["antennes"][1][sheets["antennes"][0].index("Nom")] = "Z"
    assert not is_untouched(_rows(sheets), state)
