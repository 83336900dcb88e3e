"""Writes ``/integrer/`` and the script that pages of other sites load; the lists: ``lists``."""

from __future__ import annotations

from pelican import Pelican, signals

from generator import addresses
from plugins.pages.embedding.context import EMBEDDING
from plugins.pages.embedding.maker import embedding_page
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.project import asset_paths


class EmbeddingGenerator(SiteGenerator):
    """Writes what helps other sites to show houses."""

    def write(self, build: Build) -> None:
        """Write the page, and the script at the name that others ask for."""
        renderer = build.renderer
        renderer.write_page(EMBEDDING, embedding_page(build.directory, build.site))
        built = renderer.project.assets / asset_paths(renderer.project)["component.js"]
        renderer.write(addresses.EMBEDDED_SCRIPT, built.read_bytes())


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return EmbeddingGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
