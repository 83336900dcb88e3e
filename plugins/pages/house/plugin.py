"""Writes the pages of the houses, and the calendar beside each."""

from __future__ import annotations

from collections.abc import Sequence

from pelican import Pelican, signals

from generator import addresses
from generator.exports.icalendar import house_calendar
from generator.model.house import House
from plugins.pages.house.context import HOUSE
from plugins.pages.house.maker import HouseViews
from plugins.pages.house.neighbours import Neighbours
from plugins.pages.places.weeks import WeekTables
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator

# Fewer houses than this are written sooner than a second process has started.
WORTH_HALVING = 300


class HousesGenerator(SiteGenerator):
    """Writes half of a large network's pages beside the other half."""

    def write(self, build: Build) -> None:
        """Write the pages of houses."""
        here = build.directory.houses
        if len(here) > WORTH_HALVING:
            here, beside = here[: len(here) // 2], here[len(here) // 2 :]
            build.renderer.beside("maisons", lambda: _timed_houses(beside, build))
        _timed_houses(here, build)


def _timed_houses(houses: Sequence[House], build: Build) -> None:
    with build.renderer.timings.step("contextes"):
        write_houses(houses, build)


def write_houses(houses: Sequence[House], build: Build) -> None:
    """Write the pages of *houses*, which are of the directory of *build*."""
    renderer = build.renderer
    weeks = WeekTables(renderer, build.times)
    neighbours = Neighbours(build.directory, houses)
    views = HouseViews(build.directory, renderer, build.articles, weeks, neighbours, build.pictures)
    for house in houses:
        calendar = house_calendar(house, build.times)
        if calendar:
            renderer.write(addresses.house_calendar(house.slug), calendar.encode(), house.path)
        page = views.page(house, has_calendar=bool(calendar))
        renderer.write_page(HOUSE, page, house.updated_on.isoformat(), house.path)


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return HousesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
