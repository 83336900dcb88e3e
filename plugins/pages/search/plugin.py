"""Writes the files that the search of the browser loads."""

from __future__ import annotations

from pelican.generators import Generator

from generator.directory import Directory
from generator.search.extract import files_of
from plugins.pages.search.kept_gazetteer import kept_gazetteer
from plugins.site.rendering import Renderer

FOLDER = "recherche/donnees/"


class SearchIndexGenerator(Generator):
    """Writes the search's files beside the pages."""

    def generate_output(self, writer: object) -> None:
        """Start making index, store and gazetteer."""
        directory: Directory = self.context["directory"]
        renderer: Renderer = self.context["renderer"]
        renderer.beside("recherche", lambda: write_search_files(directory, renderer))


def write_search_files(directory: Directory, renderer: Renderer) -> None:
    """Write index, store and gazetteer."""
    with renderer.timings.step("index"):
        shards = kept_gazetteer(renderer.project.cache, directory.territory)
        files = files_of(directory, shards, renderer.project.today)
    for name, content in files.items():
        renderer.write(FOLDER + name, content)
