"""All pages of a folder: found, read, and held against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.files.content_files import pages_below, shown_path
from generator.files.kept_pages import KeptPages
from generator.files.neighbours import Neighbour, neighbours
from generator.files.page_addresses import contested_addresses
from generator.files.page_reading import PageReading
from generator.files.reading_ahead import read_ahead
from generator.files.succession import Page, broken_successions
from generator.files.tree_reader import TreeReader
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, Severity
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
    kept: KeptPages | None = None,
) -> tuple[list[House], list[Problem]]:
    """Return the houses of *files* and every problem found in them.

    Args:
        files: pages, as ``house_files`` gives them.
        root: the project; paths in problems are relative to it where they can be.
        timings: where to note the time of each of the three passes.
        others: pages of the same site that are not among *files*.
        content: where the files lie that pages link to; the project's ``content`` by default.
        within: folders that no link may lead out of, besides ``content``.
        kept: what pages were read as before, of this root and content; those that have not
            changed are not read again.
    """
    timings = timings or Timings()
    within = (root / "content", *within)
    reader = TreeReader(root, vocabularies, territory, content or root / "content", within, timings)
    readings = _known(files, reader, kept) if kept else {}
    readings |= reader.read([file for file in files if file not in readings], kept)
    if kept:
        kept.save()
    found = [(file, readings[file]) for file in files]
    houses = [reading.house for _, reading in found if reading.house is not None]
    problems = [problem for _, reading in found for problem in reading.problems]
    pages = [Page(each.house, file, within) for file, each in found if each.house is not None]
    together = [*_shared_names(pages, others), *_broken_links(pages, others)]
    together += _between_pages(pages, [*others, *_refused(files, root, houses, within)])
    return houses, [*problems, *together]


def _known(files: Sequence[Path], reader: TreeReader, kept: KeptPages) -> dict[Path, PageReading]:
    """Return what *files* were read as, before or by others right now."""
    with reader.timings.step("lecture des fichiers"):
        found = kept.known(files, reader.within)
    unknown = [file for file in files if file not in found]
    if read_ahead(reader, unknown, kept):
        with reader.timings.step("lecture des fichiers"):
            found = kept.known(files, reader.within)
    return found


def _between_pages(pages: Sequence[Page], others: Sequence[Neighbour]) -> Iterator[Problem]:
    """Yield what is wrong between a page and those that it replaces or is replaced by."""
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
    yield from neighbours(left, root, within)


def _shared_names(pages: Iterable[Page], others: Iterable[Neighbour]) -> Iterator[Problem]:
    slugs = {other.slug: other.path for other in others}
    ids = {other.id.casefold(): other for other in others}
    for page in pages:
        house = page.house
        path = slugs.setdefault(house.slug, house.path)
        if path != house.path:
            message = f"ce nom de fichier est aussi celui de {path} : changez l'un des deux."
            yield Problem(house.path, 0, 0, Severity.ERROR, "nom-double", message)
        own = Neighbour(house.slug, house.id, house.path)
        first = ids.setdefault(house.id.casefold(), own)
        if first.path != house.path and first.slug != house.slug:
            message = f"« id » : « {house.id} » est aussi l'identifiant de {first.path}."
            yield Problem(house.path, *page.place_of(("id",)), Severity.ERROR, "id-double", message)


def _broken_links(pages: Sequence[Page], others: Iterable[Neighbour]) -> Iterator[Problem]:
    known = {page.house.id for page in pages} | {other.id for other in others}
    for page in pages:
        path, named = page.house.path, page.house.branch_of
        if named and (named not in known or named == page.house.id):
            what = "c'est elle-même" if named in known else "aucune maison n'a cet identifiant"
            message = f"« antenne_de » : « {named} » : {what}."
            place = page.place_of(("antenne_de",))
            yield Problem(path, *place, Severity.WARNING, "lien", message)
