"""A list as a table: whatever parts its cells, in whatever order its columns stand."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from generator.fold import slug
from generator.imports.cleaning import one_line
from generator.imports.list_file import (
    CELL_CHARS_MAX,
    LINE_CHARS_MAX,
    decoded,
    list_bytes,
    too_long,
)
from generator.imports.page import ImportFault, Notice, Refusal
from generator.problems import shown

_DELIMITERS = ",;\t|"

# A cell may fill its line: the limit of the library is lower, and others in the process may set it.
csv.field_size_limit(LINE_CHARS_MAX)


class Columns(Struct, frozen=True):
    """What the table of a source has: the *known* columns, and those that a row cannot lack.

    ``name`` and ``identifier`` are the columns of a house's name and of what identifies it in
    the list; ``prefix`` comes before the latter in a page's ``id``.
    ``name`` is the column of a house's name, ``department`` those that tell its department.
    """

    known: tuple[str, ...]
    needed: tuple[str, ...]
    name: str
    identifier: str
    prefix: str


class TableRow(Struct, frozen=True):
    """One row: its line in the file, from 1 with the header, and its cells by column.

    Every known column has a cell; those of *missing* columns are empty.
    """

    line: int
    cells: dict[str, str]
    missing: frozenset[str] = frozenset()


class _Table(Struct, frozen=True):
    path: Path
    header: list[str]
    missing: frozenset[str]
    columns: Columns


def header_of(text: str) -> tuple[str, ...]:
    """Return the names of the first line of *text* that is not blank, as columns are called."""
    line = next((line for line in _own_lines(text) if line.strip()), "")[:LINE_CHARS_MAX]
    try:
        return tuple(_column(cell) for cell in _cut(line, delimiter_of(line)))
    except csv.Error:
        return ()


def table_rows(
    path: Path, columns: Columns, *, may_be_cut: bool = False
) -> Iterator[TableRow | Refusal | Notice]:
    """Yield the rows of the table at *path*, and what is told of it as a whole.

    Unknown and missing columns are told; a row cut short or too long is refused, and the whole
    list where it is the last one, unless it *may_be_cut*: the end of the file is missing.

    Raises:
        ImportFault: the file cannot be read, is empty, cut, or lacks a column that is needed.
    """
    found = decoded(list_bytes(path), path)
    yield from (Notice(notice) for notice in found.notices)
    lines = _bounded(path, found.text)
    try:
        yield from _read(path, columns, lines, found.text, may_be_cut)
    except csv.Error as error:
        raise ImportFault(f"{path} n'est pas un fichier CSV lisible.") from error


def _own_lines(text: str) -> Iterator[str]:
    """Yield the lines of *text* without the « sep=; » that Excel understands."""
    for rank, line in enumerate(io.StringIO(text, newline="")):
        if rank or not line.lower().startswith("sep="):
            yield line


def _bounded(path: Path, text: str) -> Iterator[str]:
    for number, line in enumerate(io.StringIO(text, newline=""), 1):
        if len(line) > LINE_CHARS_MAX:
            raise ImportFault(f"{path} : la ligne {number} dépasse {LINE_CHARS_MAX} caractères.")
        yield line


def _read(
    path: Path, columns: Columns, lines: Iterator[str], text: str, may_be_cut: bool
) -> Iterator[TableRow | Refusal | Notice]:
    skipped, first = _first(lines)
    rows = csv.reader(_chained(first, lines), delimiter=delimiter_of(first), strict=False)
    header = [_column(cell) for cell in next(rows, [])]
    table = _Table(path, header, _missing(path, header, columns), columns)
    yield from _notices(table)
    line = skipped + 2
    last: Refusal | None = None
    for cells in rows:
        if last:
            yield last
        last = None
        if any(cell.strip() for cell in cells):
            row = _row(table, cells, line)
            if isinstance(row, Refusal) and len(cells) != len(header):
                last = row
            else:
                yield row
        line = rows.line_num + skipped + 1
    if last and not may_be_cut:
        raise ImportFault(
            f"{path} semble coupé : sa dernière ligne ({last.row}) a {last.reason} ; téléchargez "
            "la liste à nouveau, ou relancez avec « --moins-de-maisons »."
        )
    if last:
        yield last
    if not may_be_cut and ends_in_quotes(text):
        raise ImportFault(
            f"{path} semble coupé : un guillemet n'est pas fermé à la fin ; téléchargez la liste à "
            "nouveau, ou relancez avec « --moins-de-maisons »."
        )


def _first(lines: Iterator[str]) -> tuple[int, str]:
    """Return how many lines stand before the header, blank ones and « sep=; », and the header."""
    for rank, line in enumerate(lines):
        if line.strip() and not line.lower().startswith("sep="):
            return rank, line
    return 0, ""


def _chained(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def ends_in_quotes(text: str) -> bool:
    """Tell whether a list is cut within a cell in quotes."""
    return text.count('"') % 2 == 1


def delimiter_of(line: str) -> str:
    """Return what parts the most cells of the header."""
    return max(_DELIMITERS, key=lambda sign: len(_cut(line, sign)))


def _cut(line: str, sign: str) -> list[str]:
    return next(csv.reader([line], delimiter=sign), [])


def _column(cell: str) -> str:
    """Return a column's name as lists write it: ``Code postal`` is ``code_postal``."""
    return slug(one_line(cell)).replace("-", "_")


def _missing(path: Path, header: Sequence[str], columns: Columns) -> frozenset[str]:
    lacking = [name for name in columns.needed if name not in header]
    if lacking:
        raise ImportFault(f"{path} : colonnes absentes : {quoted(lacking)}.")
    twice = [name for name in dict.fromkeys(header) if name and header.count(name) > 1]
    if twice:
        raise ImportFault(
            f"{path} : une colonne figure deux fois dans l'en-tête : {quoted(twice)}."
        )
    return frozenset(columns.known) - frozenset(header)


def _notices(table: _Table) -> Iterator[Notice]:
    unknown = [name for name in table.header if name not in table.columns.known and name]
    missing = [name for name in table.columns.known if name in table.missing]
    if unknown:
        yield Notice(f"{table.path} : colonnes inconnues, passées : {quoted(unknown)}.")
    if missing:
        yield Notice(
            f"{table.path} : colonnes absentes, les pages gardent ce qu'elles en savent : "
            f"{quoted(missing)}."
        )


def quoted(names: Collection[str]) -> str:
    """Return *names* in French quotes, the first five of them."""
    first = ", ".join(f"« {shown(name, 40)} »" for name in [*names][:5])
    return first + (f" et {len(names) - 5} autres" if len(names) > 5 else "")


def _row(table: _Table, cells: Sequence[str], line: int) -> TableRow | Refusal:
    by_column = dict(zip(table.header, cells, strict=False))
    name = one_line(by_column.get(table.columns.name, "")[:CELL_CHARS_MAX])
    identifier = table.columns.prefix + by_column.get(table.columns.identifier, "").strip()[:80]
    beyond = cells[len(table.header) :]
    if len(cells) < len(table.header) or any(cell.strip() for cell in beyond):
        reason = f"{len(cells)} cases au lieu de {len(table.header)}"
        return Refusal(str(table.path), line, name, reason, identifier)
    if reason := too_long(by_column):
        return Refusal(str(table.path), line, name, reason, identifier)
    return TableRow(line, dict.fromkeys(table.columns.known, "") | by_column, table.missing)
