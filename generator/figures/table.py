"""A table of figures, and its file for spreadsheets."""

from __future__ import annotations

from msgspec import Struct

from generator.spreadsheet import Cell, csv_text


class Table(Struct, frozen=True):
    """Columns and rows. Floats are shown with *decimals*; None is unknown, which is not 0."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    decimals: int = 1


def csv_bytes(table: Table) -> bytes:
    """Return *table* as a file in UTF-8 that a French spreadsheet opens without a question."""
    return csv_text(table.columns, table.rows, table.decimals).encode()


__all__ = ["Cell", "Table", "csv_bytes"]
