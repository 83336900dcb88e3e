"""Writes what is kept outside the site: posters, booklets, contact cards."""

from __future__ import annotations

from pelican import Pelican, signals

from generator import addresses
from generator.model.house import House
from plugins.pages.paper.context import BOOKLET, POSTER
from plugins.pages.paper.kept_codes import KeptCodes
from plugins.pages.paper.maker import PaperViews
from plugins.pages.places.weeks import WeekTables
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.keeping import Owner
from plugins.site.moves import card_of


class PaperGenerator(SiteGenerator):
    """Writes beside the houses' pages; without ``MSAP_POSTERS``, contact cards only."""

    def write(self, build: Build) -> None:
        """Start writing."""
        build.renderer.beside("papier", lambda: _timed_paper(build))


def _timed_paper(build: Build) -> None:
    with build.renderer.timings.step("contextes"):
        write_paper(build)


def write_paper(build: Build) -> None:
    """Write the contact card and the poster of every house but the closed ones, and booklets."""
    directory, renderer = build.directory, build.renderer
    owners = {house.slug: _owner(house, build) for house in directory.findable}
    anew = [house for house in directory.findable if not renderer.keeps(owners[house.slug])]
    codes = KeptCodes(renderer.project.cache)
    views = PaperViews(directory, build.site, WeekTables.of(build), codes)
    for house in anew:
        with renderer.making(owners[house.slug]):
            _write_contact(house, build)
            if renderer.project.posters:
                renderer.write_page(POSTER, views.poster(house), source=house.path)
    if renderer.project.posters:
        _write_booklets(build, views)
    codes.save()


def _owner(house: House, build: Build) -> Owner | None:
    """Return the owner of what is printed of *house*, which is made from its file alone."""
    return build.renderer.owner(f"papier {house.slug}", house.digest)


def _write_contact(house: House, build: Build) -> None:
    card = card_of(house, build)
    build.renderer.write(addresses.house_card(house.slug), card.encode(), house.path)


def _write_booklets(build: Build, views: PaperViews) -> None:
    directory, renderer = build.directory, build.renderer
    for code, houses in directory.by_department.items():
        owner = renderer.owner(f"livret {code}", of_all=["shape"])
        if not renderer.keeps(owner):
            with renderer.making(owner):
                renderer.shows(houses)
                renderer.write_page(BOOKLET, views.booklet(directory.departments[code]))


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return PaperGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
