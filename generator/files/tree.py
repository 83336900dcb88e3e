"""All pages of a folder: found, read, and held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.files.content_files import pages_below, shown_path, source_bytes
from generator.files.reading import HouseReader
from generator.files.source import SourceRefused
from generator.files.unread_files import page_name_for
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.names import STEM_CHARS_MAX, is_reserved
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, Severity, shown
from generator.timings import Timings

_FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.md")


_IDENTIFIER = re.compile(rb"^id:[ \t]*[\"']?([A-Za-z0-9._-]+)", re.MULTILINE)


class Neighbour(NamedTuple):
    """A page that is not read, only known: its page name, its identifier, its path."""

    slug: str
    id: str
    path: str


def neighbours(files: Iterable[Path], root: Path) -> Iterator[Neighbour]:
    """Yield what identifies each page of *files*, without reading it as YAML."""
    for file in files:
        try:
            found = _IDENTIFIER.search(source_bytes(file))
        except SourceRefused:
            continue
        identifier = found[1].decode() if found else file.stem
        yield Neighbour(file.stem, identifier, shown_path(file, root))


def house_files(folder: Path) -> list[Path]:
    """Return the pages below *folder*, sorted; hidden files and folders are left out."""
    return pages_below(folder)


def read_houses(
    files: Iterable[Path],
    root: Path,
    vocabularies: Vocabularies,
    territory: Territory | None,
    timings: Timings | None = None,
    others: Sequence[Neighbour] = (),
    content: Path | None = None,
    within: Sequence[Path] = (),
) -> tuple[list[House], list[Problem]]:
    """Return the houses of *files* and every problem found in them.

    Args:
        files: pages, as ``house_files`` gives them.
        root: the project; paths in problems are relative to it where they can be.
        timings: where to note the time of each of the three passes.
        others: pages of the same site that are not among *files*.
        content: where the files lie that pages link to; the project's ``content`` by default.
        within: folders that no link may lead out of, besides ``content``.
    """
    timings = timings or Timings()
    reader = HouseReader(vocabularies, territory, content or root / "content")
    with timings.step("lecture des fichiers"):
        pages = [
            (file, raw)
            for file in files
            if (raw := _bytes_of(file, root, reader, (root / "content", *within))) is not None
        ]
    with timings.step("YAML"):
        sources = [
            (file, source)
            for file, raw in pages
            if (source := reader.parse(raw, shown_path(file, root))) is not None
        ]
    with timings.step("modèle"):
        read = (reader.house(source, shown_path(f, root), f.stem) for f, source in sources)
        houses = [house for house in read if house is not None]
    together = [*_shared_names(houses, others), *_broken_links(houses, others)]
    return houses, [*reader.problems, *together]


def _bytes_of(file: Path, root: Path, reader: HouseReader, within: Sequence[Path]) -> bytes | None:
    path = shown_path(file, root)
    try:
        raw = source_bytes(file, *within)
    except SourceRefused as refused:
        reader.problems.append(refused.problem(path))
        return None
    if not is_page_name(file.name):
        reader.problems.append(_bad_name(path, file.name))
        return None
    return raw


def is_page_name(name: str) -> bool:
    """Tell whether *name* is one that a house's page may have: ``saint-chely-d-apcher.md``."""
    stem = name.removesuffix(".md")
    return (
        bool(_FILE_NAME.fullmatch(name)) and len(stem) <= STEM_CHARS_MAX and not is_reserved(stem)
    )


def _bad_name(path: str, name: str) -> Problem:
    message = (
        f"« {shown(name)} » : un nom de fichier s'écrit en minuscules sans accent, "
        f"chiffres et tirets, {STEM_CHARS_MAX} au plus, par exemple {page_name_for(name)}."
    )
    return Problem(path, 0, 0, Severity.ERROR, "nom-fichier", message)


def _shared_names(houses: Iterable[House], others: Iterable[Neighbour]) -> Iterator[Problem]:
    slugs = {other.slug: other.path for other in others}
    ids = {other.id.casefold(): other for other in others}
    for house in houses:
        path = slugs.setdefault(house.slug, house.path)
        if path != house.path:
            message = f"ce nom de fichier est aussi celui de {path} : changez l'un des deux."
            yield Problem(house.path, 0, 0, Severity.ERROR, "nom-double", message)
        own = Neighbour(house.slug, house.id, house.path)
        first = ids.setdefault(house.id.casefold(), own)
        if first.path != house.path and first.slug != house.slug:
            message = f"« id » : « {house.id} » est aussi l'identifiant de {first.path}."
            yield Problem(house.path, 1, 1, Severity.ERROR, "id-double", message)


def _broken_links(houses: list[House], others: Iterable[Neighbour]) -> Iterator[Problem]:
    known = {house.id for house in houses} | {other.id for other in others}
    for house in houses:
        if house.branch_of and house.branch_of not in known:
            message = f"« antenne_de » : aucune maison n'a l'identifiant « {house.branch_of} »."
            yield Problem(house.path, 1, 1, Severity.WARNING, "lien", message)
