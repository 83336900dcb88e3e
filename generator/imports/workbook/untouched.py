"""Whether anybody touched what a workbook says of a page: most pages of one are as exported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.imports.workbook.rows import ListedRow
from generator.sheets.columns import sheets
from generator.sheets.records import RowKey
from generator.sheets.state import PageState


def is_untouched(rows: Mapping[str, Sequence[ListedRow]], state: PageState) -> bool:
    """Tell whether the rows of a page are those that were exported: nothing is to be taken."""
    for sheet in sheets():
        if sheet.name not in rows:
            continue
        exported = state.rows.get(sheet.name, {})
        found = {row_key(row): row for row in rows[sheet.name]}
        if len(found) != len(rows[sheet.name]) or found.keys() != exported.keys():
            return False
        for key, row in found.items():
            told = {name: one for name, one in exported[key].items() if name in row.told}
            if row.values != told:
                return False
    return True


def row_key(row: ListedRow) -> RowKey:
    """Return how the records of a page call a listed row."""
    if not row.sheet.key:
        return ()
    return (row.place, row.rank) if len(row.sheet.marks) > 2 else (row.rank,)
