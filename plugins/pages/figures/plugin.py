"""Writes ``/chiffres/``: the page, and a file for spreadsheets beside each figure."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.pages.figures.context import FIGURES
from plugins.pages.figures.maker import figures_page
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator


class FiguresGenerator(SiteGenerator):
    """Writes the figures beside the pages of the houses."""

    def write(self, build: Build) -> None:
        """Start writing the figures."""
        # The lists have found what is nearest to each commune.
        build.renderer.beside("chiffres", lambda: write_figures(build), after="listes")


def write_figures(build: Build) -> None:
    """Write the page of figures and its files."""
    renderer = build.renderer
    owner = renderer.owner("chiffres", of_all=["shape", "opening", "newest"])
    if renderer.keeps(owner):
        return
    with renderer.making(owner):
        with renderer.timings.step("calculs"):
            page = figures_page(build.directory, renderer)
        renderer.write_page(FIGURES, page)


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return FiguresGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
