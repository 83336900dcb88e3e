"""Rows of pages as cells: a list takes several, a long text too, and nothing is cut off."""

import pytest

from generator.sheets.state import PageState
from generator.sheets.tables import CELL_CHARS, TOO_LONG, cut, tables_of


def _houses(values):
    return tables_of({"49/durtal": PageState("", {"maisons": {(): values}})})[0]


def test_a_list_takes_as_many_cells_as_it_has_texts() -> None:
    table = _houses({"courriels": ("a@b.fr", "c@d.fr", "e@f.fr")})
    cells = dict(zip(table.headings, table.lines[0], strict=True))
    assert [cells[f"Courriel {rank}"] for rank in (1, 2, 3)] == ["a@b.fr", "c@d.fr", "e@f.fr"]


@pytest.mark.parametrize("text", ["x" * 50_000, "mot " * 12_000, "ligne\n\n" * 8000, " " * 40_000])
def test_a_long_text_is_cut_into_cells_that_joined_are_the_text(text: str) -> None:
    pieces = cut(text)
    assert "".join(pieces) == text
    assert all(0 < len(piece) <= CELL_CHARS for piece in pieces)


def test_a_long_text_has_columns_for_what_follows() -> None:
    table = _houses({"texte": "x" * 40_000})
    assert table.headings[-2:] == ("Texte de la page, suite 2", "Texte de la page, suite 3")


def test_another_field_that_no_cell_holds_says_so() -> None:
    table = _houses({"nom": "x" * 40_000})
    assert dict(zip(table.headings, table.lines[0], strict=True))["Nom"] == TOO_LONG
