"""One page on its three sides: as it was exported, as the workbook says, as it stands now.

Field by field, as for every import (``generator/imports/merging.py``); rows of lists are new,
gone, or the same ones at another rank.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from generator.files.characters import FORBIDDEN, SENTENCE
from generator.imports.merging import FieldChange, Merge, Verdict, merged
from generator.imports.workbook.aligning import aligned, are_alike, are_same
from generator.imports.workbook.cells import Notation
from generator.imports.workbook.draft import Draft, Item
from generator.imports.workbook.noting import cell_change, column_of, row_change, row_said
from generator.imports.workbook.rows import ListedRow
from generator.imports.workbook.untouched import row_key
from generator.sheets.columns import HOUSES, PLACES, Sheet, sheets
from generator.sheets.records import RowKey, Value, Values, records_of
from generator.sheets.state import PageState

_BOTH_WAYS = (
    "une semaine se dit jour par jour, ou en une expression, pas des deux façons : "
    "videz l'une des deux."
)
_HOUSE_PLACE = ""
_POSITION = ("latitude", "longitude")


class PageMerge(Struct):
    """What becomes of a page: its draft, each change by its cell, and which row is which item.

    ``faults`` are French sentences on rows that cannot be taken at all, behind their cell;
    ``left`` the sheets from which rows were taken away.
    """

    draft: Draft
    changes: list[FieldChange] = field(default_factory=list)
    items: list[tuple[ListedRow, Item]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    left: set[str] = field(default_factory=set)

    def of(self, verdict: Verdict) -> tuple[FieldChange, ...]:
        """Return the changes with that verdict."""
        return tuple(one for one in self.changes if one.verdict is verdict)


def merged_page(
    rows: Mapping[str, Sequence[ListedRow]],
    state: PageState | None,
    fields: Mapping[str, Any],
    body: str,
    notation: Notation,
    is_overruled: bool = False,
) -> PageMerge:
    """Return what becomes of a page whose *fields* and text stand.

    Args:
        rows: those of this page, by the name of their sheet; a sheet that the workbook lacks is
            not there.
        state: the page as it was exported; None where nobody knows, and for a new page.
        is_overruled: the workbook is right where both it and the page have changed.
    """
    merger = _Merger(rows, state, fields, body, notation, is_overruled)
    for sheet in sheets():
        merger.take(sheet)
    return merger.result


class _Merger:
    def __init__(
        self,
        rows: Mapping[str, Sequence[ListedRow]],
        state: PageState | None,
        fields: Mapping[str, Any],
        body: str,
        notation: Notation,
        is_overruled: bool,
    ) -> None:
        self._rows, self._state, self._notation = rows, state, notation
        self._is_overruled = is_overruled
        self._standing = records_of(fields, body)
        self.result = PageMerge(Draft(fields, body))
        self._draft = self.result.draft
        self._items = self._draft.standing_items()
        # Where the rows of a place are put, by what the workbook calls it; and how the page as
        # it stands calls a place of the export.
        self._holders: dict[str, Item] = {_HOUSE_PLACE: self._draft.fields}
        self._places: dict[str, str] = {_HOUSE_PLACE: _HOUSE_PLACE}
        self._is_house_listed = HOUSES not in rows or bool(rows[HOUSES])

    def take(self, sheet: Sheet) -> None:
        """Merge the rows of one sheet; those of branches and stops come before what is theirs."""
        exported = self._exported(sheet)
        found = self._aligned(sheet, exported)
        self._name_places(sheet, found)
        if sheet.name not in self._rows:
            return
        claimed: dict[RowKey, ListedRow] = {}
        new: list[ListedRow] = []
        for row in self._by_likeness(sheet, exported):
            key = row_key(row)
            if key in exported and key not in claimed:
                claimed[key] = row
            else:
                new.append(row)
        for key, row in sorted(claimed.items(), key=lambda pair: pair[1].number):
            self._take_known(sheet, row, exported[key], found.get(key))
        known = claimed if self._state is None else found
        taken = {found[key] for key in known if key in found}
        free = [key for key in self._standing[sheet.name] if key not in taken]
        for row in sorted(new, key=lambda row: row.number):
            self._take_new(sheet, row, free)
        if self._is_house_listed and sheet.key:
            for key in [key for key in exported if key not in claimed]:
                self._take_away(sheet, key, exported[key], found.get(key))

    def _exported(self, sheet: Sheet) -> Mapping[RowKey, Values | None]:
        """Return the rows of the export; without one those that stand, with nothing known."""
        if self._state is not None:
            return self._state.rows.get(sheet.name, {}) or ({} if sheet.key else {(): {}})
        return dict.fromkeys(self._standing[sheet.name])

    def _aligned(
        self, sheet: Sheet, exported: Mapping[RowKey, Values | None]
    ) -> dict[RowKey, RowKey]:
        standing = self._standing[sheet.name]
        if self._state is None or not sheet.key:
            return {key: key for key in exported if key in standing}
        now = {key: self._now(sheet, key) for key in exported}
        rows = {now_key: exported[key] or {} for key, now_key in now.items() if now_key}
        found = aligned(sheet, rows, standing)
        return {key: found[now_key] for key, now_key in now.items() if now_key in found}

    def _now(self, sheet: Sheet, key: RowKey) -> RowKey:
        """Return the key of an exported row with its place as the page calls it now."""
        if len(sheet.marks) == 2:
            return key
        return (self._places[key[0]], key[1]) if key[0] in self._places else ()

    def _name_places(self, sheet: Sheet, found: Mapping[RowKey, RowKey]) -> None:
        word = next((word for word, key in PLACES.items() if key == sheet.key), "")
        if not word:
            return
        for (exported,), (standing,) in found.items():
            self._places[f"{word} {exported}"] = f"{word} {standing}"
            self._holders[f"{word} {exported}"] = self._items[sheet.name, (standing,)]

    def _by_likeness(
        self, sheet: Sheet, exported: Mapping[RowKey, Values | None]
    ) -> list[ListedRow]:
        """Return the listed rows, of two with one rank first the one that was exported so.

        Who copies a row copies its rank too.
        """

        def rank(row: ListedRow) -> int:
            base = exported.get(row_key(row)) or {}
            return 0 if row.values == base else 1 if are_alike(sheet, row.values, base) else 2

        return sorted(self._rows[sheet.name], key=rank)

    def _take_known(
        self, sheet: Sheet, row: ListedRow, base: Values | None, standing: RowKey | None
    ) -> None:
        item = self._items.get((sheet.name, standing)) if standing is not None else None
        listed = self._listed(row, base or {})
        if item is None or standing is None:
            if row.place not in self._holders or are_same(listed, base or {}):
                return  # it went with its place, or who edits the page took it away
            self.result.changes.append(row_change(row, base, listed, Verdict.CONFLICT))
            return
        self._merge(sheet, row, item, base, listed, self._standing[sheet.name][standing])

    def _take_new(self, sheet: Sheet, row: ListedRow, free: list[RowKey]) -> None:
        holder = self._holders.get(row.place)
        if holder is None:
            self.result.faults.append(
                f"{row.address()} : « {row.place} » n'est ni une antenne ni un passage de cette "
                "maison ; écrivez par exemple « antenne 1 », ou rien pour la maison."
            )
            return
        listed = self._listed(row, {})
        known = self._already_there(sheet, row, listed, free)
        if known is not None:
            free[:] = [key for key in free if key != known]
            item = self._items[sheet.name, known]
            self._name_new(sheet, row, item)
            self._merge(sheet, row, item, None, listed, self._standing[sheet.name][known])
            return
        item = self._draft.add(sheet, holder) if sheet.key else self._draft.fields
        self._name_new(sheet, row, item)
        self.result.items.append((row, item))
        self._refuse_faulty(row, listed, {})
        for key, value in listed.items():
            self._draft.set(item, sheet, column_of(sheet, key), value)
        self.result.changes.append(row_change(row, None, listed, Verdict.TAKEN))

    def _already_there(
        self, sheet: Sheet, row: ListedRow, listed: Values, free: Sequence[RowKey]
    ) -> RowKey | None:
        """Return the standing row that a new one is already, or speaks of."""
        rows = self._standing[sheet.name]
        place = self._places.get(row.place, row.place)
        own = [key for key in free if len(key) < 2 or key[0] == place]
        for test in (are_same, lambda one, other: are_alike(sheet, one, other)):
            for key in own:
                if test(listed, rows[key]):
                    return key
        return None

    def _name_new(self, sheet: Sheet, row: ListedRow, item: Item) -> None:
        word = next((word for word, key in PLACES.items() if key == sheet.key), "")
        if word and row.rank:
            self._holders.setdefault(f"{word} {row.rank}", item)

    def _take_away(
        self, sheet: Sheet, key: RowKey, base: Values | None, standing: RowKey | None
    ) -> None:
        """Take a row away that the workbook has no more, unless the page has changed it since."""
        if base is None or standing is None:
            return
        item, own = self._items[sheet.name, standing], self._standing[sheet.name][standing]
        is_as_exported = own == base and self._are_inner_rows_kept(sheet, key, standing)
        verdict = Verdict.TAKEN if is_as_exported or self._is_overruled else Verdict.CONFLICT
        if verdict is Verdict.TAKEN:
            holder = self._holders[key[0]] if len(key) > 1 else self._draft.fields
            self._draft.take_out(sheet, holder, item)
            self.result.left.add(sheet.name)
            self._holders = {name: one for name, one in self._holders.items() if one is not item}
        where = f"{sheet.name}, ligne supprimée (N° {' '.join(key)})"
        self.result.changes.append(FieldChange(where, row_said(base), None, row_said(own), verdict))

    def _are_inner_rows_kept(self, sheet: Sheet, key: RowKey, standing: RowKey) -> bool:
        """Tell whether what is a branch's or a stop's own is as it was exported."""
        word = next((word for word, name in PLACES.items() if name == sheet.key), "")
        if not word or self._state is None:
            return True
        return all(
            _of_place(self._state.rows.get(inner.name, {}), f"{word} {key[0]}")
            == _of_place(self._standing[inner.name], f"{word} {standing[0]}")
            for inner in sheets()
            if len(inner.marks) > 2
        )

    def _merge(
        self,
        sheet: Sheet,
        row: ListedRow,
        item: Item,
        base: Values | None,
        listed: Values,
        standing: Values,
    ) -> None:
        self.result.items.append((row, item))
        if listed == base:
            return
        self._refuse_faulty(row, listed, base or {})
        untold = {column.key for column in sheet.columns} - row.told
        merge = merged(base, listed, standing, untold, stamps=())
        taken = self._chosen(merge)
        # What goes, goes first: a week by days makes room for an expression.
        for one in sorted(taken.of(Verdict.TAKEN), key=lambda one: one.listed is not None):
            self._draft.set(item, sheet, column_of(sheet, one.key), one.listed)
        self.result.changes += [cell_change(row, one) for one in taken.fields]

    def _chosen(self, merge: Merge) -> Merge:
        """Return *merge*, its conflicts settled in the workbook's favour where that was asked.

        Cells that nobody touched undo nothing; half a point takes the other half with it.
        """
        conflicts = {one.key for one in merge.of(Verdict.CONFLICT)} if self._is_overruled else set()
        if conflicts & set(_POSITION):
            conflicts |= set(_POSITION)
        fields = tuple(
            replace(one, verdict=Verdict.TAKEN) if one.key in conflicts else one
            for one in merge.fields
        )
        return replace(merge, fields=fields)

    def _refuse_faulty(self, row: ListedRow, listed: Values, base: Values) -> None:
        """Note what no page can hold: a week in two ways, characters that nobody sees."""
        for key in ("horaires", "horaires_rdv"):
            if key in listed and any(one.startswith(f"{key}.") for one in listed):
                self.result.faults.append(f"{row.address(key)} : « {key} » : {_BOTH_WAYS}")
        for key, value in listed.items():
            if value != base.get(key) and FORBIDDEN.search("".join(value)):
                self.result.faults.append(f"{row.address(key)} : {SENTENCE}")

    def _listed(self, row: ListedRow, base: Values) -> dict[str, Value]:
        """Return what a row says, in the notation of a page; what was exported so stays so."""
        found: dict[str, Value] = {}
        for key, value in row.values.items():
            column = column_of(row.sheet, key)
            old = base.get(key)
            if value == old:
                found[key] = value
            elif isinstance(value, tuple):
                known = {each: each for each in old or ()}
                known = {_in_windows(each): each for each in known} | known
                texts = [known.get(each) or self._notation.of(each, column) for each in value]
                found[key] = tuple(filter(None, texts))
            elif isinstance(old, str) and value == _in_windows(old):
                found[key] = old
            else:
                found[key] = self._notation.of(value, column)
        return {key: value for key, value in found.items() if value}


def _in_windows(text: str) -> str:
    """Return *text* as Excel saves it in a CSV of Windows: « ? » for what that cannot write."""
    return text.encode("cp1252", "replace").decode("cp1252")


def _of_place(rows: Mapping[RowKey, Values], place: str) -> list[Values]:
    return [values for key, values in rows.items() if key[0] == place]
