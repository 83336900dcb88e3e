"""Writes what is kept outside the site: posters, booklets, contact cards."""

from __future__ import annotations

from pelican import Pelican, signals

from generator import addresses
from generator.exports.vcard import house_card
from plugins.pages.paper.context import BOOKLET, POSTER
from plugins.pages.paper.kept_codes import KeptCodes
from plugins.pages.paper.maker import PaperViews
from plugins.pages.places.weeks import WeekTables
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator


class PaperGenerator(SiteGenerator):
    """Writes beside the houses' pages; without ``MSAP_POSTERS``, contact cards only."""

    def write(self, build: Build) -> None:
        """Start writing."""
        build.renderer.beside("papier", lambda: _timed_paper(build))


def _timed_paper(build: Build) -> None:
    with build.renderer.timings.step("contextes"):
        write_contacts(build)
        if build.renderer.project.posters:
            write_paper(build)


def write_contacts(build: Build) -> None:
    """Write the contact card of every house."""
    for house in build.directory.houses:
        card = house_card(house, build.site.absolute(addresses.house(house.slug)))
        build.renderer.write(addresses.house_card(house.slug), card.encode(), house.path)


def write_paper(build: Build) -> None:
    """Write the poster of every house, and the booklet of every department that has houses."""
    directory, renderer = build.directory, build.renderer
    codes = KeptCodes(renderer.project.cache)
    views = PaperViews(directory, build.site, WeekTables(renderer, build.times), codes)
    for house in directory.houses:
        renderer.write_page(POSTER, views.poster(house), source=house.path)
    for code in directory.by_department:
        renderer.write_page(BOOKLET, views.booklet(directory.departments[code]))
    codes.save()


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return PaperGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
