"""Writes the page of the search, and the files that it loads."""

from __future__ import annotations

from itertools import groupby

from pelican import Pelican, signals

from generator import addresses
from generator.search.extract import houses_of, own_files
from generator.search.output import MANIFEST, Files
from generator.search.published import published_files
from plugins.pages.search.context import SEARCH
from plugins.pages.search.kept_gazetteer import kept_gazetteer
from plugins.pages.search.maker import search_page
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.rendering import Renderer


class SearchGenerator(SiteGenerator):
    """Writes beside the pages of the houses."""

    def write(self, build: Build) -> None:
        """Start making page, index, store and gazetteer."""
        build.renderer.beside("recherche", lambda: write_search(build))


def write_search(build: Build) -> None:
    """Write what the page loads, the published index, then the page: it holds the manifest."""
    renderer, directory = build.renderer, build.directory
    with renderer.timings.step("index"):
        vocabulary = (*directory.vocabularies.services, *directory.vocabularies.partners)
        shards = kept_gazetteer(renderer.project.cache, directory.territory, vocabulary)
        houses = houses_of(directory, build.times)
        own = own_files(directory, houses, shards)
    _write_own(own, renderer)
    manifest = own[MANIFEST]
    del own, shards  # of ten times the country 50 MB
    with renderer.timings.step("index"):
        for address, parts in published_files(houses).items():
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
