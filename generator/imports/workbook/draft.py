"""The fields of a page while rows of a workbook change them: values set, rows added, rows gone.

Items of lists are found again by what they are, not by their rank, which changes on the way.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.sheets.columns import PLACES, TEXT, Column, Sheet, page_keys, sheets
from generator.sheets.records import RowKey, Value

Item = dict[str, Any]


class Draft:
    """The fields of one page, and its text, to be changed; a code alone stands as a row too."""

    def __init__(self, fields: Mapping[str, Any], body: str) -> None:
        self.fields: Item = copy.deepcopy(dict(fields))
        self.body = body
        self._short: set[int] = set()
        for sheet in sheets():
            if sheet.short:
                self._open_short(sheet)

    def items(self, sheet: Sheet, holder: Item) -> dict[int, Item]:
        """Return the rows that *holder* has for *sheet*, by their rank from 1."""
        found = holder.get(sheet.key)
        pairs = enumerate(found if isinstance(found, list) else [], 1)
        return {rank: item for rank, item in pairs if isinstance(item, dict)}

    def standing_items(self) -> dict[tuple[str, RowKey], Item]:
        """Return every item of the page by its sheet's name and its key, as ``records`` has it."""
        found: dict[tuple[str, RowKey], Item] = {}
        holders = {"": self.fields}
        for sheet in sheets():
            if not sheet.key:
                found[sheet.name, ()] = self.fields
            elif len(sheet.marks) == 2:
                for rank, item in self.items(sheet, self.fields).items():
                    found[sheet.name, (str(rank),)] = item
                    word = next((word for word, key in PLACES.items() if key == sheet.key), "")
                    if word:
                        holders[f"{word} {rank}"] = item
            else:
                for place, holder in holders.items():
                    for rank, item in self.items(sheet, holder).items():
                        found[sheet.name, (place, str(rank))] = item
        return found

    def set(self, item: Item, sheet: Sheet, column: Column, value: Value | None) -> None:
        """Give *item* a value in *column*; None takes it away."""
        if column.key == TEXT:
            self.body = str(value or "")
            return
        *above, key = column.path
        holder = item
        for step, inner in enumerate(above):
            found = holder.get(inner)
            if not isinstance(found, dict):
                if value is None:
                    return
                found = {}
                _put(holder, inner, found, _order(sheet, tuple(above[:step])))
            holder = found
        if value is None and not isinstance(holder.get(key), dict):
            holder.pop(key, None)
        elif value is not None:
            was_text = isinstance(holder.get(key), str)
            _put(holder, key, _written(value, was_text), _order(sheet, tuple(above)))
        if above and not holder:
            item.pop(above[0], None)

    def add(self, sheet: Sheet, holder: Item) -> Item:
        """Return a new, empty row at the end of those that *holder* has for *sheet*."""
        item: Item = {}
        if not isinstance(holder.get(sheet.key), list):
            _put(holder, sheet.key, [], page_keys())
        holder[sheet.key].append(item)
        if sheet.short:
            self._short.add(id(item))
        return item

    def take_out(self, sheet: Sheet, holder: Item, item: Item) -> None:
        """Take a row away; the last one takes its list with it."""
        kept = [one for one in holder[sheet.key] if one is not item]
        if kept:
            holder[sheet.key] = kept
        else:
            del holder[sheet.key]

    def finished(self) -> Item:
        """Return the fields, codes alone again where nothing else is said with them."""
        result = dict(self.fields)
        for sheet in sheets():
            found = result.get(sheet.key) if sheet.short else None
            if isinstance(found, list):
                result[sheet.key] = [self._closed(item, sheet.short) for item in found]
        return result

    def steps_of(self, item: Item) -> tuple[str | int, ...]:
        """Return where *item* is in the finished fields: keys and ranks from 0."""
        if item is self.fields:
            return ()
        return next((steps for steps, one in self._all_items(self.fields) if one is item), ())

    def _all_items(self, holder: Item) -> Iterator[tuple[tuple[str | int, ...], Item]]:
        for key, found in holder.items():
            for rank, item in enumerate(found if isinstance(found, list) else []):
                if isinstance(item, dict):
                    yield (key, rank), item
                    yield from (((key, rank, *steps), one) for steps, one in self._all_items(item))

    def _open_short(self, sheet: Sheet) -> None:
        found = self.fields.get(sheet.key)
        if not isinstance(found, list):
            return
        for rank, item in enumerate(found):
            if isinstance(item, str):
                found[rank] = {sheet.short: item}
                self._short.add(id(found[rank]))

    def _closed(self, item: Any, short: str) -> Any:
        is_code = isinstance(item, dict) and id(item) in self._short and set(item) == {short}
        return item[short] if is_code else item


def _written(value: Value, was_text: bool) -> Any:
    """Return a value as a page has it: one that stood alone, without brackets, still does."""
    if isinstance(value, str):
        return value
    return value[0] if was_text and len(value) == 1 else list(value)


def _order(sheet: Sheet, above: tuple[str, ...]) -> Sequence[str]:
    """Return the keys in the order in which they stand below the keys *above*."""
    depth = len(above)
    if not above and not sheet.key:
        return page_keys()
    own = [column.path[depth] for column in sheet.columns
           if column.path[:depth] == above and len(column.path) > depth]  # fmt: skip
    return tuple(dict.fromkeys(own))


def _put(holder: Item, key: str, value: Any, order: Sequence[str]) -> None:
    """Give *holder* a value; a new key stands where *order* wants it."""
    if key in holder or key not in order:
        holder[key] = value
        return
    before = set(order[: order.index(key)])
    ahead = [rank for rank, one in enumerate(holder) if one in before]
    pairs = list(holder.items())
    pairs.insert(ahead[-1] + 1 if ahead else 0, (key, value))
    holder.clear()
    holder.update(pairs)
