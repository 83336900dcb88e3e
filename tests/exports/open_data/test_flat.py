"""One row per house: text cells, codes with their zeros, no formula."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook

from generator.exports.open_data.flat import COLUMNS, flat_csv, flat_xlsx
from generator.exports.open_data.source import Source
from tests.conftest import MakeDirectory
from tests.exports.open_data.houses import HOUSES

NANTUA = {"commune": "Nantua", "code_postal": "01130", "nom": "Maison de Nantua"}
HOSTILE = "=cmd|' /C calc'!A0"


def sheet_of(source: Source) -> list[list[object]]:
    book = load_workbook(io.BytesIO(flat_xlsx(source).content))
    (sheet,) = book.worksheets
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_a_workbook_keeps_zeros_as_text(directory_of: MakeDirectory) -> None:
    heads, row = sheet_of(Source(directory_of(NANTUA)))
    assert heads == [*COLUMNS]
    assert row[heads.index("Code postal")] == "01130"
    assert row[heads.index("Code INSEE")] == "01269"


def test_a_formula_is_text_in_both(directory_of: MakeDirectory) -> None:
    source = Source(directory_of({"nom": HOSTILE}))
    book = load_workbook(io.BytesIO(flat_xlsx(source).content))
    cell = book.worksheets[0].cell(2, 1 + [*COLUMNS].index("Nom"))
    assert (cell.value, cell.data_type) == (HOSTILE, "s")
    assert f"'{HOSTILE}" in flat_csv(source).content.decode()


def test_the_file_opens_in_a_french_spreadsheet(directory_of: MakeDirectory) -> None:
    content = flat_csv(Source(directory_of(*HOUSES))).content
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(content.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert len(rows) == 1 + 4  # the closed one is not among them


@pytest.mark.parametrize("make", [flat_xlsx, flat_csv])
def test_the_same_houses_give_the_same_bytes(directory_of: MakeDirectory, make: object) -> None:
    assert callable(make)
    first, second = (make(Source(directory_of(*HOUSES))).content for _ in range(2))
    assert first == second


def test_other_places_are_named_and_told(directory_of: MakeDirectory) -> None:
    made = flat_csv(Source(directory_of(*HOUSES)), "annuaire.csv")
    assert "Antenne de Badaroux (Badaroux)" in made.content.decode()
    assert any(gap.id.endswith("#antenne-1") for gap in made.gaps)
