"""All pages of a folder: found, read, and held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.files.reading import HouseReader
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, Severity
from generator.timings import Timings

_FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.md")


def house_files(folder: Path) -> list[Path]:
    """Return the pages below *folder*, sorted; hidden files and folders are left out."""
    return sorted(
        file
        for file in folder.rglob("*.md")
        if not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )


def read_houses(
    files: Iterable[Path],
    root: Path,
    vocabularies: Vocabularies,
    territory: Territory | None,
    timings: Timings | None = None,
) -> tuple[list[House], list[Problem]]:
    """Return the houses of *files* and every problem found in them.

    Args:
        files: pages, as ``house_files`` gives them.
        root: paths in problems are relative to it where they can be.
        timings: where to note the time of each of the three passes.
    """
    timings = timings or Timings()
    reader = HouseReader(vocabularies, territory)
    with timings.step("lecture des fichiers"):
        pages = [
            (file, raw) for file in files if (raw := _bytes_of(file, root, reader)) is not None
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
    return houses, [*reader.problems, *_shared_names(houses), *_broken_links(houses)]


def _bytes_of(file: Path, root: Path, reader: HouseReader) -> bytes | None:
    path = shown_path(file, root)
    if not _FILE_NAME.fullmatch(file.name):
        reader.problems.append(_bad_name(path, file.name))
        return None
    try:
        return file.read_bytes()
    except OSError as error:
        message = f"fichier illisible : {error.strerror or error}."
        reader.problems.append(Problem(path, 0, 0, Severity.ERROR, "fichier", message))
        return None


def shown_path(file: Path, root: Path) -> str:
    """Return *file* relative to *root* where it lies below it."""
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()


def _bad_name(path: str, name: str) -> Problem:
    message = (
        f"« {name} » : un nom de fichier s'écrit en minuscules sans accent, chiffres et tirets, "
        "par exemple durtal.md."
    )
    return Problem(path, 0, 0, Severity.ERROR, "nom-fichier", message)


def _shared_names(houses: Iterable[House]) -> Iterator[Problem]:
    slugs: dict[str, House] = {}
    ids: dict[str, House] = {}
    for house in houses:
        first = slugs.setdefault(house.slug, house)
        if first is not house:
            message = f"ce nom de fichier est aussi celui de {first.path} : changez l'un des deux."
            yield Problem(house.path, 0, 0, Severity.ERROR, "nom-double", message)
        first = ids.setdefault(house.id.casefold(), house)
        if first is not house and first.slug != house.slug:
            message = f"« id » : « {house.id} » est aussi l'identifiant de {first.path}."
            yield Problem(house.path, 1, 1, Severity.ERROR, "id-double", message)


def _broken_links(houses: list[House]) -> Iterator[Problem]:
    known = {house.id for house in houses}
    for house in houses:
        if house.branch_of and house.branch_of not in known:
            message = f"« antenne_de » : aucune maison n'a l'identifiant « {house.branch_of} »."
            yield Problem(house.path, 1, 1, Severity.WARNING, "lien", message)
