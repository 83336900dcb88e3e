"""A workbook for Excel and LibreOffice: text cells, lists of codes, a sheet that explains.

All cells are text, also those that are still empty: 01200 keeps its zero, « =1+1 » is no formula.
The same content gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from generator.model.coded_keys import vocabulary_kinds
from generator.model.vocabulary import Vocabularies
from generator.sheets.columns import Column, Kind
from generator.sheets.explained import TITLE, explanations
from generator.sheets.state import SHEET, State, state_lines
from generator.sheets.tables import Table

CODES = "codes"
_SPARE_ROWS = 500
"""Rows below the last one whose cells propose codes too."""
_CREATED = datetime(2000, 1, 1)  # the same build gives the same bytes
_WIDTHS = {Kind.LINES: 40, Kind.DAY_HOURS: 24, Kind.POSTCODE: 12, Kind.INSEE: 12, Kind.DATE: 14}
_WIDTH = 20
_HINT_CHARS = 255
_TITLE_CHARS = 32


def workbook_bytes(
    tables: Sequence[Table], state: State, vocabularies: Vocabularies, is_template: bool = False
) -> bytes:
    """Return *tables* as the bytes of an xlsx file, with the *state* from which they come."""
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_urls": False})
    book.set_properties({"title": "Annuaire", "created": _CREATED})
    _Writer(book, vocabularies).write(tables, state, is_template)
    book.close()
    return target.getvalue()


class _Writer:
    def __init__(self, book: Workbook, vocabularies: Vocabularies) -> None:
        self._book, self._vocabularies = book, vocabularies
        self._text = book.add_format({"num_format": "@", "valign": "top"})
        self._head = book.add_format(
            {"num_format": "@", "bold": True, "bg_color": "#E6E6F0", "text_wrap": True}
        )
        self._wrapped = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        self._ranges: dict[str, str] = {}

    def write(self, tables: Sequence[Table], state: State, is_template: bool) -> None:
        explained = self._book.add_worksheet(TITLE)
        own = [self._book.add_worksheet(table.sheet.name) for table in tables]
        self._write_codes()
        self._explain(explained, is_template)
        for sheet, table in zip(own, tables, strict=True):
            self._write_table(sheet, table)
        own[0].activate()
        self._write_state(state)

    def _explain(self, sheet: Any, is_template: bool) -> None:
        sheet.set_column(0, 0, 110, self._wrapped)
        for row, line in enumerate(explanations(is_template)):
            sheet.write_string(row, 0, line, self._wrapped)

    def _write_codes(self) -> None:
        sheet = self._book.add_worksheet(CODES)
        for rank, kind in enumerate(vocabulary_kinds()):
            at = 2 * rank
            terms = list(self._vocabularies.of(kind))
            sheet.set_column(at, at, 26, self._text)
            sheet.set_column(at + 1, at + 1, 40, self._text)
            sheet.write_string(0, at, kind, self._head)
            sheet.write_string(0, at + 1, "Nom", self._head)
            for row, term in enumerate(terms, 1):
                sheet.write_string(row, at, term.code, self._text)
                sheet.write_string(row, at + 1, term.name, self._text)
            if terms:
                letter = xl_col_to_name(at)
                self._ranges[kind] = f"={CODES}!${letter}$2:${letter}${len(terms) + 1}"

    def _write_table(self, sheet: Any, table: Table) -> None:
        for at, (heading, column) in enumerate(zip(table.headings, table.columns, strict=True)):
            width = _WIDTHS.get(column.kind, _WIDTH) if column else 24 if at == 0 else 12
            sheet.set_column(at, at, width, self._text)
            sheet.write_string(0, at, heading, self._head)
        for row, cells in enumerate(table.lines, 1):
            for at, text in enumerate(cells):
                if text:
                    sheet.write_string(row, at, text, self._text)
        sheet.freeze_panes(1, len(table.sheet.marks))
        sheet.autofilter(0, 0, max(len(table.lines), 1), len(table.headings) - 1)
        for first, last, column in _spans(table.columns):
            if rule := self._rule(column):
                last_row = len(table.lines) + _SPARE_ROWS
                sheet.data_validation(1, first, last_row, last, rule)

    def _rule(self, column: Column) -> dict[str, Any] | None:
        """Return the list that a cell proposes; another text is questioned, and not refused.

        A code that is in a page and in no vocabulary any more stays, and the import tells it.
        """
        source: Any = self._ranges.get(column.vocabulary) or [*column.choices]
        if not source:
            return None
        return {
            "validate": "list",
            "source": source,
            "error_type": "warning",
            "error_title": "Pas dans la liste",
            "error_message": "Cette valeur n'est pas dans la liste : la garder quand même ?",
            "input_title": column.heading[:_TITLE_CHARS],
            "input_message": column.meaning[:_HINT_CHARS],
        }

    def _write_state(self, state: State) -> None:
        sheet = self._book.add_worksheet(SHEET)
        for row, line in enumerate(state_lines(state)):
            sheet.write_string(row, 0, line, self._text)
        sheet.hide()


def _spans(columns: Sequence[Column | None]) -> Iterator[tuple[int, int, Column]]:
    """Yield each column with the first and the last of its cells."""
    at = 0
    while at < len(columns):
        column, last = columns[at], at
        while last + 1 < len(columns) and columns[last + 1] is column:
            last += 1
        if column:
            yield at, last, column
        at = last + 1
