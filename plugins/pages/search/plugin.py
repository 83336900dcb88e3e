"""Writes the page of the search, and the files that it loads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from time import perf_counter
from typing import NamedTuple, cast

from pelican import Pelican, signals

from generator import addresses
from generator.directory import Directory
from generator.hours.timetables import Timetables
from generator.search.extract import houses_of, own_files
from generator.search.output import MANIFEST, Files
from generator.search.published import published_files
from plugins.pages.search.context import SEARCH
from plugins.pages.search.kept_gazetteer import kept_gazetteer
from plugins.pages.search.maker import search_page
from plugins.site.ahead import register_ahead
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.project import Project
from plugins.site.rendering import Renderer

_NAME = "recherche"


class OwnMade(NamedTuple):
    """The files that the page loads, by their names, and what they took."""

    files: Files
    spent_s: float


PublishedPart = tuple[str, bytes]
"""The address of a published file, from the site's root, and its next part."""


class SearchGenerator(SiteGenerator):
    """Writes beside the pages of the houses."""

    def write(self, build: Build) -> None:
        """Start writing page, index, store and gazetteer."""
        build.renderer.beside(_NAME, lambda: write_search(build))


def make_search(
    project: Project, directory: Directory, times: Timetables | None = None
) -> Iterator[OwnMade | PublishedPart]:
    """Yield what the page loads, then the published files part by part: never all of them."""
    start = perf_counter()
    times = times or Timetables(project.today)
    vocabulary = (*directory.vocabularies.services, *directory.vocabularies.partners)
    shards = kept_gazetteer(project.cache, directory.territory, vocabulary)
    houses = houses_of(directory, times)
    yield OwnMade(own_files(directory, houses, shards), perf_counter() - start)
    for address, parts in published_files(houses).items():
        for part in parts:
            yield address, part


def write_search(build: Build) -> None:
    """Write what the page loads, the published index, then the page: it holds the manifest."""
    renderer, directory, ahead = build.renderer, build.directory, build.ahead.get(_NAME)
    made = ahead.results() if ahead else make_search(renderer.project, directory, build.times)
    own = cast(OwnMade, next(made))
    renderer.timings.add("index", own.spent_s)
    _write_own(own.files, renderer)
    published = cast(Iterator[PublishedPart], made)
    for address, parts in groupby(published, itemgetter(0)):
        renderer.write_parts(address, (part for _, part in parts))
    renderer.write_page(SEARCH, search_page(directory, build.site, own.files[MANIFEST]))


def _write_own(files: Files, renderer: Renderer) -> None:
    """Write the files of the search; a folder that is named by its content is kept by its name."""
    for folder, group in groupby(files.items(), key=_folder):
        owner = renderer.owner(f"recherche, {folder}") if folder else None
        if not renderer.keeps(owner):
            with renderer.making(owner):
                for name, content in group:
                    renderer.write(addresses.SEARCH_DATA + name, content)


def _folder(file: tuple[str, bytes]) -> str:
    return file[0].rpartition("/")[0]


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return SearchGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
    register_ahead(_NAME, make_search)
