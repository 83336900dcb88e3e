"""Pages that are read anew: the bytes of all, then their YAML, then what it means."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct, field

from generator.files.content_files import shown_path, source_bytes
from generator.files.kept_pages import KeptPages
from generator.files.page_reading import PageReading
from generator.files.proofreading import asked_pictures
from generator.files.reading import HouseReader
from generator.files.source import Source
from generator.files.source_refused import SourceRefused
from generator.files.stamp import stamp_in
from generator.files.unread_files import page_name_for
from generator.geography.territory import Territory
from generator.model.house import House
from generator.model.names import STEM_CHARS_MAX, is_reserved, is_slug
from generator.model.vocabulary import Vocabularies
from generator.problems import Problem, Severity, shown
from generator.timings import Timings


class _Page(Struct):
    """A page on its way from its bytes to its house."""

    file: Path
    path: str
    reader: HouseReader
    raw: bytes | None = None
    source: Source | None = None
    house: House | None = None

    def reading(self) -> PageReading:
        """Return what the page was read as."""
        pictures = tuple(asked_pictures(self.source)) if self.source else ()
        is_stamped = self.raw is not None and stamp_in(self.raw) is not None
        return PageReading(self.house, tuple(self.reader.problems), pictures, is_stamped)


class TreeReader(Struct, frozen=True):
    """What pages are read against; no link may lead out of the folders *within*."""

    root: Path
    vocabularies: Vocabularies
    territory: Territory | None
    content: Path
    within: Sequence[Path]
    timings: Timings = field(default_factory=Timings)

    def read(self, files: Sequence[Path], kept: KeptPages | None) -> dict[Path, PageReading]:
        """Return what each of *files* is read as, noted in *kept*."""
        pages = [self._page(file) for file in files]
        with self.timings.step("lecture des fichiers"):
            for page in pages:
                page.raw = self._bytes_of(page)
        with self.timings.step("YAML"):
            for page in pages:
                if page.raw is not None:
                    page.source = page.reader.parse(page.raw, page.path)
        with self.timings.step("modèle"):
            for page in pages:
                if page.source is not None:
                    page.house = page.reader.house(page.source, page.path, page.file.stem)
        readings = {page.file: page.reading() for page in pages}
        if kept is not None:
            for page in pages:
                if page.raw is not None:
                    kept.note(page.file, page.raw, readings[page.file])
        return readings

    def _page(self, file: Path) -> _Page:
        reader = HouseReader(self.vocabularies, self.territory, self.content)
        return _Page(file, shown_path(file, self.root), reader)

    def _bytes_of(self, page: _Page) -> bytes | None:
        try:
            raw = source_bytes(page.file, *self.within)
        except SourceRefused as refused:
            page.reader.problems.append(refused.problem(page.path))
            return None
        if not is_page_name(page.file.name):
            page.reader.problems.append(_bad_name(page.path, page.file.name))
            return None
        return raw


def is_page_name(name: str) -> bool:
    """Tell whether *name* is one that a house's page may have: ``saint-chely-d-apcher.md``."""
    return name.endswith(".md") and is_slug(name.removesuffix(".md"))


def _bad_name(path: str, name: str) -> Problem:
    right = page_name_for(name)
    message = (
        f"« {shown(name)} » : Windows garde ce nom pour lui-même ; nommez le fichier {right}."
        if is_reserved(name)
        else f"« {shown(name)} » : un nom de fichier s'écrit en minuscules sans accent, "
        f"chiffres et tirets, {STEM_CHARS_MAX} au plus, par exemple {right}."
    )
    return Problem(path, 0, 0, Severity.ERROR, "nom-fichier", message)
