"""Writes the pages of the houses, the calendar beside each, and what leads on to them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from pelican import Pelican, signals

from generator import addresses
from generator.model.house import House
from plugins.pages.house.card import card_page, closed_card
from plugins.pages.house.context import CARD, CLOSED, HOUSE, MOVED
from plugins.pages.house.ends import closed_page, moved_page
from plugins.pages.house.maker import HouseViews
from plugins.pages.house.neighbours import Neighbours
from plugins.pages.places.weeks import WeekTables
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.keeping import Owner
from plugins.site.moves import calendar_of, moves_of
from plugins.site.page_sources import write_source

# Houses of one task: so few that processes end together, so many that they share their weeks.
_OF_A_TASK = 500


class HousesGenerator(SiteGenerator):
    """Writes a large network's pages in parts, beside each other."""

    def write(self, build: Build) -> None:
        """Write the pages of houses."""
        write_closed(build)
        write_moves(build)
        every = build.directory.findable
        for start in range(0, len(every), _OF_A_TASK):
            some = every[start : start + _OF_A_TASK]
            build.renderer.beside("maisons", partial(_timed_houses, some, build))


def _timed_houses(houses: Sequence[House], build: Build) -> None:
    with build.renderer.timings.step("contextes"):
        write_houses(houses, build)


def write_houses(houses: Sequence[House], build: Build) -> None:
    """Write the pages of *houses*, which are of the directory of *build*."""
    renderer = build.renderer
    anew = [house for house in houses if not renderer.keeps(_owner(house, build))]
    if not anew:
        return
    weeks = WeekTables.of(build)
    neighbours = Neighbours(build.directory, anew)
    views = HouseViews(
        build.directory,
        renderer,
        build.articles,
        weeks,
        neighbours,
        build.changes,
        build.pictures,
    )
    for house in anew:
        with renderer.making(_owner(house, build)):
            has_calendar = _write_calendar(house, build)
            page = views.page(house, has_calendar)
            renderer.write_page(HOUSE, page, house.updated_on.isoformat(), house.path)
            renderer.write_page(CARD, card_page(house.slug, page, build.site), source=house.path)
            write_source(addresses.house_source(house.slug), house.path, build)


def _owner(house: House, build: Build) -> Owner | None:
    """Return the owner of the page of *house*: its file, its last change, the shapes around it."""
    changed = repr(build.changes.last_change(house.id))
    return build.renderer.owner(f"maison {house.slug}", house.digest, changed, of_all=["shape"])


def write_closed(build: Build) -> None:
    """Write the short page of each closed house, and its calendar, which cancels the rest."""
    directory = build.directory
    neighbours = Neighbours(directory, directory.closed)
    for house in directory.closed:
        _write_calendar(house, build)
        page = closed_page(house, directory, neighbours, build.site)
        build.renderer.write_page(CLOSED, page, source=house.path)
        card = closed_card(house.slug, page, build.site)
        build.renderer.write_page(CARD, card, source=house.path)
        write_source(addresses.house_source(house.slug), house.path, build)


def write_moves(build: Build) -> None:
    """Write what stands at former addresses: pages that lead on, files as they are now."""
    for move in moves_of(build):
        if move.content:
            build.renderer.write(move.former, move.content.encode(), move.house.path)
        else:
            build.renderer.write_page(MOVED, moved_page(move, build.site), source=move.house.path)


def _write_calendar(house: House, build: Build) -> bool:
    """Write the calendar of *house*; tell whether it has one."""
    calendar = calendar_of(house, build)
    if calendar:
        build.renderer.write(addresses.house_calendar(house.slug), calendar.encode(), house.path)
    return bool(calendar)


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return HousesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
