"""Writes ``/chiffres/``: the page, and a file for spreadsheets beside each figure."""

from __future__ import annotations

from pelican.generators import Generator

from plugins.pages.figures.context import FIGURES
from plugins.pages.figures.maker import figures_page
from plugins.site.build import Build, build_of


class FiguresGenerator(Generator):
    """Writes the figures beside the pages of the houses."""

    def generate_output(self, writer: object) -> None:
        """Start writing the figures."""
        build = build_of(self.context)
        build.renderer.beside("chiffres", lambda: write_figures(build))


def write_figures(build: Build) -> None:
    """Write the page of figures and its files."""
    with build.renderer.timings.step("calculs"):
        page = figures_page(build.directory, build.renderer)
    build.renderer.write_page(FIGURES, page)
