"""Writes the blank workbook that a department fills in for its houses."""

from __future__ import annotations

from pelican import Pelican, signals

from generator import addresses
from generator.model.vocabulary import Vocabularies
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.rendering import Renderer


class SpreadsheetGenerator(SiteGenerator):
    """Writes one workbook: the codes that it proposes are those of the site."""

    def write(self, build: Build) -> None:
        """Start writing beside what is left of the pages."""
        vocabularies, renderer = build.directory.vocabularies, build.renderer
        renderer.beside("tableur", lambda: write_template(vocabularies, renderer))


def write_template(vocabularies: Vocabularies, renderer: Renderer) -> None:
    """Write the blank workbook; what makes it is loaded in the process that writes it."""
    owner = renderer.owner("tableur")
    if renderer.keeps(owner):
        return
    from generator.sheets.template import template  # noqa: PLC0415 - not in the build's own time

    with renderer.making(owner):
        renderer.write(addresses.WORKBOOK_TEMPLATE, template(vocabularies))


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return SpreadsheetGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
