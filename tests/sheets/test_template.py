"""The blank workbook has thirty rows to fill in, and is the same at every build."""

import io

import openpyxl

from generator.model.vocabulary import Vocabularies
from generator.sheets.template import template


def test_thirty_houses_are_ready_to_be_filled_in(vocabularies: Vocabularies) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(template(vocabularies)))["maisons"]
    pages = [cell.value for cell in sheet["A"][1:] if cell.value]
    assert pages == [f"nouvelle-{rank}" for rank in range(1, 31)]
    assert not [cell.value for line in sheet.iter_rows(min_row=2, min_col=2) for cell in line
                if cell.value]  # fmt: skip


def test_the_same_vocabularies_give_the_same_bytes(vocabularies: Vocabularies) -> None:
    assert template(vocabularies) == template(vocabularies)
