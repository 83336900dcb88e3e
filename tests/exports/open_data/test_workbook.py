"""Rows that are written here are those of the workbook around them: styles, ranges, characters."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.exports.open_data.workbook import CELL_CHARS_MAX, FIRST_ROW, WriteRow, text_workbook

COLUMNS = ("Nom", "Adresse", "Note")


def sheet_of(*rows: tuple[str, ...], frozen_columns: int = 0) -> Worksheet:
    def all_rows(write: WriteRow) -> Iterator[bytes]:
        return (write(number, row) for number, row in enumerate(rows, FIRST_ROW))

    content = text_workbook(
        "Titre", "feuille", COLUMNS, len(rows), all_rows, ["Nom"], frozen_columns
    )
    (sheet,) = load_workbook(io.BytesIO(content)).worksheets
    return sheet


def test_cells_are_texts_in_their_places() -> None:
    sheet = sheet_of(("01200", "", " deux  espaces "), ("=1+1", "<b> & « é »", ""))
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        [*COLUMNS], ["01200", None, " deux  espaces "], ["=1+1", "<b> & « é »", None],
    ]  # fmt: skip
    told = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value]
    assert {(cell.data_type, cell.number_format) for cell in told} == {("s", "@")}


def test_the_first_row_stays_and_filters_all() -> None:
    sheet = sheet_of(("a", "b", "c"), ("d", "e", "f"), frozen_columns=2)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C2", "A1:C3")
    assert sheet.dimensions == "A1:C3"
    assert sheet.column_dimensions["A"].width > sheet.column_dimensions["B"].width


def test_a_table_without_rows_is_one() -> None:
    assert [cell.value for row in sheet_of().iter_rows() for cell in row] == [*COLUMNS]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("é\x01", "é_x0001_"),
        ("_x0041_", "_x005F_x0041_"),
        ("_x41", "_x41"),
        ("a" * (CELL_CHARS_MAX + 1), "a" * CELL_CHARS_MAX),
    ],
)
def test_what_a_cell_cannot_hold_is_escaped_or_cut(text: str, written: str) -> None:
    """openpyxl gives the cells as they stand in the file."""
    assert sheet_of((text, "", "")).cell(2, 1).value == written
