"""``msap export`` of the files that the site publishes in ``donnees/``, as a build makes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from pathlib import Path

import click

from generator.changes.document import canonical, document_of
from generator.cli.checked_project import territory_of
from generator.cli.export_formats import Files
from generator.directory import Directory
from generator.exports.open_data.files import OPEN_FILES, OpenFile
from generator.exports.open_data.made import Gap, Made, Told
from generator.exports.open_data.source import Source, gaps_csv
from generator.files.tree import house_files, read_houses
from generator.french import count
from generator.model.vocabulary import Vocabularies
from generator.problems import Severity
from generator.settings.model import Settings


def _document(source: Source, _: str) -> Made:
    directory = source.directory
    return Made.of(canonical(document_of(directory)), Told(len(directory.every), []))


OPEN_FORMATS: Mapping[str, tuple[OpenFile, ...]] = {
    "json": (OpenFile("annuaire.json", "Tout ce que disent les pages", "", make=_document),),
    **OPEN_FILES,
}
"""What ``donnees/`` has, by the names that the command takes."""


def meaning(name: str) -> str:
    """Return what the format of this *name* is, in a few French words."""
    title = OPEN_FORMATS[name][0].title
    return title[0].lower() + title[1:]


def default_place(name: str) -> Path:
    """Return where the files of the format go unless told: a file, or a folder for several."""
    files = OPEN_FORMATS[name]
    return Path(name) if len(files) > 1 else Path(files[0].path)


def open_source(
    root: Path,
    folder: Path,
    vocabularies: Vocabularies,
    departments: Set[str] | None,
    settings: Settings,
) -> Source:
    """Return the pages of *folder* that are no drafts, those of *departments* if any are named.

    Raises:
        click.ClickException: a page has an error: nothing is exported, as nothing is published.
            Or a department has no page.
    """
    territory = territory_of(root)
    pages = {file: file.relative_to(folder).parts[0] for file in house_files(folder)}
    if absent := sorted((departments or set()) - set(pages.values())):
        known = f", par exemple {min(pages.values())}" if pages else ""
        raise click.ClickException(
            f"--departement : {folder} n'a pas de page dans le département {absent[0]} ; donnez "
            f"un de ceux qui y ont un dossier{known}."
        )
    files = [file for file, code in pages.items() if departments is None or code in departments]
    houses, problems = read_houses(files, root, vocabularies, territory)
    errors = sorted({each for each in problems if each.severity is Severity.ERROR})
    if errors:
        raise click.ClickException("\n".join(map(str, errors)))
    out = [house for house in houses if house.is_out]
    return Source(Directory(out, vocabularies, territory, today=settings.today), settings.site_url)


def open_files(name: str, source: Source, place: Path) -> tuple[Files, list[str]]:
    """Return the files of the format *name* at *place*, and French sentences on what they lose.

    What a format cannot hold stands in a file beside it, whose name ends in ``-ecarts.csv``.
    """
    several = len(OPEN_FORMATS[name]) > 1
    files: dict[str, bytes] = {}
    gaps: list[Gap] = []
    for file in OPEN_FORMATS[name]:
        own = file.path.rpartition("/")[2] if several else place.name
        assert file.make
        made = file.make(source, own)
        files[f"{place.name}/{own}" if several else own] = made.content
        gaps += made.gaps
    if gaps:
        beside = f"{place.name}/ecarts.csv" if several else f"{place.stem}-ecarts.csv"
        files[beside] = gaps_csv(gaps)
        return files, list(_told(gaps, beside))
    return files, []


def _told(gaps: list[Gap], beside: str) -> Iterator[str]:
    rows = sum(not gap.field for gap in gaps)
    if rows:
        one, many = "lieu n'est pas dans ce format", "lieux ne sont pas dans ce format"
        yield f"{beside} : {count(rows, one, many)}, avec la raison."
    if len(gaps) > rows:
        one, many = "valeur est changée ou laissée", "valeurs sont changées ou laissées"
        yield f"{beside} : {count(len(gaps) - rows, one, many)}, avec la raison."
