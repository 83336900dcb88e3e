"""Carrying out an import: what stands in the folder, what is written, what is left alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.files.below import BelowPath, PathRefused, write_below
from generator.files.content_files import source_bytes
from generator.files.reading import HouseReader
from generator.files.source import SourceRefused
from generator.files.tree import house_files
from generator.files.writing import page_text
from generator.imports.comparison import differences
from generator.imports.page import ImportedPage, ImportFault, Refusal
from generator.imports.placing import placed
from generator.problems import Severity
from generator.spreadsheet import csv_text

_IDENTIFIER = re.compile(rb"^id:[ \t]*[\"']?([A-Za-z0-9._-]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Folder:
    """The pages that stand in a folder: bytes by relative path, and paths by identifier."""

    contents: dict[str, bytes]
    known: dict[str, str]
    anonymous: tuple[str, ...]


@dataclass(slots=True)
class Outcome:
    """What an import did; ``differing`` has the French lines of each page left alone."""

    read: int = 0
    written: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    differing: dict[str, tuple[str, ...]] = field(default_factory=dict)
    doubtful: list[tuple[str, ImportedPage]] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    structured: Counter[str] = field(default_factory=Counter)


def scanned(folder: Path) -> Folder:
    """Return what stands in *folder*, which need not exist.

    Raises:
        ImportFault: a page there cannot be read, or two have the same identifier.
    """
    contents: dict[str, bytes] = {}
    known: dict[str, str] = {}
    anonymous: list[str] = []
    for file in house_files(folder):
        path = file.relative_to(folder).as_posix()
        contents[path] = _bytes(file, folder)
        found = _IDENTIFIER.search(contents[path])
        if not found:
            anonymous.append(path)
        elif (other := known.setdefault(found[1].decode(), path)) != path:
            raise ImportFault(f"{folder / other} et {folder / path} ont le même « id ».")
    return Folder(contents, known, tuple(anonymous))


def _bytes(file: Path, folder: Path) -> bytes:
    try:
        return source_bytes(file, folder)
    except SourceRefused as refused:
        raise ImportFault(f"{file} : {refused.message}") from None


def carry_out(
    results: Iterable[ImportedPage | Refusal],
    out: Path,
    *,
    prefix: str,
    replace: bool,
    reader: HouseReader | None = None,
    advance: Callable[[], None] = lambda: None,
) -> Outcome:
    """Write the pages of *results* below *out* and return what was done.

    Every row is read before anything is written. A page that differs from its file is left
    alone unless *replace*. *prefix* starts the identifiers of this source, to tell which pages
    it no longer has; *advance* is called once per page. With a *reader*, a page that it refuses
    is not written: what an import writes, ``msap check`` accepts.

    Raises:
        ImportFault: the folder cannot be read. WritingFailed: a page cannot be written.
    """
    outcome = Outcome()
    pages: list[ImportedPage] = []
    for result in results:
        outcome.read += 1
        refusal = result if isinstance(result, Refusal) else _refused(result, reader)
        if isinstance(result, Refusal) or refusal:
            outcome.refused += [refusal] if refusal else []
        else:
            pages.append(result)
    folder = scanned(out)
    try:
        for page, path in placed(pages, folder.known, folder.anonymous):
            _deliver(page, path, folder, out, replace, outcome)
            advance()
    except PathRefused as refused:
        raise ImportFault(f"{out} : {refused}") from None
    outcome.gone = _gone(folder, {page.identifier for page in pages}, prefix)
    return outcome


def _refused(page: ImportedPage, reader: HouseReader | None) -> Refusal | None:
    """Return why *page* would not pass the check, if it would not."""
    if reader is None:
        return None
    reader.problems.clear()
    text = page_text(page.fields, page.body)
    if reader.read(text.encode(), "", page.stem) is not None:
        return None
    error = next(one for one in reader.problems if one.severity is Severity.ERROR)
    return Refusal(*page.origin, page.name, error.message.rstrip("."))


def _deliver(
    page: ImportedPage, file: BelowPath, folder: Folder, out: Path, replace: bool, outcome: Outcome
) -> None:
    path = str(file)
    text = page_text(page.fields, page.body)
    outcome.structured.update(page.structured or (["texte seul"] if page.body else []))
    standing = folder.contents.get(path)
    differing = () if standing in (None, text.encode()) else differences(standing or b"", text)
    if page.doubts:
        outcome.doubtful.append((path, page))
    if standing is not None and not differing:
        outcome.unchanged.append(path)
    elif differing and not replace:
        outcome.differing[path] = differing
    else:
        write_below(out, file, text.encode())
        (outcome.written if standing is None else outcome.replaced).append(path)


def _gone(folder: Folder, identifiers: set[str], prefix: str) -> list[str]:
    return sorted(
        path
        for identifier, path in folder.known.items()
        if identifier.startswith(prefix) and identifier not in identifiers
    )


def doubts_table(doubtful: Sequence[tuple[str, ImportedPage]], refused: Sequence[Refusal]) -> str:
    """Return the doubtful pages and refused rows as a CSV table that a spreadsheet opens."""
    rows: list[tuple[str, ...]] = [
        (path, page.identifier, page.name, doubt)
        for path, page in doubtful
        for doubt in page.doubts
    ]
    for refusal in refused:
        where = f"{refusal.source}, ligne {refusal.row}"
        rows.append((where, "", refusal.name, f"refusée : {refusal.reason}"))
    return csv_text(("page", "id", "nom", "a_verifier"), rows)
