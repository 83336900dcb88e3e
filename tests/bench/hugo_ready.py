"""What our build works out for the pages, made beforehand and handed to Hugo as it is.

Compiled openings, notices of public holidays, schema.org's hours, what a house declares,
maps: equal ones are data that pages name by rank, the rest is a field of the page.
"""

from __future__ import annotations

import json
from pathlib import Path

import pelicanconf
from generator.cli.assets import built_assets
from generator.directory import Directory
from generator.exports.icalendar import house_calendar
from generator.geography.divisions import Department, Region
from generator.model.house import House
from generator.timings import Timings
from plugins.pages.house.context import HousePage
from plugins.pages.house.criteria import CriteriaViews
from plugins.pages.house.locator import Locators
from plugins.pages.house.maker import HouseViews
from plugins.pages.lists.area_maps import AreaMaps, departments_map
from plugins.site.project import project_of
from plugins.site.rendering import Renderer
from plugins.styleguide.examples import theme_environment
from tests.bench.running import ROOT


class Ready:
    """Fragments of pages; what repeats is kept once, in ``data``."""

    def __init__(self, directory: Directory) -> None:
        settings = {**vars(pelicanconf), "MSAP_ASSETS": str(built_assets(ROOT))}
        project = project_of(settings, str(ROOT / "output"))
        theme = theme_environment(Path(settings["THEME"]))
        self._renderer = Renderer(theme, project, Timings())
        self._directory = directory
        self._views = HouseViews(directory, self._renderer, project)
        self._criteria = CriteriaViews(directory, self._renderer)
        self._locators = Locators(directory, self._renderer)
        self._areas = AreaMaps(directory, self._renderer)
        self._ranks: dict[str, dict[str, int]] = {"ouvertures": {}, "declarations": {}}
        self._bases: dict[str, str] = {}

    @property
    def data(self) -> dict[str, object]:
        """Hugo's data files by name: lists that the pages point into, drawn departments."""
        lists = {name: [json.loads(key) for key in ranks] for name, ranks in self._ranks.items()}
        return {**lists, "cartes": self._bases}

    def fields(self, house: House) -> dict[str, object]:
        """Return what is added to the front matter of *house*."""
        page = self._views.page(house)
        return {
            "ouverture": self._rank("ouvertures", self._opening(page)),
            "declare": self._rank("declarations", str(self._criteria.declared(house))),
            "calendrier": bool(house_calendar(house, self._renderer.project.today)),
            **self._locator(house),
        }

    def department(self, department: Department) -> str:
        """Return the map of a department's page."""
        return str(self._areas.department(department))

    def region(self, region: Region) -> str:
        """Return the map of a region's page."""
        return str(self._areas.region(region))

    def departments(self) -> str:
        """Return the map of the page of all departments."""
        return str(departments_map(self._directory, self._renderer))

    def _opening(self, page: HousePage) -> dict[str, object]:
        notices = page.exceptions
        shown = self._renderer.fragment("exception-list", notices) if notices else ""
        return {
            "compilee": page.opening_data,
            "a_noter": str(shown),
            "schema": page.specification,
        }

    def _locator(self, house: House) -> dict[str, object]:
        located = self._locators.of(house)
        if located is None:
            return {}
        code = self._directory.department_of(house).code
        self._bases[code] = str(located.base)
        figure = str(self._renderer.fragment("locator-map", located))
        before, after = figure.split(self._bases[code])
        return {"plan_departement": code, "plan_avant": before, "plan_apres": after}

    def _rank(self, name: str, value: object) -> int:
        ranks = self._ranks[name]
        return ranks.setdefault(json.dumps(value, ensure_ascii=False), len(ranks))
