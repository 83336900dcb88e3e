"""A table of figures, and its file for spreadsheets."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

Cell = str | int | float | None

# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows. Floats are shown with *decimals*; None is unknown, which is not 0."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    decimals: int = 1


def csv_bytes(table: Table) -> bytes:
    """Return *table* as a file that a French spreadsheet opens without a question.

    UTF-8 with a byte order mark, semicolons, commas for decimals, lines ended by CRLF (RFC
    4180 but for the semicolon). A text that looks like a formula is preceded by an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_written(cell, table.decimals) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _written(cell: Cell, decimals: int) -> str:
    match cell:
        case None:
            return ""
        case float():
            return f"{cell:.{decimals}f}".replace(".", ",")
        case str():
            return f"'{cell}" if cell.startswith(_FORMULA) else cell
        case _:
            return str(cell)
