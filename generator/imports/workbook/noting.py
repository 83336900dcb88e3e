"""How a change is told: by the cell where it was typed, « maisons!F12 : Téléphone »."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from generator.imports.merging import UNKNOWN, FieldChange, Verdict
from generator.imports.workbook.rows import ListedRow
from generator.sheets.columns import Column, Sheet
from generator.sheets.records import Values

_SAID_FIELDS = 4


def cell_change(row: ListedRow, change: FieldChange) -> FieldChange:
    """Return *change* of a field of *row*, called by its cell."""
    column = column_of(row.sheet, change.key)
    before = change.standing if change.base is UNKNOWN else change.base
    where = row.address(change.key, _first_difference(before, change.listed))
    return replace(change, key=f"{where} : {column.heading}")


def row_change(
    row: ListedRow, base: Values | None, listed: Values, verdict: Verdict
) -> FieldChange:
    """Return the change that a whole row is, which the page as it stands does not have."""
    where = f"{row.address(next(iter(row.values), ''))} : ligne nouvelle"
    if base is not None:
        where = f"{row.address()} : ligne que la page n'a plus"
    return FieldChange(where, row_said(base or {}) or None, row_said(listed), None, verdict)


def column_of(sheet: Sheet, key: str) -> Column:
    """Return the column of *key*, which the sheet has."""
    column = sheet.column(key)
    if column is None:
        raise KeyError(key)
    return column


def row_said(values: Values) -> str:
    """Return a row in a few words."""
    return ", ".join(list(_texts(values))[:_SAID_FIELDS])


def _first_difference(base: Any, listed: Any) -> int:
    if not isinstance(base, tuple) or not isinstance(listed, tuple):
        return 0
    pairs = enumerate(zip(base, listed, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(base), len(listed)))


def _texts(values: Values) -> Iterator[str]:
    for value in values.values():
        yield from [value] if isinstance(value, str) else value
