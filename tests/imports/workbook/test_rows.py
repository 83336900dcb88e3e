"""The rows of a sheet, wherever its columns stand; what cannot be told is refused."""

import pytest

from generator.imports.page import ImportFault
from generator.imports.workbook.opening import Opened
from generator.imports.workbook.rows import Listed, letters, listed_rows, page_named, place_named
from generator.sheets.state import PageState, State
from generator.sheets.tables import TOO_LONG


def _listed(*lines: list[str], sheet: str = "maisons", exported: State | None = None) -> Listed:
    return listed_rows(Opened({sheet: lines}, None), "x.xlsx", exported)


def _exported(sheet: str, **values: str | tuple[str, ...]) -> State:
    return State({"49/durtal": PageState("fs-908", {sheet: {("1",): values}})})


def test_a_value_knows_its_cell() -> None:
    (row,) = _listed(["Nom", "Page"], ["Durtal", "49/durtal"]).rows["maisons"]
    assert (row.page, row.values, row.address("nom")) == ("49/durtal", {"nom": "Durtal"},
                                                          "maisons!A2")  # fmt: skip


def test_cells_of_a_list_are_one_value() -> None:
    head = ["Page", "Courriel 3", "Courriel 1", "COURRIEL 2"]
    (row,) = _listed(head, ["x", "c", "a", ""]).rows["maisons"]
    assert row.values["courriels"] == ("a", "c")
    assert row.address("courriels", 2) == "maisons!B2"


@pytest.mark.parametrize("heading", ["Courriel 1", "Courriel 2"])
def test_a_list_that_lacks_a_column_is_not_told(heading: str) -> None:
    """Without it the house would have lost what stood there."""
    found = _listed(["Page", heading], ["x", "b"],
                    exported=_exported("maisons", courriels=("a", "b")))  # fmt: skip
    (row,) = found.rows["maisons"]
    assert "courriels" not in row.told and not row.values
    lacking = "Courriel 2" if heading == "Courriel 1" else "Courriel 1"
    assert any(f"il manque « {lacking} »" in notice for notice in found.notices)


def test_a_list_may_lack_the_columns_that_nobody_filled() -> None:
    (row,) = _listed(["Page", "Courriel 1"], ["x", "b"],
                     exported=_exported("maisons", courriels=("a",))).rows["maisons"]  # fmt: skip
    assert row.values == {"courriels": ("b",)}


def test_a_second_cell_alone_is_not_told_whoever_made_the_sheet() -> None:
    (row,) = _listed(["Page", "Courriel 2", "Texte de la page, suite 2"], ["x", "b", "fin"]).rows[
        "maisons"
    ]
    assert not row.values


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([["Page", "N°", "Du"], ["x", "1", "2026-12-24"]], "« Antenne ou passage » manque"),
        ([["Page", "Antenne ou passage", "Du"], ["x", "", "2026-12-24"]], "« N° » manque"),
        ([], "la ligne des titres manque"),
    ],
)
def test_a_sheet_that_lost_whose_its_rows_are_is_refused(
    lines: list[list[str]], words: str
) -> None:
    """An antenna's closure would be the house's, and an emptied file would empty all pages."""
    with pytest.raises(ImportFault, match=words):
        _listed(*lines, sheet="exceptions", exported=_exported("exceptions", du="2026-12-24"))
    assert _listed(*lines, sheet="exceptions").rows is not None


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
