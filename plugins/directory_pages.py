"""Reads the houses and writes their pages.

The directory is left in Pelican's context under ``directory``, the shared renderer
under ``renderer``: the other plugins work from these.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from pelican.generators import Generator

from generator.directory import Directory
from generator.exports.icalendar import house_calendar
from generator.files.tree import house_files, read_houses
from generator.files.vocabularies import read_vocabularies
from generator.geography.errors import TerritoryError
from generator.geography.territory import Territory
from generator.hours.compiled import COVERED_DAYS
from generator.hours.holidays_by_department import public_holidays
from generator.model.article import Articles
from generator.model.house import House
from generator.problems import Problem, has_errors
from generator.timings import Timings
from plugins.site.project import Project, project_of
from plugins.site.rendering import Renderer
from plugins.views.criteria import CriteriaViews
from plugins.views.house import HouseViews
from plugins.views.locator import Locators
from plugins.views.structured_data import (
    as_json_ld,
    breadcrumb,
    complete_head,
    government_office,
)

# Fewer houses than this are written sooner than a second process has started.
WORTH_HALVING = 300


class DirectoryGenerator(Generator):
    """Pelican's two passes: know every house, then write every page."""

    def generate_context(self) -> None:
        """Read vocabularies, territory and houses; print all problems, then stop at errors."""
        project = project_of(self.settings, self.output_path)
        timings = Timings()
        directory, problems = read_directory(project, timings)
        for problem in sorted(set(problems)):
            if has_errors([problem]) or self.settings["MSAP_WARNINGS"]:
                print(problem, file=sys.stderr)
        if has_errors(problems):
            raise SystemExit(1)
        self.context["directory"] = directory
        complete = partial(complete_head, site=project.site)
        self.context["renderer"] = Renderer(self.env, project, timings, complete)

    def generate_output(self, writer: object) -> None:
        """Write the pages of houses, half of a large network's beside the other half."""
        directory: Directory = self.context["directory"]
        renderer: Renderer = self.context["renderer"]

        def write(houses: Sequence[House]) -> None:
            with renderer.timings.step("contextes"):
                write_houses(houses, directory, renderer, self.context["articles"])

        here = directory.houses
        if len(here) > WORTH_HALVING:
            here, beside = here[: len(here) // 2], here[len(here) // 2 :]
            renderer.beside("maisons", lambda: write(beside))
        write(here)


def read_directory(project: Project, timings: Timings) -> tuple[Directory, list[Problem]]:
    """Return the directory of *project* and every problem of its files."""
    with timings.step("vocabulaires et géographie"):
        vocabularies, problems = read_vocabularies(project.vocabularies, project.root)
        territory = load_territory(project)
    files = house_files(project.houses)
    houses, found = read_houses(
        files, project.root, vocabularies, territory, timings, within=(project.houses,)
    )
    with timings.step("annuaire"):
        directory = Directory(houses, vocabularies, territory)
        # The package takes 0.2 s to load: once here, not in each process beside.
        public_holidays("", project.today, project.today + timedelta(days=COVERED_DAYS))
    return directory, problems + found


def load_territory(project: Project) -> Territory | None:
    """Return the prepared geography, or None after saying what to do."""
    try:
        return Territory.load(project.cache, with_outlines=True)
    except TerritoryError as error:
        print(f"{error} La construction continue sans elle.", file=sys.stderr)
        return None


def write_houses(
    houses: Sequence[House], directory: Directory, renderer: Renderer, articles: Articles
) -> None:
    """Write the pages of *houses*, which are of *directory*."""
    views = HouseViews(directory, renderer, renderer.project, articles)
    views.neighbours.find(houses)
    criteria = CriteriaViews(directory, renderer)
    locators = Locators(directory, renderer)
    site_url = renderer.project.site.url
    for house in houses:
        page = views.page(house)
        page.declared = criteria.declared(house)
        page.locator = locators.of(house)
        if calendar := house_calendar(house, renderer.project.today):
            renderer.write(f"maisons/{house.slug}.ics", calendar.encode(), house.path)
            page.calendar = f"../{house.slug}.ics"
        page.head.json_ld = as_json_ld(
            government_office(house, page, site_url),
            breadcrumb(page.head, site_url),
        )
        renderer.write_page("house", page, page.updated_iso, house.path)
