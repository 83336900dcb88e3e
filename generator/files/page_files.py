"""The files that pages are written in: are they published yet, where in them can a link lead.

A page is told by its folder on the site, with its slash, and by its name below: ``actualites/``
and ``un-atelier``, ``contact/`` and nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cached_property
from html import unescape
from pathlib import Path

from generator import addresses
from generator.files import page_anchors
from generator.files.articles import article_name
from generator.files.content_files import pages_of, source_bytes
from generator.files.nodes import Scalar
from generator.files.prose import ProseRefused, render
from generator.files.source import Source, decode, split_page
from generator.files.source_refused import SourceRefused
from generator.model.article import Section
from generator.model.editorial import HOME
from generator.model.status import Status

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ID = re.compile(r' id="([^"]*)"')


class PageFiles:
    """The files of houses, articles and editorial pages; a file is read when it is asked about.

    Args:
        content: the content folder.
        house_files: the pages of all houses.
        today: articles of later days are not published.
    """

    def __init__(self, content: Path, house_files: Iterable[Path], today: date) -> None:
        self._content, self._today = content, today
        self.houses = {file.stem: file for file in house_files}
        self._sources: dict[Path, Source | None] = {}

    def waits(self, folder: str, name: str) -> bool:
        """Tell whether the page is a draft, or an article of a later day."""
        file = self._file(folder, name)
        return file is not None and not self._is_published(file)

    def anchors(self, folder: str, name: str) -> Collection[str] | None:
        """Return the places in the page that a link can lead to; None when not known."""
        file = self._file(folder, name)
        if file is None or file == self.texts.get(HOME):
            return None
        source = self._source(file)
        if source is None:
            return None
        if self.is_closed(folder, name):
            return page_anchors.CLOSED
        own = _own_anchors(source)
        if folder == addresses.HOUSES:
            return own | page_anchors.HOUSE | _places(source)
        return own | (page_anchors.ARTICLE if name else page_anchors.TEXT)

    def is_closed(self, folder: str, name: str) -> bool:
        """Tell whether the page is that of a house that is closed for good, today."""
        file = self.houses.get(name) if folder == addresses.HOUSES else None
        source = self._source(file) if file else None
        day = _text(source, "fermee_le").strip() if source else ""
        return bool(_DAY.fullmatch(day)) and day <= self._today.isoformat()

    @cached_property
    def articles(self) -> Mapping[str, Mapping[str, Path]]:
        """The articles by their name, for the folder of each section."""
        return {
            addresses.section(section): {
                name[1]: file
                for file in pages_of(self._content / section.value)
                if (name := article_name(file.name))
            }
            for section in Section
        }

    @cached_property
    def texts(self) -> Mapping[str, Path]:
        """The editorial pages by their address."""
        found = {}
        for file in pages_of(self._content / "pages"):
            source = self._source(file)
            if source and (address := _text(source, "slug")):
                found[address] = file
        return found

    def _file(self, folder: str, name: str) -> Path | None:
        if folder == addresses.HOUSES:
            return self.houses.get(name)
        if folder in self.articles:
            return self.articles[folder].get(name)
        return None if name else self.texts.get(folder.rstrip("/") or HOME)

    def _is_published(self, file: Path) -> bool:
        source = self._source(file)
        if source is None:
            return True  # its own errors are told
        if _text(source, "statut") == Status.DRAFT:
            return False
        name = article_name(file.name) if file.parent.name in list(Section) else None
        return name is None or name[0] <= self._today.isoformat()

    def _source(self, file: Path) -> Source | None:
        """Return what *file* holds, asked for several times for one link; None if it is refused."""
        if file not in self._sources:
            self._sources[file] = _read(file, self._content)
        return self._sources[file]


def _read(file: Path, content: Path) -> Source | None:
    try:
        return split_page(decode(source_bytes(file, content, file.parent)))
    except SourceRefused:
        return None


def _text(source: Source, key: str) -> str:
    _, value = source.front.items.get(key, (None, None))
    return (value.text or "") if isinstance(value, Scalar) else ""


def _own_anchors(source: Source) -> set[str]:
    try:
        return {unescape(name) for name in _ID.findall(render(source.body).html)}
    except ProseRefused:
        return set()


def _places(source: Source) -> set[str]:
    """Return the anchors of the branches and stops of a house."""
    counts = {
        key: len(getattr(source.front.items.get(key, (None, None))[1], "items", ()))
        for key in page_anchors.PLACES
    }
    return {
        page_anchors.PLACES[key].format(rank)
        for key, count in counts.items()
        for rank in range(1, count + 1)
    }
