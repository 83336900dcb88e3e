"""The rows of a sheet, wherever its columns stand; what cannot be told is refused."""

import pytest

from generator.imports.page import ImportFault
from generator.imports.workbook.opening import Opened
from generator.imports.workbook.rows import Listed, letters, listed_rows, page_named, place_named
from generator.sheets.tables import TOO_LONG


def _listed(*lines: list[str], sheet: str = "maisons") -> Listed:
    return listed_rows(Opened({sheet: lines}, None), "x.xlsx")


def test_a_value_knows_its_cell() -> None:
    (row,) = _listed(["Nom", "Page"], ["Durtal", "49/durtal"]).rows["maisons"]
    assert (row.page, row.values, row.address("nom")) == ("49/durtal", {"nom": "Durtal"},
                                                          "maisons!A2")  # fmt: skip


def test_cells_of_a_list_are_one_value() -> None:
    head = ["Page", "Courriel 3", "Courriel 1", "COURRIEL 2"]
    (row,) = _listed(head, ["x", "c", "a", ""]).rows["maisons"]
    assert row.values["courriels"] == ("a", "c")
    assert row.address("courriels", 2) == "maisons!B2"


def test_a_text_in_several_cells_is_one() -> None:
    head = ["Page", "Texte de la page", "Texte de la page, suite 2"]
    (row,) = _listed(head, ["x", "Un ", "deux"]).rows["maisons"]
    assert row.values["texte"] == "Un deux"


def test_what_was_too_long_for_a_cell_is_not_told() -> None:
    (row,) = _listed(["Page", "Nom"], ["x", TOO_LONG]).rows["maisons"]
    assert "nom" not in row.told and not row.values


def test_blank_rows_say_nothing() -> None:
    assert _listed(["Page", "Nom"], ["", " "], [], ["x", ""]).rows["maisons"][0].number == 4


def test_headings_may_stand_lower() -> None:
    (row,) = _listed(["Annuaire"], [], ["Page", "Nom"], ["x", "y"]).rows["maisons"]
    assert row.number == 4


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([["Nom"], ["x"]], "la ligne des titres manque"),
        ([["Page", "Nom", "nom"], ["x"]], "figure deux fois"),
        ([["Page", "Page"], ["x"]], "figure deux fois"),
    ],
)
def test_a_sheet_without_clear_headings_is_refused(lines: list[list[str]], words: str) -> None:
    with pytest.raises(ImportFault, match=words):
        _listed(*lines)


@pytest.mark.parametrize(
    ("cell", "page"),
    [
        ("49/durtal", "49/durtal"),
        ("content/msap/49/durtal.md", "49/durtal"),
        ("49\\durtal", "49/durtal"),
        (" nouvelle-1 ", "nouvelle-1"),
    ],
)
def test_a_page_is_named_in_one_way(cell: str, page: str) -> None:
    assert page_named(cell) == page


@pytest.mark.parametrize(
    ("cell", "place"),
    [("antenne 2", "antenne 2"), ("Antenne n° 2", "antenne 2"), ("passages 1", "passage 1"),
     ("", ""), ("ici", "ici")],
)  # fmt: skip
def test_a_place_is_named_in_one_way(cell: str, place: str) -> None:
    assert place_named(cell) == place


@pytest.mark.parametrize(("at", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"),
                                          (702, "AAA")])  # fmt: skip
def test_columns_have_the_letters_of_a_spreadsheet(at: int, name: str) -> None:
    assert letters(at) == name
