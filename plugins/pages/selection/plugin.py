"""Writes ``/selection/``."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.pages.selection.context import SELECTION
from plugins.pages.selection.maker import selection_page
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator


class SelectionGenerator(SiteGenerator):
    """Writes the page, the same for all."""

    def write(self, build: Build) -> None:
        """Write the page."""
        build.renderer.write_page(SELECTION, selection_page(build.site))


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return SelectionGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
