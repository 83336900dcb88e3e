"""Writes the page of the search, and the files that it loads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from time import perf_counter
from typing import NamedTuple

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


class SearchMade(NamedTuple):
    """The files of the search, the parts of the published ones, and what they took."""

    own: Files
    published: Mapping[str, Iterable[bytes]]
    spent_s: float


class SearchGenerator(SiteGenerator):
    """Writes beside the pages of the houses."""

    def write(self, build: Build) -> None:
        """Start writing page, index, store and gazetteer."""
        build.renderer.beside(_NAME, lambda: write_search(build))


def make_search(project: Project, directory: Directory, times: Timetables) -> SearchMade:
    """Return what the page loads, and the published index, made while it is asked for."""
    start = perf_counter()
    vocabulary = (*directory.vocabularies.services, *directory.vocabularies.partners)
    shards = kept_gazetteer(project.cache, directory.territory, vocabulary)
    houses = houses_of(directory, times)
    own = own_files(directory, houses, shards)
    return SearchMade(own, published_files(houses), perf_counter() - start)


def make_ahead(project: Project, directory: Directory) -> SearchMade:
    """Return what ``make_search`` does, all of it there: to be handed to another process."""
    start = perf_counter()
    made = make_search(project, directory, Timetables(project.today))
    published = {address: list(parts) for address, parts in made.published.items()}
    return SearchMade(made.own, published, perf_counter() - start)


def write_search(build: Build) -> None:
    """Write what the page loads, the published index, then the page: it holds the manifest."""
    renderer, directory, ahead = build.renderer, build.directory, build.ahead.get(_NAME)
    made = ahead.result() if ahead else make_search(renderer.project, directory, build.times)
    renderer.timings.add("index", made.spent_s)
    manifest = made.own[MANIFEST]
    _write_own(made.own, renderer)
    for address, parts in made.published.items():
        renderer.write_parts(address, parts)
    renderer.write_page(SEARCH, search_page(directory, build.site, manifest))


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
    register_ahead(_NAME, make_ahead)
