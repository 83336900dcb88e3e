"""A fault that the check of a page finds is told by the cell in which it was typed."""

import pytest

from generator.imports.workbook.cell_of_problem import cell_of, steps_named
from generator.imports.workbook.cells import Notation
from generator.imports.workbook.opening import Opened
from generator.imports.workbook.page_merging import PageMerge, merged_page
from generator.imports.workbook.rows import listed_rows
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, Severity
from generator.sheets.state import PageState

_SHEETS = {
    "maisons": [["Page", "Nom", "Courriel 1", "Courriel 2", "Lundi", "Texte de la page"],
                ["x", "A", "a@b.fr", "c@d.fr", "09:00-12:00", "Bonjour"]],
    "antennes": [["Page", "Nom", "Lundi"], ["x", "B", ""], ["x", "C", "09:00-12:00"]],
    "partenaires": [["Page", "Partenaire", "Mode"], ["x", "caf", ""], ["x", "msa", "visio"]],
    "exceptions": [["Page", "Antenne ou passage", "Du"], ["x", "", "2026-12-24"]],
}  # fmt: skip


@pytest.fixture(scope="module")
def merge(vocabularies: Vocabularies) -> PageMerge:
    rows = listed_rows(Opened(_SHEETS, None), "x.xlsx").rows
    return merged_page(rows, PageState("", {}), {}, "", Notation(vocabularies))


@pytest.mark.parametrize(
    ("message", "cell"),
    [
        ("« nom » : x", "maisons!B2"),
        ("« courriels 2 » : x", "maisons!D2"),
        ("« horaires, lundi » : x", "maisons!E2"),
        ("« antennes 2, horaires, lundi » : x", "antennes!C3"),
        ("« partenaires 1 » : x", "partenaires!B2"),
        ("« partenaires 2, mode » : x", "partenaires!C3"),
        ("« exceptions 1, du » : x", "exceptions!C2"),
        ("« exceptions 1, type » : x", "exceptions, ligne 2"),
        ("« adresse » : x", "maisons, ligne 2"),
        ("sans champ", "maisons, ligne 2"),
    ],
)
def test_a_fault_is_in_a_cell(merge: PageMerge, message: str, cell: str) -> None:
    problem = Problem("", 2, 1, Severity.ERROR, "type", message)
    assert cell_of(problem, merge, body_line=20) == cell


def test_a_fault_of_the_text_is_in_its_cell(merge: PageMerge) -> None:
    problem = Problem("", 20, 1, Severity.ERROR, "lien", "« x » : ce lien ne mène nulle part.")
    assert cell_of(problem, merge, body_line=20) == "maisons!F2"


def test_the_name_of_a_field_is_read_back() -> None:
    assert steps_named("« antennes 2, horaires, lundi » : x") == ("antennes", 1, "horaires",
                                                                  "lundi")  # fmt: skip
    assert steps_named("rien") == ()
