"""The pages of a folder as an export takes them, and what has to be said of some."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.cli.import_folder import scanned, standing
from generator.model.vocabulary import Vocabularies
from generator.sheets.columns import sheets
from generator.sheets.records import Records, records_of
from generator.sheets.state import PageState, State


def exported(folder: Path, departments: Collection[str] | None = None) -> tuple[State, list[str]]:
    """Return the pages of *folder* as they stand, and French sentences on those left out.

    Raises:
        ImportFault: a page cannot be read as a file, or two have one identifier.
    """
    found = scanned(folder)
    identifiers = {path: identifier for identifier, path in found.known.items()}
    notices: list[str] = []
    pages: dict[str, PageState] = {}
    for path, raw in found.contents.items():
        if departments is not None and path.partition("/")[0] not in departments:
            continue
        page = standing(raw)
        if page.why:
            notices.append(f"{folder / path} : {page.why} : cette page n'est pas dans l'export.")
            continue
        pages[path.removesuffix(".md")] = PageState(
            identifiers.get(path, ""), records_of(page.fields, page.body)
        )
    return State(pages), notices


def lost_codes(records: Records, vocabularies: Vocabularies) -> Iterator[tuple[str, str, str]]:
    """Yield the sheet, the code and the vocabulary of each code that no vocabulary has any more."""
    for sheet in sheets():
        coded = [column for column in sheet.columns if column.vocabulary]
        for values in records.get(sheet.name, {}).values():
            for column in coded:
                vocabulary = vocabularies.of(column.vocabulary)
                value = values.get(column.key, ())
                for code in (value,) if isinstance(value, str) else value:
                    if code not in vocabulary and code not in vocabulary.replaced:
                        yield sheet.name, code, column.vocabulary
