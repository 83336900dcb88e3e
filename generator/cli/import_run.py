"""Carrying out an import: what stands, what the last one wrote, what this one writes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.cli.import_checking import NO_CHECK, PageCheck
from generator.cli.import_folder import scanned
from generator.cli.import_page import listed_fields
from generator.cli.import_plan import Choices, Origin, Plan
from generator.cli.import_planning import planned
from generator.files.below import BelowPath, PathRefused, write_all
from generator.imports.base import Base, base_of, base_text
from generator.imports.page import ImportedPage, ImportFault, Result
from generator.regular_files import FileRefused, read_bytes

SOURCES = ".sources"
_BASE_BYTES_MAX = 50_000_000
_LINE_IDENTIFIER = re.compile(r'^\{"id":"([^"]+)"', re.MULTILINE)


class Target(Struct, frozen=True):
    """Where an import goes: the folder of the pages, and what is told of it beside them.

    ``sources`` is the folder of the bases: ``content/.sources`` for ``content/msap``, else
    ``.sources`` within the folder of the pages.
    """

    out: Path

    @property
    def root(self) -> Path:
        """The folder in which ``.sources`` lies."""
        place = self.out.absolute()
        is_project = (place.parent.name, place.name) == ("content", "msap")
        return self.out.parent if is_project else self.out

    def base_path(self, source: str) -> BelowPath:
        """Return where the base of *source* lies below ``root``."""
        return BelowPath.of(f"{SOURCES}/{source}.jsonl")


def base_that_stands(target: Target, source: str) -> Base | None:
    """Return what the last import of *source* wrote; None where there was none.

    Raises:
        ImportFault: its file cannot be read, is damaged, or is of another source.
    """
    file = target.root / str(target.base_path(source))
    if not file.exists() and not file.is_symlink():
        return None
    return base_of(_text(file, target.root), source, str(file))


def base_from_list(results: Iterable[Result], origin: Origin) -> Base:
    """Return the base that an import of an older list, that of *origin*, would have left."""
    pages = [result for result in results if isinstance(result, ImportedPage)]
    houses = {page.identifier: listed_fields(page) for page in pages}
    return Base(origin.source, houses, origin.published, origin.is_placed)


def other_sources(target: Target, source: str) -> dict[str, str]:
    """Return which other source wrote each identifier of its base."""
    folder = target.root / SOURCES
    files = sorted(folder.glob("*.jsonl")) if folder.is_dir() else []
    return {
        identifier: file.stem
        for file in files
        if file.stem != source
        for identifier in _LINE_IDENTIFIER.findall(_text(file, target.root))
    }


def _text(file: Path, root: Path) -> str:
    try:
        return read_bytes(file, _BASE_BYTES_MAX, [root]).decode("utf-8")
    except FileRefused as refused:
        raise ImportFault(f"Impossible de lire {file} : {refused.reason}.") from None
    except UnicodeDecodeError:
        raise ImportFault(f"{file} est abîmé : il n'est plus en UTF-8.") from None


def refuse_unfit_base(base: Base, origin: Origin, may_be_older: bool) -> None:
    """Refuse to go back in time, or on with less knowledge than the last import had.

    Raises:
        ImportFault: the list is older than the last one (unless it *may_be_older*), or the
            geography is missing that the last import had.
    """
    new, last = origin.published, base.published
    if new and last and new < last and not may_be_older:
        raise ImportFault(
            f"Cette liste est du {new:%d/%m/%Y}, et la dernière importée du {last:%d/%m/%Y} : "
            "rien n'est écrit. Si c'est voulu, relancez avec « --liste-plus-ancienne »."
        )
    if base.is_placed and not origin.is_placed and base.houses:
        raise ImportFault(
            "Le dernier import connaissait la géographie, et elle manque : les arrêts et les "
            "positions se perdraient. Lancez d'abord « msap territory »."
        )


def plan_of(
    results: Iterable[Result],
    target: Target,
    base: Base | None,
    origin: Origin,
    choices: Choices,
    check: PageCheck = NO_CHECK,
    advance: Callable[[], None] = lambda: None,
) -> Plan:
    """Return what the import of *results* would do; nothing is written.

    Raises:
        ImportFault: the folder cannot be read, or the list has lost too many houses.
    """
    full = replace(origin, others=other_sources(target, origin.source))
    try:
        return planned(results, scanned(target.out), base, full, choices, check, advance)
    except PathRefused as refused:
        raise ImportFault(f"{target.out} : {refused}") from None


def carry_out(plan: Plan, target: Target, tables: Mapping[Path, str]) -> None:
    """Write *tables*, the pages of *plan*, and last the base: all of them, or none.

    An import that is killed between two files can be run again: without its base, the pages that
    have what the list says agree with it.

    Raises:
        WritingFailed: a file cannot be written. PathRefused: a table has no name for a file.
    """
    base = base_text(plan.base).encode()
    write_all(
        [
            *_as_files(tables),
            *((target.out, path, raw) for path, raw in plan.texts.items()),
            (target.root, target.base_path(plan.base.source), base),
        ]
    )


def write_tables(tables: Mapping[Path, str]) -> None:
    """Write *tables* alone, of an import that is only tried.

    Raises:
        WritingFailed, PathRefused: as :func:`carry_out`.
    """
    write_all(_as_files(tables))


def _as_files(tables: Mapping[Path, str]) -> list[tuple[Path, BelowPath, bytes]]:
    return [(file.parent, BelowPath.of(file.name), text.encode()) for file, text in tables.items()]
