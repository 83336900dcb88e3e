"""A table as a file that a French spreadsheet opens without a question."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

Cell = str | int | float | None

_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(columns: Iterable[str], rows: Iterable[Iterable[Cell]], decimals: int = 1) -> str:
    """Return *columns* and *rows* as CSV text, its byte order mark included.

    Semicolons, commas for decimals, lines ended by CRLF (RFC 4180 but for the semicolon). Floats
    have *decimals*; None is an empty cell. A text that looks like a formula is preceded by an
    apostrophe.
    """
    return _MARK + csv_rows((columns, *rows), decimals)


def csv_rows(rows: Iterable[Iterable[Cell]], decimals: int = 1) -> str:
    """Return *rows* as they stand in such a text."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_written(cell, decimals) for cell in row] for row in rows)
    return text.getvalue()


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
