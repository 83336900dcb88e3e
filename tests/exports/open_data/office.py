"""What LibreOffice makes of the two files that officers open, cell by cell."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

import openpyxl

PROGRAM = shutil.which("soffice")
"""LibreOffice without a window (Debian: ``libreoffice-calc-nogui``); None where it is not."""
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# Semicolons, quotes, UTF-8, from the first line on: what its import window proposes for the file.
_READ_AS_CSV = "--infilter=Text - txt - csv (StarCalc):59,34,76,1"
_COLUMNS_MAX = 64
_WORDS = ("Nom", "Commune", "Services", "Présentation")


class Cell(NamedTuple):
    """What a cell holds: which kind of value, its text, a formula if it is one."""

    kind: str
    text: str
    formula: str


Sheet = list[dict[str, Cell]]


def opened(file: Path, *options: str) -> Sheet:
    """Return the rows of the first sheet of *file* as LibreOffice reads them, by heading."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(
            [str(PROGRAM), f"-env:UserInstallation={folder.as_uri()}/profile", "--headless",
             *options, "--convert-to", "fods", "--outdir", folder, file],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
        rows = _rows(folder / f"{file.stem}.fods")
        headings = [cell.text for cell in next(rows)]
        return [
            dict(zip(headings, row, strict=False)) for row in rows if any(cell.text for cell in row)
        ]


def office(data: Path) -> list[str]:
    """Return what is wrong with ``annuaire.xlsx`` and ``annuaire.csv`` once they are opened."""
    book = openpyxl.load_workbook(data / "annuaire.xlsx", read_only=True).worksheets[0]
    lines = book.iter_rows(values_only=True)
    headings, *written = ([str(cell or "") for cell in line] for line in lines)
    own = [dict(zip(headings, row, strict=True)) for row in written]
    sheet = opened(data / "annuaire.xlsx")
    errors = [f"annuaire.xlsx: {each}" for each in _differences(own, sheet)]
    text = (data / "annuaire.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    found = opened(data / "annuaire.csv", _READ_AS_CSV)
    # What has digits only becomes a number there, which /donnees/ says of a CSV; words must stay.
    words = [{name: row[name] for name in _WORDS} for row in rows]
    kinds = ("string", "float")
    return errors + [f"annuaire.csv: {each}" for each in _differences(words, found, kinds)]


def _differences(
    own: list[dict[str, str]], found: Sheet, kinds: Collection[str] = ("string",)
) -> Iterator[str]:
    if len(own) != len(found):
        yield f"{len(found)} rows instead of {len(own)}"
    for row, cells in zip(own, found, strict=False):
        yield from (f"a formula: {cell.formula}" for cell in cells.values() if cell.formula)
        for name, value in row.items():
            cell = cells.get(name, Cell("", "", ""))
            if cell.text != value or (value and cell.kind not in kinds):
                yield f"{name}: {cell.kind} {cell.text[:80]!r} instead of {value[:80]!r}"


def _rows(file: Path) -> Iterator[list[Cell]]:
    for _, element in ET.iterparse(file):
        if element.tag == f"{_TABLE}table-row":
            yield [cell for each in element for cell in _cells(each)]
            element.clear()
        elif element.tag == f"{_TABLE}table":
            return


def _cells(element: ET.Element) -> list[Cell]:
    paragraphs = (_paragraph(each) for each in element.findall(f"{_TEXT}p"))
    cell = Cell(
        element.get(f"{_OFFICE}value-type", ""),
        "\n".join(paragraphs),
        element.get(f"{_TABLE}formula", ""),
    )
    # Empty cells to the end of a sheet are told as one, repeated sixteen thousand times.
    times = int(element.get(f"{_TABLE}number-columns-repeated", "1"))
    return [cell] * min(times, _COLUMNS_MAX)


def _paragraph(element: ET.Element) -> str:
    """Return the text of a paragraph, in which several spaces are an element of their own."""
    parts = [element.text or ""]
    for each in element:
        if each.tag == f"{_TEXT}s":
            parts.append(" " * int(each.get(f"{_TEXT}c", "1")))
        else:
            parts.append(_paragraph(each))
        parts.append(each.tail or "")
    return "".join(parts)
