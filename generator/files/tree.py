"""All pages of a folder: found, read, and held against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.files.content_files import pages_below, shown_path, source_bytes
from generator.files.neighbours import Neighbour, neighbours
from generator.files.page_addresses import contested_addresses
from generator.files.reading import HouseReader
from generator.files.source import Source
from generator.files.source_refused import SourceRefused
from generator.files.succession import Page, broken_successions
from generator.files.unread_files import page_name_for
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.names import STEM_CHARS_MAX, is_slug
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, Severity, shown
from generator.timings import Timings


def house_files(folder: Path) -> list[Path]:
    """Return the pages below *folder*, sorted; hidden files and folders are left out."""
    return pages_below(folder)


def read_houses(
    files: Sequence[Path],
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
        read = [(reader.house(each, shown_path(f, root), f.stem), each) for f, each in sources]
        houses = [house for house, _ in read if house is not None]
    together = [*_shared_names(houses, others), *_broken_links(houses, others)]
    together += _between_pages(read, [*others, *_refused(files, root, houses, within)])
    return houses, [*reader.problems, *together]


def _between_pages(
    read: Iterable[tuple[House | None, Source]], others: Sequence[Neighbour]
) -> Iterator[Problem]:
    """Yield what is wrong between a page and those that it replaces or is replaced by."""
    pages = [Page(house, source.front) for house, source in read if house is not None]
    yield from broken_successions(pages, others)
    yield from contested_addresses(pages, others)


def _refused(
    files: Sequence[Path], root: Path, houses: Iterable[House], within: Sequence[Path]
) -> Iterator[Neighbour]:
    """Yield what is known of pages that have an error: others may name them all the same."""
    known = {house.path for house in houses}
    if len(known) == len(files):
        return
    left = [file for file in files if shown_path(file, root) not in known]
    yield from neighbours(left, root, (root / "content", *within))


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
    return name.endswith(".md") and is_slug(name.removesuffix(".md"))


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
