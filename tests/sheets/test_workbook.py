"""The workbook as openpyxl reads it: text cells only, codes proposed, the same bytes each time."""

import io
from typing import Any

import openpyxl
import pytest

from generator.model.vocabulary import Vocabularies
from generator.sheets.columns import sheets
from generator.sheets.state import PageState, State
from generator.sheets.tables import tables_of
from generator.sheets.workbook import workbook_bytes

_NAMES = ["=cmd|' /C calc'!A0", "+33 2", "-1", "@x", "\tx", "01200", "2026-12-24", "1/2", "TRUE",
          "x" * 300, "\u05e9\u05dc\u05d5\u05dd", "<b>&amp;</b>", "_x0041_", "'x", "http://a.fr",
]  # fmt: skip


def _state() -> State:
    rows = {f"49/m{rank}": PageState("", {"maisons": {(): {"nom": name}}, "partenaires": {
        ("1",): {"partenaire": "caf"}}}) for rank, name in enumerate(_NAMES)}  # fmt: skip
    return State(rows)


@pytest.fixture(scope="module")
def raw(vocabularies: Vocabularies) -> bytes:
    return workbook_bytes(tables_of(_state().pages), _state(), vocabularies)


@pytest.fixture(scope="module")
def book(raw: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(raw))


def test_the_same_content_gives_the_same_bytes(raw: bytes, vocabularies: Vocabularies) -> None:
    assert workbook_bytes(tables_of(_state().pages), _state(), vocabularies) == raw


def test_no_cell_is_a_formula_a_number_or_a_date(book: Any) -> None:
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line
             if cell.value is not None]  # fmt: skip
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}


def test_empty_cells_are_text_too(book: Any) -> None:
    """What is typed in them keeps its zeros."""
    column = book["maisons"].column_dimensions["B"]
    assert column.number_format == "@"


def test_every_coded_column_proposes_its_codes(book: Any, vocabularies: Vocabularies) -> None:
    for sheet in sheets():
        rules = book[sheet.name].data_validations.dataValidation
        by_heading = {cell.value: cell.column for cell in book[sheet.name][1]}
        for column in sheet.columns:
            if not (column.vocabulary or column.choices):
                continue
            at = by_heading[column.heading_at(0, 2)]
            found = [rule for rule in rules if any(
                area.min_col <= at <= area.max_col for area in rule.sqref.ranges)]  # fmt: skip
            assert [rule.type for rule in found] == ["list"], column.key
            if column.vocabulary:
                area = found[0].formula1.partition("!")[2].replace("$", "")
                codes = tuple(cell.value for line in book["codes"][area] for cell in line)
                assert codes == vocabularies.of(column.vocabulary).codes()
            else:
                assert found[0].formula1 == f'"{",".join(column.choices)}"'


def test_a_sheet_explains_and_the_memory_is_hidden(book: Any) -> None:
    assert book.sheetnames[0] == "Mode d'emploi"
    assert "msap import tableur" in " ".join(str(cell.value) for cell in book["Mode d'emploi"]["A"])
    assert book["base"].sheet_state == "hidden"
    assert book.active.title == "maisons"
