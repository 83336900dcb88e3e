"""Which pages the site will have, as its files tell; which places are in them: ``page_files.py``.

Asked for the links of texts only: each kind of page is looked for when a link leads to one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from generator import addresses
from generator.files.moved_houses import MovedHouses
from generator.files.page_files import PageFiles
from generator.fold import slug
from generator.geography.territory import Territory
from generator.model.article import Section
from generator.model.editorial import HOME
from generator.model.house import House
from generator.model.vocabulary import Vocabularies

_FILES = frozenset(
    [
        addresses.NOT_FOUND, addresses.FAVICON, addresses.TOUCH_ICON, addresses.SHARE_PICTURE,
        addresses.WEB_MANIFEST, addresses.OPENSEARCH, addresses.SITEMAP, addresses.ROBOTS,
        addresses.OFFLINE_WORKER, addresses.CHANGES_FEED, *map(addresses.feed, Section),
    ]
)  # fmt: skip
_INDEXES = (
    addresses.DEPARTMENTS, addresses.SERVICES, addresses.NEEDS, addresses.PARTNERS,
    addresses.FIGURES, addresses.MAP, addresses.SEARCH, addresses.NEWS, addresses.FIELD,
    addresses.OPEN_DATA, addresses.EMBEDDING, addresses.SELECTION, addresses.DEVICE,
)  # fmt: skip
# What is below these is for a build to name.
_UNNAMED = (
    addresses.FIGURES, addresses.MAP_DATA, addresses.SEARCH_DATA, addresses.EDITING, "static/",
    "donnees/", "flux/changements/", addresses.LANGUAGES, addresses.EMBEDDING,
)  # fmt: skip
_BELOW = {
    addresses.HOUSES: (addresses.POSTER, addresses.FORMER_POSTER),
    addresses.DEPARTMENTS: (addresses.BOOKLET,),
}


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
        self._files = PageFiles(content, house_files, today)
        self._vocabularies, self._territory, self._read = vocabularies, territory, houses
        self.moved = MovedHouses(self._files.houses, content)

    def has(self, path: str) -> bool:
        """Tell whether there is a page, or a file, at *path* from the site's root: no slash first.

        What nobody can know before a build is taken to be there.
        """
        folder, name, rest = _parts(path)
        if path in _FILES or path in ("", *_INDEXES) or path.startswith(_UNNAMED):
            return True
        if folder not in self._folders:
            return not name and folder.rstrip("/") in self._files.texts
        names = self._names(folder)
        if names is None:
            return True
        if folder == addresses.HOUSES and not rest and re.fullmatch(r".+\.(?:ics|vcf|md)", name):
            name = name.rpartition(".")[0]
        return name in names and rest in ("", *_BELOW.get(folder, ()))

    def waits(self, path: str) -> bool:
        """Tell whether the page at *path* is a draft, or an article of a later day."""
        folder, name, _ = _parts(path)
        return self._files.waits(folder, name)

    def is_closed(self, path: str) -> bool:
        """Tell whether *path* is the page of a house that is closed for good, or a file of it."""
        folder, name, rest = _parts(path)
        return self._files.is_closed(folder, name if rest else name.partition(".")[0])

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
            text: addresses.text(text) for text in self._files.texts if text != HOME
        }
        if not name and word in self._files.houses:
            return addresses.house(word)
        near = get_close_matches(word[:80], list(firsts), n=1)
        if near:
            return firsts[near[0]]
        if name:
            return None
        near = get_close_matches(word[:80], list(self._files.houses), n=1, cutoff=0.75)
        return addresses.house(near[0]) if near else None

    def anchors(self, path: str) -> Collection[str] | None:
        """Return the places in the page at *path* that a link can lead to; None when not known."""
        folder, name, rest = _parts(path)
        return None if rest else self._files.anchors(folder, name)

    @cached_property
    def _folders(self) -> Collection[str]:
        return {
            addresses.HOUSES, addresses.DEPARTMENTS, addresses.REGIONS, addresses.COMMUNES,
            addresses.SERVICES, addresses.NEEDS, addresses.PARTNERS,
            *map(addresses.section, Section),
        }  # fmt: skip

    def _names(self, folder: str) -> Collection[str] | None:
        """Return the names of the pages right below *folder*; None when they are not known."""
        if folder == addresses.SERVICES:
            return self._vocabularies.services.codes()
        if folder == addresses.NEEDS:
            return self._vocabularies.needs.codes()
        if folder == addresses.PARTNERS:
            return self._vocabularies.partners.codes()
        if folder in self._files.articles:
            return self._files.articles[folder]
        return self._files.houses if folder == addresses.HOUSES else self._areas(folder)

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


def _parts(path: str) -> tuple[str, str, str]:
    """Return the first folder of *path*, the name below it, and what is below that."""
    folder, _, name = path.partition("/")
    name, _, rest = name.partition("/")
    return f"{folder}/", name, rest
