"""Cells whose formulas failed, as each program writes them."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.imports.workbook.error_cells import error_cells

_BOOK = """<workbook><sheets><sheet sheetId="2" r:id="rId9" name="L&apos;été"/>
<sheet name="maisons" sheetId="1" r:id="rId1"/></sheets></workbook>"""
_RELATIONS = """<Relationships><Relationship Target="/xl/worksheets/un.xml" Id="rId1"/>
<Relationship Id="rId9" Target="worksheets/deux.xml" Type="x"/></Relationships>"""
_EXCEL = """<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="3" t="e"><f>VLOOKUP(A2,x!A:B,2)</f>
<v>#N/A</v></c><c r="C2"><v>1</v></c><c t="e" r="D2"><f ca="1"/><v>#DIV/0!</v></c></row>"""
_OPEN = """<table:table table:name="codes"></table:table><table:table table:style-name="t"
table:name="maisons"><table:table-cell office:value-type="string"><text:p>#N/A</text:p>
</table:table-cell><table:table-cell table:formula="of:=NA()" office:value-type="string"
calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell></table:table>"""


def _found(**files: str) -> list[str]:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content.replace("\n", " "))
    return [str(cell) for cell in error_cells(zipfile.ZipFile(made))]


def test_excel_names_sheet_and_cell() -> None:
    files = {"xl/workbook.xml": _BOOK, "xl/_rels/workbook.xml.rels": _RELATIONS}
    sheets = {"xl/worksheets/un.xml": _EXCEL, "xl/worksheets/deux.xml": _EXCEL}
    assert _found(**files, **sheets) == [
        "L'été!B2 (#N/A)", "L'été!D2 (#DIV/0!)", "maisons!B2 (#N/A)", "maisons!D2 (#DIV/0!)",
    ]  # fmt: skip


def test_libreoffice_names_the_sheet() -> None:
    """A text that only looks like one is none."""
    assert _found(**{"content.xml": _OPEN}) == ["feuille « maisons » (#N/A)"]


@pytest.mark.parametrize("files", [{}, {"a.csv": "x"}, {"xl/workbook.xml": _BOOK}])
def test_what_has_no_sheets_has_none(files: dict[str, str]) -> None:
    assert _found(**files) == []
