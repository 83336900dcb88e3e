"""The CSV files open right in a French spreadsheet, hold no formula, and come back exactly."""

import csv
import io

import pytest

from generator.sheets.csv_files import csv_files, unguarded, zipped
from generator.sheets.state import PageState, State
from generator.sheets.tables import tables_of

_NAMES = ["=1+1", "+33 2", "-0.25", "@x", "\tx", "'x", "'=x", "''=x", "a;b", 'a "b"', "a\nb", "é"]


def _files() -> dict[str, bytes]:
    state = State({f"49/m{rank}": PageState("", {"maisons": {(): {"nom": name}}})
                   for rank, name in enumerate(_NAMES)})  # fmt: skip
    return csv_files(tables_of(state.pages), state)


def _cells(raw: bytes) -> list[list[str]]:
    text = raw.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_there_is_a_file_per_sheet_with_a_mark_and_semicolons() -> None:
    files = _files()
    tables = [name for name in files if name.endswith(".csv")]
    assert len(tables) == 7
    assert all(files[name].startswith(b"\xef\xbb\xbfPage;") for name in tables)


def test_no_cell_begins_like_a_formula() -> None:
    cells = [cell for line in _cells(_files()["maisons.csv"]) for cell in line]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_every_text_comes_back() -> None:
    head, *lines = _cells(_files()["maisons.csv"])
    at = head.index("Nom")
    assert [unguarded(line[at]) for line in lines] == _NAMES


@pytest.mark.parametrize("text", ["'x", "x", "", "'"])
def test_an_apostrophe_of_a_name_stays(text: str) -> None:
    assert unguarded(text) == text


def test_the_same_files_give_the_same_archive() -> None:
    assert zipped(_files()) == zipped(_files())
