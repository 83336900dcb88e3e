"""Carrying out an import: what stands in the folder, what is written, what is left alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.files.tree import house_files
from generator.files.writing import page_text, reason_of, write_atomically
from generator.imports.comparison import differences
from generator.imports.page import ImportedPage, ImportFault, Refusal
from generator.imports.placing import placed
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
        contents[path] = _bytes(file)
        found = _IDENTIFIER.search(contents[path])
        if not found:
            anonymous.append(path)
        elif (other := known.setdefault(found[1].decode(), path)) != path:
            raise ImportFault(f"{folder / other} et {folder / path} ont le même « id ».")
    return Folder(contents, known, tuple(anonymous))


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ImportFault(f"Impossible de lire {file} : {reason_of(error)}.") from error


def carry_out(
    results: Iterable[ImportedPage | Refusal],
    out: Path,
    *,
    prefix: str,
    replace: bool,
    advance: Callable[[], None] = lambda: None,
) -> Outcome:
    """Write the pages of *results* below *out* and return what was done.

    Every row is read before anything is written. A page that differs from its file is left
    alone unless *replace*. *prefix* starts the identifiers of this source, to tell which pages
    it no longer has; *advance* is called once per page.

    Raises:
        ImportFault: the folder cannot be read. WritingFailed: a page cannot be written.
    """
    outcome = Outcome()
    pages: list[ImportedPage] = []
    for result in results:
        outcome.read += 1
        if isinstance(result, Refusal):
            outcome.refused.append(result)
        else:
            pages.append(result)
    folder = scanned(out)
    for page, path in placed(pages, folder.known, folder.anonymous):
        _deliver(page, path, folder, out, replace, outcome)
        advance()
    outcome.gone = _gone(folder, {page.identifier for page in pages}, prefix)
    return outcome


def _deliver(
    page: ImportedPage, path: str, folder: Folder, out: Path, replace: bool, outcome: Outcome
) -> None:
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
        write_atomically(out / path, text)
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
