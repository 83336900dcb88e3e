"""The cells of a file of sheets: xlsx, ods, xls, a folder or a zip of CSV, or one CSV.

A file is not trusted: nothing is unpacked beyond a bound, formulas give their last value only.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from generator.imports.list_file import decoded, list_bytes
from generator.imports.page import ImportFault
from generator.imports.tables import delimiter_of, ends_in_quotes
from generator.imports.workbook.cells import text_of_cell
from generator.imports.workbook.error_cells import error_cells
from generator.regular_files import FileRefused, read_bytes
from generator.sheets.columns import sheets
from generator.sheets.csv_files import STATE, unguarded
from generator.sheets.state import SHEET

UNPACKED_BYTES_MAX = 300_000_000
CELLS_MAX = 8_000_000
"""Of one sheet, from its first cell to its last: they are all in memory at once."""
_STATE_BYTES_MAX = 50_000_000
_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_XLSX_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
# Each ends where the next tag begins: a file of tags that never close is read through once.
_FILLED = re.compile(rb"<c\b([^<>]*)(?<!/)>")
_PLACE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_ODS_TAG = re.compile(rb"<table:table-[^<>]*>")
_ODS_VALUE = b"office:value"
_REPEATED = re.compile(rb'number-(?:columns|rows)-repeated="([0-9]+)"')
_REPEATED_MAX, _REPEATED_DIGITS_MAX = 10_000, 9
_ERRORS_TOLD = 5

Lines = Sequence[Sequence[str]]


class Opened(Struct, frozen=True):
    """What a file holds: the lines of its known sheets by their names, and its memory's.

    ``state`` is None where there is none; ``others`` are sheets that are not read, ``notices``
    French sentences.
    """

    sheets: Mapping[str, Lines]
    state: Sequence[str] | None
    others: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def opened(path: Path) -> Opened:
    """Return what the file or folder at *path* holds.

    Raises:
        ImportFault: it cannot be read, is empty, protected, cut, too large, or holds no sheet
            of ours.
    """
    found = _of_folder(path) if path.is_dir() else _of_file(path)
    if not found.sheets:
        names = ", ".join(sheet.name for sheet in sheets())
        raise ImportFault(
            f"{path} n'a aucune des feuilles d'un export ({names}) : partez du fichier que "
            "« msap export xlsx » écrit."
        )
    if path.parent.joinpath(f".~lock.{path.name}#").exists():
        notice = f"{path} est ouvert dans LibreOffice : ce qui n'y est pas enregistré n'est pas lu."
        found = Opened(found.sheets, found.state, found.others, (*found.notices, notice))
    return found


def _of_file(path: Path) -> Opened:
    raw = list_bytes(path)
    if raw.startswith(_OLD):
        return _of_workbook(raw, path)
    if raw.startswith(_ZIP):
        names = _unpackable(raw, path)
        if any(name.lower().endswith(".csv") for name in names):
            return _of_archive(raw, path)
        return _of_workbook(raw, path)
    if path.suffix.lower() in (".xlsx", ".ods", ".xls"):
        raise _damaged(path)
    return _of_texts({path.name: raw}, path)


def _unpackable(raw: bytes, path: Path) -> list[str]:
    """Return the names in an archive that is whole and unpacks within bounds."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > UNPACKED_BYTES_MAX:
                raise ImportFault(
                    f"{path} dépasse {UNPACKED_BYTES_MAX // 1_000_000} Mo une fois décompressé : "
                    "un export en a quelques-uns."
                )
            for entry in entries:
                _refuse_far_cells(archive, entry, path)
            _refuse_errors(archive, path)
            return [entry.filename for entry in entries]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise _damaged(path) from None


def _refuse_far_cells(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> None:
    if entry.filename == "content.xml":
        tags = (tag for tag in _ODS_TAG.findall(archive.read(entry)) if _ODS_VALUE in tag)
        is_far = any(_is_often(number) for tag in tags for number in _REPEATED.findall(tag))
    elif _XLSX_SHEET.fullmatch(entry.filename):
        columns: set[bytes] = set()
        row = 0
        places = map(_PLACE.search, _FILLED.findall(archive.read(entry)))
        for place in filter(None, places):
            columns.add(place[1])
            row = max(row, int(place[2]))
        is_far = max(map(_column_number, columns), default=0) * row > CELLS_MAX
    else:
        return
    if is_far:
        raise ImportFault(
            f"{path} a une feuille immense : supprimez ce qui est écrit loin en bas ou à droite "
            "du tableau, puis enregistrez."
        )


def _is_often(number: bytes) -> bool:
    return len(number) > _REPEATED_DIGITS_MAX or int(number) > _REPEATED_MAX


def _refuse_errors(archive: zipfile.ZipFile, path: Path) -> None:
    """Refuse what a formula could not compute: it would be read as an emptied cell."""
    wanted = {sheet.name for sheet in sheets()}
    found = [cell for cell in error_cells(archive) if cell.sheet.strip().lower() in wanted]
    if found:
        shown_cells = ", ".join(map(str, found[:_ERRORS_TOLD])) + (
            " …" if len(found) > _ERRORS_TOLD else ""
        )
        raise ImportFault(
            f"{path} : une formule n'a pas pu être calculée : {shown_cells}. Écrivez-y la valeur, "
            "ou videz la case, puis enregistrez."
        )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number


def _of_workbook(raw: bytes, path: Path) -> Opened:
    wanted = {sheet.name for sheet in sheets()}
    found: dict[str, Lines] = {}
    state: list[str] | None = None
    others: list[str] = []
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        for name in book.sheet_names:
            own = name.strip().lower()
            if own in wanted and own not in found:
                lines = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                found[own] = [[text_of_cell(cell) for cell in line] for line in lines]
            elif own == SHEET:
                lines = book.get_sheet_by_name(name).to_python()
                state = [text_of_cell(line[0]) for line in lines if line]
            else:
                others.append(name)
    except PasswordError:
        raise ImportFault(
            f"{path} est protégé par un mot de passe : enregistrez-le sans mot de passe."
        ) from None
    except (CalamineError, ValueError, OSError):
        raise _damaged(path) from None
    return Opened(found, state, tuple(others))


def _of_archive(raw: bytes, path: Path) -> Opened:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            files = {
                Path(name).name: archive.read(name)
                for name in archive.namelist()
                if Path(name).suffix.lower() in (".csv", ".txt")
            }
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError):
        raise _damaged(path) from None
    return _of_texts(files, path)


def _of_folder(path: Path) -> Opened:
    names = [f"{sheet.name}.csv" for sheet in sheets()]
    files = {name: list_bytes(path / name) for name in names if (path / name).is_file()}
    state = path / STATE
    try:
        if state.is_file():
            files[STATE] = read_bytes(state, _STATE_BYTES_MAX, [path])
    except FileRefused as refused:
        raise ImportFault(f"Impossible de lire {state} : {refused.reason}.") from None
    return _of_texts(files, path)


def _of_texts(files: Mapping[str, bytes], path: Path) -> Opened:
    found: dict[str, Lines] = {}
    notices: list[str] = []
    state = None
    for name, raw in files.items():
        own = Path(name).stem.lower()
        if name == STATE:
            state = raw.decode("utf-8", "replace").split()
            state = [" ".join(state[:3]), *state[3:]]
        elif own in {sheet.name for sheet in sheets()}:
            text = decoded(raw, path / name if path.name != name else path)
            notices += text.notices
            found[own] = list(_csv_lines(text.text, path, name))
            if ends_in_quotes(text.text) or _is_last_cut(found[own]):
                raise ImportFault(
                    f"{path} : {name} semble coupé, sa dernière ligne n'est pas entière ; "
                    "enregistrez-le à nouveau."
                )
    return Opened(found, state, (), tuple(notices))


def _is_last_cut(lines: Lines) -> bool:
    """Tell whether the last line has fewer cells than any other: who saves a table fills them."""
    lengths = [len(line) for line in lines if any(line)]
    return len(lengths) > 1 and lengths[-1] < min(lengths[:-1])


def _csv_lines(text: str, path: Path, name: str) -> Iterator[list[str]]:
    lines = list(io.StringIO(text, newline=""))
    if lines and lines[0].lower().startswith("sep="):
        del lines[0]
    first = next((line for line in lines if line.strip()), "")
    try:
        for cells in csv.reader(lines, delimiter=delimiter_of(first)):
            yield [_normal(unguarded(cell)) for cell in cells]
    except csv.Error:
        raise ImportFault(f"{path} : {name} n'est pas un fichier CSV lisible.") from None


def _normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _damaged(path: Path) -> ImportFault:
    return ImportFault(
        f"{path} n'est pas un classeur lisible : il est peut-être incomplet ou encore en cours "
        "d'enregistrement ; ouvrez-le, enregistrez-le en xlsx ou en ods, puis recommencez."
    )


def joined_names(names: Iterable[str]) -> str:
    """Return names of sheets or columns in French quotes."""
    return ", ".join(f"« {name} »" for name in names)
