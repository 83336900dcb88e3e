"""What a page puts in the cells of a workbook, row by row, as plain values.

A value is a text, or a tuple of texts for a list. A row is known by its place within the house
(« », « antenne 2 », « passage 1 ») and its rank there, from 1; the house's own row by nothing.
What has another shape than the model asks for is in no cell, and stays as it is in the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.sheets.columns import PLACES, TEXT, Column, Sheet, sheets

Value = str | tuple[str, ...]
Values = Mapping[str, Value]
"""The values of a row by the keys of its columns; what is empty is left out."""
RowKey = tuple[str, ...]
"""() for the house, (rank,) for what is the house's, (place, rank) for what a place can have."""
Rows = Mapping[RowKey, Values]
Records = Mapping[str, Rows]
"""All rows of a page, by the name of their sheet."""


def records_of(fields: Mapping[str, Any], body: str) -> dict[str, dict[RowKey, Values]]:
    """Return the rows of a page, whose *fields* and text are as a page gives them."""
    found: dict[str, dict[RowKey, Values]] = {}
    for sheet in sheets():
        rows = dict(_rows(sheet, fields))
        if not sheet.key and body:
            rows[()] = {**rows[()], TEXT: body}
        found[sheet.name] = rows
    return found


def places_of(fields: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the house, then its branches and stops, each with how a cell calls it."""
    yield "", fields
    for word, key in PLACES.items():
        for rank, item in enumerate(listed(fields, key), 1):
            if isinstance(item, Mapping):
                yield f"{word} {rank}", item


def listed(fields: Mapping[str, Any], key: str) -> Sequence[Any]:
    """Return the list that *fields* have at *key*; none where they have something else."""
    found = fields.get(key)
    return found if isinstance(found, list) else []


def values_of(item: Any, sheet: Sheet) -> dict[str, Value]:
    """Return the values of one row: those of *item*, or of the code that stands for it."""
    if isinstance(item, str) and sheet.short:
        item = {sheet.short: item}
    if not isinstance(item, Mapping):
        return {}
    found = ((column.key, value_at(item, column)) for column in sheet.columns)
    return {key: value for key, value in found if value}


def value_at(item: Mapping[str, Any], column: Column) -> Value | None:
    """Return what *item* has in *column*; None for nothing, and for another shape."""
    node: Any = item
    for key in column.path:
        node = node.get(key) if isinstance(node, Mapping) else None
    if column.is_list:
        return _texts([node] if isinstance(node, str) else node)
    return node if isinstance(node, str) and node.strip() else None


def _texts(node: Any) -> tuple[str, ...] | None:
    if (
        isinstance(node, list)
        and node
        and all(isinstance(each, str) and each.strip() for each in node)
    ):
        return tuple(node)
    return None


def _rows(sheet: Sheet, fields: Mapping[str, Any]) -> Iterator[tuple[RowKey, Values]]:
    if not sheet.key:
        yield (), values_of(fields, sheet)
        return
    has_places = len(sheet.marks) > 2
    for place, holder in places_of(fields) if has_places else [("", fields)]:
        for rank, item in enumerate(listed(holder, sheet.key), 1):
            if values := values_of(item, sheet):
                yield (place, str(rank)) if has_places else (str(rank),), values
