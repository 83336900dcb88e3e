"""The rows of pages as tables of cells: headings, then one line per row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from generator.sheets.columns import TEXT, Column, Sheet, sheets
from generator.sheets.records import RowKey, Value, Values
from generator.sheets.state import PageState

CELL_CHARS = 16_000
"""What a cell holds: Excel and LibreOffice cut after 32,767 halves of a character."""
TOO_LONG = "(trop long pour une case : se modifie dans la page)"
"""Stands for a text that no cell holds; it is read as « unchanged »."""


class Table(Struct, frozen=True):
    """One sheet: its *sheet*, the heading and the column of each cell, and the lines of texts.

    ``columns`` has None where a cell tells whose the row is.
    """

    sheet: Sheet
    headings: tuple[str, ...]
    columns: tuple[Column | None, ...]
    lines: tuple[tuple[str, ...], ...]


def tables_of(pages: Mapping[str, PageState]) -> list[Table]:
    """Return every sheet with the rows of *pages*, in their order."""
    return [_table(sheet, list(_rows_of(sheet, pages))) for sheet in sheets()]


def _rows_of(sheet: Sheet, pages: Mapping[str, PageState]) -> Iterator[tuple[str, RowKey, Values]]:
    for page, state in pages.items():
        for key, values in state.rows.get(sheet.name, {}).items():
            yield page, key, values


def _table(sheet: Sheet, rows: Sequence[tuple[str, RowKey, Values]]) -> Table:
    counts = {column.key: _cells_needed(column, [row[2] for row in rows]) for column in
              sheet.columns}  # fmt: skip
    headings: list[str] = [*sheet.marks]
    columns: list[Column | None] = [None] * len(sheet.marks)
    for column in sheet.columns:
        count = counts[column.key]
        headings += [column.heading_at(rank, count) for rank in range(count)]
        columns += [column] * count
    lines = tuple((page, *key, *_cells(sheet, values, counts)) for page, key, values in rows)
    return Table(sheet, tuple(headings), tuple(columns), lines)


def _cells_needed(column: Column, rows: Iterable[Values]) -> int:
    if column.is_list or column.key == TEXT:
        return max(column.cells, cells_filled(column, rows))
    return 1


def cells_filled(column: Column, rows: Iterable[Values]) -> int:
    """Return how many cells the longest value has that *rows* have in *column*; 0 without any."""
    values = (row.get(column.key, ()) for row in rows)
    return max([len(_texts(column, value)) for value in values if value], default=0)


def _cells(sheet: Sheet, values: Values, counts: Mapping[str, int]) -> Iterator[str]:
    for column in sheet.columns:
        texts = _texts(column, values.get(column.key, ""))
        yield from texts
        yield from [""] * (counts[column.key] - len(texts))


def _texts(column: Column, value: Value) -> Sequence[str]:
    if column.key == TEXT:
        return cut(str(value))
    texts = value if isinstance(value, tuple) else (value,)
    return [text if len(text) <= CELL_CHARS else TOO_LONG for text in texts]


def cut(text: str) -> list[str]:
    """Return *text* in pieces that a cell holds; joined, they are the text again."""
    pieces: list[str] = []
    while len(text) > CELL_CHARS:
        at = text.rfind("\n", CELL_CHARS // 2, CELL_CHARS) + 1 or CELL_CHARS
        # A cell that is nothing but blanks at its border would lose them in some programs.
        while at > CELL_CHARS // 4 and (text[at - 1].isspace() or text[at].isspace()):
            at -= 1
        pieces.append(text[:at])
        text = text[at:]
    return [*pieces, text] if text else pieces
