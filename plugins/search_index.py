"""Writes the files that the search of the browser loads."""

from __future__ import annotations

from pelican.generators import Generator

from generator.search.extract import files_of
from plugins.site.rendering import Renderer

FOLDER = "recherche/donnees/"


class SearchIndexGenerator(Generator):
    """Turns the directory into index, store and gazetteer."""

    def generate_output(self, writer: object) -> None:
        """Write every search file."""
        renderer: Renderer = self.context["renderer"]
        with self.context["timings"].step("index"):
            files = files_of(self.context["directory"])
        for name, content in files.items():
            renderer.write(FOLDER + name, content)
