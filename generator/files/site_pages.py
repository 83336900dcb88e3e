"""Which pages the site will have, and which places there are in them, as its files tell.

Asked for the links of texts only: each kind of page is looked for when a link leads to one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from html import unescape
from pathlib import Path

from generator import addresses
from generator.files import page_anchors
from generator.files.articles import article_name
from generator.files.content_files import pages_of, source_bytes
from generator.files.moved_houses import MovedHouses
from generator.files.nodes import Scalar
from generator.files.prose import ProseRefused, render
from generator.files.source import Source, decode, split_page
from generator.files.source_refused import SourceRefused
from generator.fold import slug
from generator.geography.territory import Territory
from generator.model.article import Section
from generator.model.editorial import HOME
from generator.model.house import House
from generator.model.status import Status
from generator.model.vocabulary import Vocabularies

_ID = re.compile(r' id="([^"]*)"')
_FILES = frozenset(
    [
        addresses.NOT_FOUND, addresses.FAVICON, addresses.TOUCH_ICON, addresses.SHARE_PICTURE,
        addresses.WEB_MANIFEST, addresses.OPENSEARCH, addresses.SITEMAP, addresses.ROBOTS,
        addresses.CHANGES_FEED, *map(addresses.feed, Section),
    ]
)  # fmt: skip
_INDEXES = (
    addresses.DEPARTMENTS, addresses.SERVICES, addresses.PARTNERS, addresses.FIGURES,
    addresses.MAP, addresses.SEARCH, addresses.NEWS, addresses.FIELD,
)  # fmt: skip
# What is below these is for a build to name.
_UNNAMED = (
    addresses.FIGURES, addresses.MAP_DATA, addresses.SEARCH_DATA, "static/", "donnees/",
    "flux/changements/",
)  # fmt: skip
_BELOW = {addresses.HOUSES: addresses.POSTER, addresses.DEPARTMENTS: addresses.BOOKLET}


class SitePages:
    """The pages of a site.

    Args:
        content: the content folder.
        house_files: the pages of all houses.
        vocabularies: services and partners have a page each.
        territory: departments, regions and communes; None when they are not known.
        today: articles of later days are no pages yet.
        houses: all houses, to know which communes have a page; None when only some were read.
        has_more: whether extensions add pages that only a build knows.
    """

    def __init__(
        self,
        content: Path,
        house_files: Iterable[Path],
        vocabularies: Vocabularies,
        territory: Territory | None,
        today: date,
        houses: Sequence[House] | None = None,
        has_more: bool = False,
    ) -> None:
        self.has_more = has_more
        self._content, self._today = content, today
        self._houses = {file.stem: file for file in house_files}
        self._vocabularies, self._territory, self._read = vocabularies, territory, houses
        self.moved = MovedHouses(self._houses, content)

    def has(self, path: str) -> bool:
        """Tell whether there is a page, or a file, at *path* from the site's root: no slash first.

        What nobody can know before a build is taken to be there.
        """
        folder, name, rest = _parts(path)
        if path in _FILES or path in ("", *_INDEXES) or path.startswith(_UNNAMED):
            return True
        if folder not in self._folders:
            return not name and folder.rstrip("/") in self._texts
        names = self._names(folder)
        if names is None:
            return True
        if folder == addresses.HOUSES and not rest and re.fullmatch(r".+\.(?:ics|vcf)", name):
            name = name[:-4]
        return name in names and rest in ("", _BELOW.get(folder, ""))

    def waits(self, path: str) -> bool:
        """Tell whether the page at *path* is a draft, or an article of a later day."""
        folder, name, _ = _parts(path)
        file = self._file(folder, name)
        return file is not None and not self._is_published(file)

    def is_own(self, path: str) -> bool:
        """Tell whether *path* lies in a folder that the site itself fills."""
        return _parts(path)[0] in self._folders

    def nearest(self, path: str) -> str | None:
        """Return the known page whose address is most like *path*, None when none is."""
        folder, name, rest = _parts(path)
        if folder in self._folders:
            near = get_close_matches(name[:80], list(self._names(folder) or ()), n=1)
            return f"{folder}{near[0]}/{rest}" if near else None
        word = folder.rstrip("/")
        firsts = {each.rstrip("/"): each for each in _INDEXES} | {
            text: addresses.text(text) for text in self._texts if text != HOME
        }
        if not name and word in self._houses:
            return addresses.house(word)
        near = get_close_matches(word[:80], list(firsts), n=1)
        if near:
            return firsts[near[0]]
        near = [] if name else get_close_matches(word[:80], list(self._houses), n=1, cutoff=0.75)
        return addresses.house(near[0]) if near else None

    def anchors(self, path: str) -> Collection[str] | None:
        """Return the places in the page at *path* that a link can lead to; None when not known."""
        folder, name, rest = _parts(path)
        file = None if rest else self._file(folder, name)
        if file is None or file == self._texts.get(HOME):
            return None
        source = _source(file, self._content)
        if source is None:
            return None
        own = _own_anchors(source)
        if folder == addresses.HOUSES:
            return own | page_anchors.HOUSE | _places(source)
        return own | (page_anchors.ARTICLE if name else page_anchors.TEXT)

    def _file(self, folder: str, name: str) -> Path | None:
        if folder == addresses.HOUSES:
            return self._houses.get(name)
        if folder in self._articles:
            return self._articles[folder].get(name)
        return None if name else self._texts.get(folder.rstrip("/") or HOME)

    def _is_published(self, file: Path) -> bool:
        source = _source(file, self._content)
        if source is None:
            return True  # its own errors are told
        if _text(source, "statut") == Status.DRAFT:
            return False
        name = article_name(file.name) if file.parent.name in list(Section) else None
        return name is None or name[0] <= self._today.isoformat()

    @cached_property
    def _folders(self) -> Collection[str]:
        return {
            addresses.HOUSES, addresses.DEPARTMENTS, addresses.REGIONS, addresses.COMMUNES,
            addresses.SERVICES, addresses.PARTNERS, *map(addresses.section, Section),
        }  # fmt: skip

    def _names(self, folder: str) -> Collection[str] | None:
        """Return the names of the pages right below *folder*; None when they are not known."""
        if folder == addresses.SERVICES:
            return self._vocabularies.services.codes()
        if folder == addresses.PARTNERS:
            return self._vocabularies.partners.codes()
        if folder in self._articles:
            return self._articles[folder]
        return self._houses if folder == addresses.HOUSES else self._areas(folder)

    def _areas(self, folder: str) -> Collection[str] | None:
        if self._territory is None:
            return None
        if folder == addresses.DEPARTMENTS:
            return {each.slug for each in self._territory.departments.values()}
        if folder == addresses.REGIONS:
            return {each.slug for each in self._territory.regions.values()}
        return self._communes

    @cached_property
    def _communes(self) -> Collection[str] | None:
        if self._territory is None or self._read is None:
            return None
        codes = {place.code_insee for house in self._read
                 for place in (house, *house.branches, *house.stops)}  # fmt: skip
        found = [self._territory.commune(code) for code in codes if code]
        parents = [self._territory.commune(each.parent_code) if each and each.parent_code else each
                   for each in found]  # fmt: skip
        return {f"{each.code_insee}-{slug(each.name)}" for each in parents if each}

    @cached_property
    def _articles(self) -> Mapping[str, Mapping[str, Path]]:
        return {
            addresses.section(section): {
                name[1]: file
                for file in pages_of(self._content / section.value)
                if (name := article_name(file.name))
            }
            for section in Section
        }

    @cached_property
    def _texts(self) -> Mapping[str, Path]:
        """The editorial pages by their address."""
        found = {}
        for file in pages_of(self._content / "pages"):
            source = _source(file, self._content)
            if source and (address := _text(source, "slug")):
                found[address] = file
        return found


def _parts(path: str) -> tuple[str, str, str]:
    """Return the first folder of *path*, the name below it, and what is below that."""
    folder, _, name = path.partition("/")
    name, _, rest = name.partition("/")
    return f"{folder}/", name, rest


def _source(file: Path, content: Path) -> Source | None:
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
