"""Writes ``/chiffres/``: the page, and a file for spreadsheets beside each figure."""

from __future__ import annotations

from pelican.generators import Generator

from generator.directory import Directory
from plugins.pages.figures.maker import figures_page
from plugins.site.rendering import Renderer


class FiguresGenerator(Generator):
    """Writes the figures beside the pages of the houses."""

    def generate_output(self, writer: object) -> None:
        """Start writing the figures."""
        directory: Directory = self.context["directory"]
        renderer: Renderer = self.context["renderer"]
        renderer.beside("chiffres", lambda: write_figures(directory, renderer))


def write_figures(directory: Directory, renderer: Renderer) -> None:
    """Write the page of figures and its files."""
    with renderer.timings.step("calculs"):
        page = figures_page(directory, renderer)
    renderer.write_page("figures", page)
