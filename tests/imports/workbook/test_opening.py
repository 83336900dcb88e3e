"""What a file holds, or in one sentence why it is not read."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from generator.imports.page import ImportFault
from generator.imports.workbook.opening import opened
from generator.model.vocabulary import Vocabularies
from generator.sheets.template import template


def _workbook(path: Path, **cells: str) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "maisons"
    sheet["A1"] = "Page"
    for place, text in cells.items():
        sheet[place] = text
    book.save(path)
    return path


def _zip(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def _refusal(path: Path) -> str:
    with pytest.raises(ImportFault) as caught:
        opened(path)
    return str(caught.value)


def test_a_template_has_its_sheets_and_its_memory(
    tmp_path: Path, vocabularies: Vocabularies
) -> None:
    file = tmp_path / "modele.xlsx"
    file.write_bytes(template(vocabularies))
    found = opened(file)
    assert set(found.sheets) == {"maisons", "antennes", "passages", "partenaires", "services",
                                 "exceptions", "saisons"}  # fmt: skip
    assert found.state
    assert found.others == ("Mode d'emploi", "codes")


@pytest.mark.parametrize("name", ["x.xlsx", "x.ods", "x.csv"])
def test_an_empty_file_is_told(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(b"")
    assert _refusal(file) == f"{file} est vide."


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_file_that_is_not_whole_is_told(tmp_path: Path, share: float) -> None:
    file = _workbook(tmp_path / "x.xlsx", B1="Nom")
    raw = file.read_bytes()
    file.write_bytes(raw[: int(len(raw) * share)])
    assert "n'est pas un classeur lisible" in _refusal(file)


@pytest.mark.parametrize(
    "raw", [b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, b"bonjour", b"\0\1\2"]
)
def test_what_is_no_workbook_is_told(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "x.xlsx"
    file.write_bytes(raw)
    assert "n'est pas un classeur lisible" in _refusal(file)


def test_another_workbook_is_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Budget"
    book.save(tmp_path / "x.xlsx")
    assert "n'a aucune des feuilles d'un export" in _refusal(tmp_path / "x.xlsx")


def test_another_archive_is_told(tmp_path: Path) -> None:
    assert "n'est pas un classeur lisible" in _refusal(_zip(tmp_path / "x.zip", lettre=b"x"))


def test_a_folder_without_our_files_is_told(tmp_path: Path) -> None:
    assert "n'a aucune des feuilles d'un export" in _refusal(tmp_path)


def test_a_cell_far_away_is_no_table_of_a_billion_cells(tmp_path: Path) -> None:
    file = _workbook(tmp_path / "x.xlsx", XFD1048576="x")
    assert "feuille immense" in _refusal(file)


def test_what_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.imports.workbook.opening.UNPACKED_BYTES_MAX", 100_000)
    file = _zip(tmp_path / "x.xlsx", **{"xl/workbook.xml": b"0" * 200_000})
    assert "une fois décompressé" in _refusal(file)


@pytest.mark.parametrize(
    ("entry", "tag"),
    [
        ("xl/worksheets/sheet1.xml", b"<c "),
        ("xl/worksheets/sheet1.xml", b'r="A1" '),
        ("content.xml", b'<table:table-cell number-rows-repeated="1" '),
        ("content.xml", b"<table:table "),
    ],
)
def test_tags_that_never_close_are_read_through_once(
    tmp_path: Path, entry: str, tag: bytes
) -> None:
    """Looked at from each to the end, these took hours."""
    rows = b"<sheet " + tag * 400_000
    relations = {"xl/workbook.xml": rows, "xl/_rels/workbook.xml.rels": b"<Relationship " * 9}
    assert "n'est pas un classeur lisible" in _refusal(
        _zip(tmp_path / "x.xlsx", **{**relations, entry: rows})
    )


def test_a_number_without_end_is_no_traceback(tmp_path: Path) -> None:
    number = b"9" * 5000
    row = b'<table:table-row table:number-rows-repeated="%s" office:value="1">' % number
    assert "feuille immense" in _refusal(_zip(tmp_path / "x.ods", **{"content.xml": row}))


def test_an_open_workbook_is_read_with_a_word(tmp_path: Path) -> None:
    file = _workbook(tmp_path / "x.xlsx", B1="Nom")
    (tmp_path / ".~lock.x.xlsx#").write_text("")
    assert "est ouvert dans LibreOffice" in opened(file).notices[0]


@pytest.mark.parametrize("sign", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_csv_is_read_as_spreadsheets_save_it(tmp_path: Path, sign: str, encoding: str) -> None:
    file = tmp_path / "maisons.csv"
    file.write_bytes(f"Page{sign}Téléphone\r\n".encode(encoding))
    assert opened(file).sheets["maisons"][0] == ["Page", "Téléphone"]


def test_excels_line_of_the_separator_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "maisons.csv"
    file.write_text("sep=;\r\nPage;Nom\r\n", "utf-8")
    assert opened(file).sheets["maisons"] == [["Page", "Nom"]]


@pytest.mark.parametrize(
    "text",
    [
        'Page;Nom\r\n49/a;"Dur',
        "Page;Nom;Label\r\n49/a;A;msap\r\n49/b;B",
        'Page;Nom\r\n49/a;"x"\r\n49/b',
    ],
)
def test_a_csv_whose_end_is_missing_is_refused(tmp_path: Path, text: str) -> None:
    """Its last rows would be taken for deleted ones."""
    file = tmp_path / "maisons.csv"
    file.write_text(text, "utf-8")
    assert "semble coupé" in _refusal(file)


def test_a_note_above_the_headings_is_no_cut(tmp_path: Path) -> None:
    file = tmp_path / "maisons.csv"
    file.write_text("Annuaire;\r\nPage;Nom\r\n49/a;A\r\n\r\n", "utf-8")
    assert opened(file).sheets["maisons"][2] == ["49/a", "A"]


def test_a_formula_that_failed_is_no_emptied_cell(tmp_path: Path) -> None:
    """The reader gives nothing for it: the page would lose what stood there."""
    file = _workbook(tmp_path / "x.xlsx", B1="Nom")
    book = openpyxl.load_workbook(file)
    for place, error in {"B2": "#N/A", "C3": "#REF!"}.items():
        book["maisons"][place] = error
    book.create_sheet("notes")["A1"] = "#N/A"
    book.save(file)
    assert "calculée : maisons!B2 (#N/A), maisons!C3 (#REF!). Écrivez" in _refusal(file)


def test_a_formula_gives_its_last_value_and_is_not_computed(tmp_path: Path) -> None:
    file = _workbook(tmp_path / "x.xlsx", B1="Nom", B2="=1+1")
    assert opened(file).sheets["maisons"][1:] in ([["", ""]], [])


def test_texts_come_back_exactly(tmp_path: Path, vocabularies: Vocabularies) -> None:
    """Through our own writer: what openpyxl would make of them is not asked."""
    from generator.sheets.state import PageState, State  # noqa: PLC0415
    from generator.sheets.tables import tables_of  # noqa: PLC0415
    from generator.sheets.workbook import workbook_bytes  # noqa: PLC0415

    names = ["=1+1", "\tx", " x ", "a\nb", "_x0041_", "_x005F_", "x" * 300, "\u200f\u05e9", "<b>",
             "01200", "\U0001f600", "a\u00a0b", "'x", "e\u0301"]  # fmt: skip
    pages = {f"m{rank}": PageState("", {"maisons": {(): {"nom": name}}})
             for rank, name in enumerate(names)}  # fmt: skip
    raw = workbook_bytes(tables_of(pages), State(pages), vocabularies)
    file = tmp_path / "x.xlsx"
    file.write_bytes(io.BytesIO(raw).getvalue())
    head, *lines = opened(file).sheets["maisons"]
    assert [line[head.index("Nom")] for line in lines] == names
