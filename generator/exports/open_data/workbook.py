"""A workbook of one sheet whose cells are all text, for tables of a hundred thousand cells.

XlsxWriter makes the workbook, its styles and its first row. The rows below are written here, each
cell with its own text as XlsxWriter has it where it keeps little in memory: cell by cell its
calls take five times as long, and they were a twentieth of a national build.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from generator.blocks import in_blocks

CELL_CHARS_MAX = 32_767
"""What a cell of Excel holds."""
_CREATED = datetime(2000, 1, 1)  # the same table gives the same bytes
_SHEET = "xl/worksheets/sheet1.xml"
_WIDE_CHARS, _NARROW_CHARS = 40, 16
_END = b"</sheetData>"
_STYLED = re.compile(rb'<row r="2".*?<c r="A2" s="(\d+)"/></row>')
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"/>')
# ECMA-376, 22.9.2.19: what XML cannot hold is written as _xHHHH_, and such a text itself escaped.
_UNSAID = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)")


WriteRow = Callable[[int, Sequence[str]], bytes]
"""Returns the row of this number, ``FIRST_ROW`` the first, with these cells, for the sheet."""
GiveRows = Callable[[WriteRow], Iterable[bytes]]
FIRST_ROW = 2
"""The number of the first row below the names of columns."""


def text_workbook(
    title: str, sheet: str, columns: Sequence[str], count: int, rows: GiveRows,
    wide: Iterable[str] = (), frozen_columns: int = 0,
) -> bytes:  # fmt: skip
    """Return a workbook with *columns* in its first row, which stays in view, and *rows* below.

    Args:
        count: the number of the rows.
        rows: gives all of them, one after the other, each as it writes it or as it was written.
        wide: the columns that are shown wider than others.
        frozen_columns: how many columns stay in view too.
    """
    frame = _frame(title, sheet, columns, frozenset(wide), frozen_columns, count)
    target = io.BytesIO()
    with ZipFile(frame) as read, ZipFile(target, "w", ZIP_DEFLATED) as written:
        for member in read.infolist():
            content = read.read(member)
            parts: Iterable[bytes] = [content]
            if member.filename == _SHEET:
                parts = _with_rows(content, rows, len(columns), count)
            member.compress_type = ZIP_DEFLATED
            with written.open(member, "w") as file:
                for part in in_blocks(parts):
                    file.write(part)
    return target.getvalue()


def rows_in(workbook: bytes) -> bytes:
    """Return the rows of a *workbook* that was made here; nothing of another file."""
    try:
        with ZipFile(io.BytesIO(workbook)) as read:
            sheet = read.read(_SHEET)
    except (BadZipFile, KeyError):
        return b""
    _, begin, rest = sheet.partition(b'<row r="%d"' % FIRST_ROW)
    rows, end, _ = rest.partition(_END)
    return begin + rows if end else b""


def _frame(
    title: str, sheet_name: str, columns: Sequence[str], wide: frozenset[str],
    frozen_columns: int, rows: int,
) -> io.BytesIO:  # fmt: skip
    """Return the workbook with its first row, and an empty cell that has the style of texts."""
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True})
    book.set_properties({"title": title, "created": _CREATED})
    text, head = book.add_format({"num_format": "@"}), book.add_format({"bold": True})
    sheet = book.add_worksheet(sheet_name)
    for at, name in enumerate(columns):
        sheet.set_column(at, at, _WIDE_CHARS if name in wide else _NARROW_CHARS, text)
        sheet.write_string(0, at, name, head)
    sheet.write_blank(1, 0, None, text)
    sheet.freeze_panes(1, frozen_columns)
    sheet.autofilter(0, 0, max(rows, 1), len(columns) - 1)
    book.close()
    target.seek(0)
    return target


def _with_rows(sheet: bytes, rows: GiveRows, columns: int, count: int) -> Iterator[bytes]:
    """Yield the XML of *sheet* with *rows* in the stead of its second row."""
    found = _STYLED.search(sheet)
    assert found and _END in sheet, "XlsxWriter writes rows otherwise"
    names = [xl_col_to_name(at) for at in range(columns)]
    dimension = b'<dimension ref="A1:%s%d"/>' % (names[-1].encode(), count + 1)
    yield _DIMENSION.sub(dimension, sheet[: found.start()], 1)
    yield from rows(partial(_row, names, found[1].decode()))
    yield sheet[found.end() :]


def _row(names: Sequence[str], style: str, number: int, row: Sequence[str]) -> bytes:
    cells = "".join(
        f'<c r="{name}{number}" s="{style}" t="inlineStr"><is>'
        f'<t xml:space="preserve">{_said(cell)}</t></is></c>'
        for name, cell in zip(names, row, strict=True)
        if cell
    )
    return f'<row r="{number}">{cells}</row>'.encode()


def _said(text: str) -> str:
    return escape(_UNSAID.sub(_escaped, text[:CELL_CHARS_MAX]))


def _escaped(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"
