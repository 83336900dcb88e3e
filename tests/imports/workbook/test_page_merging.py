"""One page on its three sides: rows that come, go, and were changed on both sides."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from generator.imports.merging import Verdict
from generator.imports.workbook.cells import Notation
from generator.imports.workbook.opening import Opened
from generator.imports.workbook.page_merging import PageMerge, merged_page
from generator.imports.workbook.rows import ListedRow, listed_rows
from generator.model.vocabulary import Vocabularies
from generator.sheets.records import records_of
from generator.sheets.state import PageState
from generator.sheets.tables import tables_of

_PAGE: dict[str, Any] = {
    "nom": "Maison",
    "latitude": "47.1",
    "longitude": "0.1",
    "antennes": [
        {"nom": "A", "exceptions": [{"du": "2026-12-24", "type": "ferme"}]},
        {"nom": "B", "telephone": "02 41 96 10 40"},
    ],
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


def _put(sheets: Sheets, sheet: str, line: int, heading: str, text: str) -> None:
    sheets[sheet][line][sheets[sheet][0].index(heading)] = text


@pytest.fixture
def merge(vocabularies: Vocabularies) -> Any:
    def of(sheets: Sheets, page: dict[str, Any], **options: Any) -> PageMerge:
        return merged_page(
            _rows(sheets), _exported()[0], page, "Texte", Notation(vocabularies), **options
        )

    of.notation = Notation(vocabularies)  # type: ignore[attr-defined]
    return of


def test_a_branch_keeps_its_cell_when_another_came_before_it(merge: Any) -> None:
    _, sheets = _exported()
    _put(sheets, "antennes", 2, "Téléphone", "02 41 00 00 00")
    page = copy.deepcopy(_PAGE)
    page["antennes"].insert(0, {"nom": "Nouvelle"})
    found = merge(sheets, page)
    assert [one["nom"] for one in found.draft.finished()["antennes"]] == ["Nouvelle", "A", "B"]
    assert found.draft.finished()["antennes"][2]["telephone"] == "02 41 00 00 00"
    assert [one.verdict for one in found.changes] == [Verdict.TAKEN]


def test_a_row_that_the_page_lost_and_the_workbook_changed_is_to_decide(merge: Any) -> None:
    _, sheets = _exported()
    _put(sheets, "antennes", 2, "Téléphone", "02 41 00 00 00")
    page = copy.deepcopy(_PAGE)
    del page["antennes"][1]
    assert [one.verdict for one in merge(sheets, page).changes] == [Verdict.CONFLICT]


def test_a_row_that_the_page_lost_and_the_workbook_kept_stays_lost(merge: Any) -> None:
    _, sheets = _exported()
    page = copy.deepcopy(_PAGE)
    del page["antennes"][1]
    assert (merge(sheets, page).changes, merge(sheets, page).draft.finished()) == ([], page)


def test_a_branch_that_goes_takes_its_exceptions(merge: Any) -> None:
    _, sheets = _exported()
    del sheets["antennes"][1]
    found = merge(sheets, _PAGE)
    assert [one["nom"] for one in found.draft.finished()["antennes"]] == ["B"]
    assert not found.faults


def test_a_branch_with_a_new_exception_in_the_page_stays(merge: Any) -> None:
    _, sheets = _exported()
    del sheets["antennes"][1]
    page = copy.deepcopy(_PAGE)
    page["antennes"][0]["exceptions"].append({"du": "2026-12-31", "type": "ferme"})
    found = merge(sheets, page)
    assert found.draft.finished() == page
    assert [one.verdict for one in found.changes] == [Verdict.CONFLICT]


def test_a_copied_row_is_a_new_one(merge: Any) -> None:
    _, sheets = _exported()
    sheets["antennes"].append([*sheets["antennes"][2]])
    _put(sheets, "antennes", 3, "Nom", "C")
    assert [one["nom"] for one in merge(sheets, _PAGE).draft.finished()["antennes"]] == [
        "A", "B", "C",
    ]  # fmt: skip


def test_half_a_point_is_not_taken(merge: Any) -> None:
    _, sheets = _exported()
    _put(sheets, "maisons", 1, "Latitude", "47.2")
    page = _PAGE | {"longitude": "0.2"}
    found = merge(sheets, page)
    assert found.draft.finished() == page
    assert found.changes


def test_a_place_that_is_none_is_a_fault(merge: Any) -> None:
    _, sheets = _exported()
    sheets["exceptions"].append(["49/x", "antenne 9", "", "2026-12-24"])
    assert merge(sheets, _PAGE).faults == [
        "exceptions, ligne 3 : « antenne 9 » n'est ni une antenne ni un passage de cette maison ; "
        "écrivez par exemple « antenne 1 », ou rien pour la maison."
    ]


def test_the_workbook_may_have_the_last_word(merge: Any) -> None:
    _, sheets = _exported()
    _put(sheets, "maisons", 1, "Nom", "Du tableur")
    page = _PAGE | {"nom": "De la page"}
    assert merge(sheets, page).draft.finished()["nom"] == "De la page"
    assert merge(sheets, page, is_overruled=True).draft.finished()["nom"] == "Du tableur"


def test_the_last_word_undoes_nothing_that_the_workbook_left_alone(merge: Any) -> None:
    _, sheets = _exported()
    _put(sheets, "maisons", 1, "Nom", "Du tableur")
    page = _PAGE | {"nom": "De la page", "latitude": "47.9"}
    found = merge(sheets, page, is_overruled=True).draft.finished()
    assert (found["nom"], found["latitude"]) == ("Du tableur", "47.9")


def test_the_last_word_takes_a_whole_point(merge: Any) -> None:
    _, sheets = _exported()
    _put(sheets, "maisons", 1, "Latitude", "47.2")
    found = merge(sheets, _PAGE | {"longitude": "0.2"}, is_overruled=True).draft.finished()
    assert (found["latitude"], found["longitude"]) == ("47.2", "0.1")


def test_a_character_that_nobody_sees_is_a_fault_of_its_cell(merge: Any) -> None:
    _, sheets = _exported()
    _put(sheets, "maisons", 1, "Texte de la page", "Bon\x07jour")
    (fault,) = merge(sheets, _PAGE).faults
    assert fault.startswith("maisons!")
    assert "un caractère de contrôle invisible" in fault


def test_what_windows_cannot_write_is_no_change(merge: Any) -> None:
    """Excel saves a CSV with « ? » for it: the page keeps its own."""
    page = {**_PAGE, "adresse": "11 rue X → cour", "courriels": ["a→@x.fr", "b@x.fr"]}
    state = PageState("x", records_of(page, "Texte"))
    tables = tables_of({"49/x": state})
    sheets = {
        table.sheet.name: [
            [cell.encode("cp1252", "replace").decode("cp1252") for cell in line]
            for line in (table.headings, *table.lines)
        ]
        for table in tables
    }
    _put(sheets, "maisons", 1, "Courriel 2", "c@x.fr")
    found = merged_page(_rows(sheets), state, page, "Texte", merge.notation)
    assert found.draft.finished() == {**page, "courriels": ["a→@x.fr", "c@x.fr"]}
