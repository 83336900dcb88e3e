"""The formats of ``msap export``: each is a row here, and nothing else knows their number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from generator.model.vocabulary import Vocabularies
from generator.sheets.csv_files import csv_files, zipped
from generator.sheets.state import State
from generator.sheets.tables import tables_of
from generator.sheets.workbook import workbook_bytes

Files = Mapping[str, bytes]
"""What is written, by paths below the folder of the export."""


class ExportFormat(Struct, frozen=True):
    """One format: what is said of it, where it goes unless told, and what makes its files.

    ``files`` takes the pages, the vocabularies and the place asked for, whose name is that of
    the one file, or of the folder of several.
    """

    meaning: str
    place: Path
    files: Callable[[State, Vocabularies, Path], Files]


def _xlsx(state: State, vocabularies: Vocabularies, place: Path) -> Files:
    return {place.name: workbook_bytes(tables_of(state.pages), state, vocabularies)}


def _csv(state: State, _: Vocabularies, place: Path) -> Files:
    files = csv_files(tables_of(state.pages), state)
    if place.suffix.lower() == ".zip":
        return {place.name: zipped(files)}
    return {f"{place.name}/{name}": content for name, content in files.items()}


FORMATS: Mapping[str, ExportFormat] = {
    "xlsx": ExportFormat("un classeur pour Excel et LibreOffice", Path("maisons.xlsx"), _xlsx),
    "csv": ExportFormat(
        "un dossier (ou un .zip) de fichiers CSV, un par feuille", Path("maisons-csv"), _csv
    ),
}
