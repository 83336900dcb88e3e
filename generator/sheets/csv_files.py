"""The sheets as CSV files, one each, which a French Excel or LibreOffice opens as they are."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence

from generator.sheets.explained import explanations
from generator.sheets.state import SHEET, State, state_lines
from generator.sheets.tables import Table
from generator.spreadsheet import csv_text

EXPLAINED = "mode-d-emploi.txt"
STATE = f"{SHEET}.txt"
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_ZIP_DAY = (2000, 1, 1, 0, 0, 0)  # the same content gives the same bytes


def csv_files(tables: Sequence[Table], state: State) -> dict[str, bytes]:
    """Return the files of a folder by their names: a table per sheet, and what goes with them."""
    files = {
        f"{table.sheet.name}.csv": csv_text(table.headings, map(_guarded, table.lines)).encode()
        for table in tables
    }
    explained = "\r\n".join((*explanations(is_template=False), ""))
    files[EXPLAINED] = ("\ufeff" + explained).encode()
    files[STATE] = "\n".join((*state_lines(state), "")).encode()
    return files


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return *files* as a zip archive: the same files always give the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _ZIP_DAY), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def unguarded(text: str) -> str:
    """Return a cell without the apostrophe that kept it from being a formula."""
    return text[1:] if _GUARDED.match(text) else text


def _guarded(cells: Sequence[str]) -> list[str]:
    """Return cells of which one that begins like a guarded one has one apostrophe more.

    ``csv_text`` guards what looks like a formula; « '=1 » of a page must come back as it is.
    """
    return [f"'{cell}" if _GUARDED.match(cell) else cell for cell in cells]
