"""The rows of opened sheets: whose each is, what it says, and where each value stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from generator.fold import slug
from generator.imports.page import ImportFault
from generator.imports.workbook.opening import Lines, Opened, joined_names
from generator.sheets.columns import NUMBER, PAGE, PLACE, TEXT, Column, Sheet, sheets
from generator.sheets.records import Value, Values
from generator.sheets.state import State
from generator.sheets.tables import TOO_LONG, cells_filled

_HEADING_LINES = 20
_RANKED = re.compile(r"(.+?) (\d{1,3})")
_PART = re.compile(r"(.+), suite (\d{1,3})")
_PAGE_START = re.compile(r"^(?:.*/)?content/msap/")
_PLACE = re.compile(r"(antenne|passage)s?\s*(?:n°\s*)?(\S+)", re.IGNORECASE)


class ListedRow(Struct, frozen=True):
    """One row of a workbook.

    ``number`` is its line in the sheet, from 1. ``values`` are by the columns' keys, what is
    empty left out; ``cells`` are the letters of each column's cells; ``told`` the columns that
    the sheet has, and whose texts were not too long for a cell.
    """

    sheet: Sheet
    number: int
    page: str
    place: str
    rank: str
    values: Mapping[str, Value]
    cells: Mapping[str, tuple[str, ...]]
    told: frozenset[str]

    def address(self, key: str = "", at: int = 0) -> str:
        """Return where the cell of a column stands, ``maisons!F12``; the row where it has none."""
        letters = self.cells.get(key, ())
        if not letters:
            return f"{self.sheet.name}, ligne {self.number}"
        return f"{self.sheet.name}!{letters[min(at, len(letters) - 1)]}{self.number}"


class Listed(Struct):
    """All that a workbook says: its rows by sheet; a sheet that it lacks is not there."""

    rows: dict[str, list[ListedRow]] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)


def listed_rows(opened: Opened, name: str, exported: State | None = None) -> Listed:
    """Return the rows of the file *name*, and what is to be said of its sheets and columns.

    Args:
        exported: what the file held when it was exported, as far as that is known.

    Raises:
        ImportFault: a sheet has no line of headings, or one heading twice; or it has no longer
            what told whose each of its rows was.
    """
    result = Listed(notices=list(opened.notices))
    for sheet in sheets():
        if sheet.name not in opened.sheets:
            continue
        known = exported.pages.values() if exported else ()
        rows = [row for page in known for row in page.rows.get(sheet.name, {}).values()]
        reader = _SheetReader(sheet, opened.sheets[sheet.name], name, rows)
        result.rows[sheet.name] = list(reader.rows())
        result.notices += reader.notices
    lacking = [sheet.name for sheet in sheets() if sheet.name not in result.rows]
    if lacking:
        result.notices.append(f"{name} : feuilles absentes, rien n'y change : "
                              f"{joined_names(lacking)}.")  # fmt: skip
    return result


class _SheetReader:
    def __init__(self, sheet: Sheet, lines: Lines, name: str, exported: Sequence[Values]) -> None:
        self._sheet, self._lines, self._name = sheet, lines, name
        self.notices: list[str] = []
        self._start, self._marks, found = self._headings()
        self._refuse_unmarked(exported)
        self._columns = dict(self._whole(found, exported))
        missing = [column.heading for column in sheet.columns if column.key not in found]
        if missing and self._lines:
            self._note(f"colonnes absentes, les pages gardent ce qu'elles en savent : "
                       f"{joined_names(missing)}.")  # fmt: skip
        self._cells = {
            key: tuple(letters(at) for at in places) for key, places in self._columns.items()
        }

    def _note(self, sentence: str) -> None:
        self.notices.append(f"{self._name}, feuille « {self._sheet.name} » : {sentence}")

    def _refuse_unmarked(self, exported: Sequence[Values]) -> None:
        """Refuse a sheet that has lost what tells whose its rows are: all would be another's."""
        lost = [mark for mark in self._sheet.marks if mark not in self._marks]
        if exported and not self._marks:  # emptied, or cut before its first line
            raise self._without_headings()
        if exported and lost:
            raise ImportFault(
                f"{self._name}, feuille « {self._sheet.name} » : la colonne « {lost[0]} » manque, "
                "qui dit de qui est chaque ligne ; remettez-la, ou exportez à nouveau."
            )

    def _whole(
        self, found: Mapping[str, Mapping[int, int]], exported: Sequence[Values]
    ) -> Iterator[tuple[str, list[int]]]:
        """Yield where the cells of each column stand, by rank; not of those that lack one.

        Without « Courriel 1 », « Courriel 2 » would be all that a house has.
        """
        for key, ranks in found.items():
            column = self._sheet.column(key)
            assert column is not None
            count = max(cells_filled(column, exported), *ranks)
            lacking = [rank for rank in range(count) if rank + 1 not in ranks]
            if not lacking:
                yield key, [ranks[rank] for rank in sorted(ranks)]
                continue
            names = joined_names(column.heading_at(rank, count) for rank in lacking)
            self._note(f"il manque {names} : rien n'est pris des autres colonnes de ce nom, les "
                       "pages gardent ce qu'elles savent ; exportez à nouveau.")  # fmt: skip

    def rows(self) -> Iterator[ListedRow]:
        """Yield the rows that say something."""
        for number, line in enumerate(self._lines[self._start :], self._start + 1):
            values, untold = self._values(line)
            marks = {mark: line[at].strip() for mark, at in self._marks.items() if at < len(line)}
            if not values and not marks.get(PAGE):
                continue
            yield ListedRow(
                self._sheet,
                number,
                page_named(marks.get(PAGE, "")),
                place_named(marks.get(PLACE, "")),
                marks.get(NUMBER, ""),
                values,
                self._cells,
                frozenset(self._columns) - untold,
            )

    def _values(self, line: Sequence[str]) -> tuple[dict[str, Value], set[str]]:
        values: dict[str, Value] = {}
        untold: set[str] = set()
        for key, places in self._columns.items():
            texts = [line[at] for at in places if at < len(line) and line[at].strip()]
            column = self._sheet.column(key)
            assert column is not None
            if TOO_LONG in texts:
                untold.add(key)
            elif texts and column.is_list:
                values[key] = tuple(texts)
            elif texts:
                values[key] = "".join(texts)
        return values, untold

    def _headings(self) -> tuple[int, dict[str, int], dict[str, dict[int, int]]]:
        """Return the line below the headings, and where each cell of a column stands."""
        if not any(any(cell.strip() for cell in line) for line in self._lines):
            return len(self._lines), {}, {}
        for rank, line in enumerate(self._lines[:_HEADING_LINES]):
            if any(slug(cell.strip()) == slug(PAGE) for cell in line):
                return rank + 1, *self._found(line)
        raise self._without_headings()

    def _without_headings(self) -> ImportFault:
        return ImportFault(
            f"{self._name}, feuille « {self._sheet.name} » : la ligne des titres manque, avec la "
            f"colonne « {PAGE} » ; remettez-la en haut, ou exportez à nouveau."
        )

    def _found(self, line: Sequence[str]) -> tuple[dict[str, int], dict[str, dict[int, int]]]:
        marks: dict[str, int] = {}
        found: dict[str, dict[int, int]] = {}
        unknown: list[str] = []
        by_heading = {slug(column.heading): column for column in self._sheet.columns}
        own_marks = {slug(mark): mark for mark in self._sheet.marks}
        for at, cell in enumerate(line):
            heading = " ".join(cell.split())
            column, rank = _column_of(heading, by_heading)
            if mark := own_marks.get(slug(heading)):
                self._refuse_twice(mark in marks, heading)
                marks[mark] = at
            elif column:
                self._refuse_twice(rank in found.setdefault(column.key, {}), heading)
                found[column.key][rank] = at
            elif heading:
                unknown.append(heading)
        if unknown:
            self._note(f"colonnes inconnues, passées : {joined_names(unknown[:5])}.")
        return marks, found

    def _refuse_twice(self, is_twice: bool, heading: str) -> None:
        if is_twice:
            raise ImportFault(
                f"{self._name}, feuille « {self._sheet.name} » : la colonne « {heading} » figure "
                "deux fois ; gardez-en une."
            )


def _column_of(heading: str, by_heading: Mapping[str, Column]) -> tuple[Column | None, int]:
    """Return the column of a heading, and which of its cells: « Courriel 2 »."""
    if column := by_heading.get(slug(heading)):
        return column, 1
    for pattern in (_RANKED, _PART):
        if match := pattern.fullmatch(heading):
            column = by_heading.get(slug(match[1]))
            if column and (column.key == TEXT) == (pattern is _PART):
                return (
                    (column, int(match[2])) if column.is_list or column.key == TEXT else (None, 0)
                )
    return None, 0


def page_named(cell: str) -> str:
    """Return a page as an export calls it: ``49/durtal`` also for ``content/msap/49/durtal.md``."""
    return _PAGE_START.sub("", cell.strip().replace("\\", "/")).removesuffix(".md")


def place_named(cell: str) -> str:
    """Return a place within a house as an export calls it: « antenne 2 »."""
    text = " ".join(cell.split())
    match = _PLACE.fullmatch(text)
    return f"{match[1].lower()} {match[2]}" if match else text


def letters(at: int) -> str:
    """Return the letters of the column at *at*, from 0, as spreadsheets write them."""
    name = ""
    number = at + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name
