"""What our build works out for the pages, made beforehand and handed to Hugo as it is.

Compiled openings, notices of public holidays, schema.org's hours, what a house declares,
maps: equal ones are data that pages name by rank, the rest is a field of the page.
"""

from __future__ import annotations

import json
from pathlib import Path

import pelicanconf
from generator.assets import built_assets
from generator.changes.log import ChangeLog
from generator.directory import Directory
from generator.exports.icalendar import house_calendar
from generator.hours.timetables import Timetables
from generator.model.article import Articles
from generator.model.house import House
from generator.places import house_schedule
from generator.timings import Timings
from plugins.drawing.context import LocatorMap
from plugins.pages.house.card import SHOWN_CHANGES
from plugins.pages.house.context import HousePage
from plugins.pages.house.maker import HouseViews
from plugins.pages.house.neighbours import Neighbours
from plugins.pages.paper.kept_codes import KeptCodes
from plugins.pages.paper.maker import PaperViews
from plugins.pages.places.opening import opening_view
from plugins.pages.places.weeks import WeekTables
from plugins.site.project import project_of
from plugins.site.rendering import Renderer
from plugins.styleguide.examples import theme_environment
from tests.bench.hugo_lists import ReadyLists
from tests.bench.running import ROOT


class Ready:
    """Fragments of pages; what repeats is kept once, in ``data``."""

    def __init__(self, directory: Directory) -> None:
        settings = {**vars(pelicanconf), "MSAP_ASSETS": str(built_assets(ROOT))}
        project = project_of(settings, str(ROOT / "output"))
        theme = theme_environment(Path(settings["THEME"]))
        self._renderer = Renderer(theme, project, Timings())
        self._directory = directory
        self._times = Timetables(project.today)
        weeks = WeekTables(self._renderer, self._times)
        neighbours = Neighbours(directory, ())
        self._views = HouseViews(
            directory, self._renderer, Articles(), weeks, neighbours, ChangeLog()
        )
        self._paper = PaperViews(directory, project.site, weeks, KeptCodes(project.cache))
        self.lists = ReadyLists(directory, self._renderer)
        self._ranks: dict[str, dict[str, int]] = {
            "ouvertures": {}, "declarations": {}, "verifications": {},
        }  # fmt: skip
        self._bases: dict[str, str] = {}

    @property
    def data(self) -> dict[str, object]:
        """Hugo's data files by name: lists that the pages point into, drawn departments."""
        lists = {name: [json.loads(key) for key in ranks] for name, ranks in self._ranks.items()}
        signs = {need.sign for need in self._directory.vocabularies.needs}
        drawn = {sign: str(self._renderer.fragment("sign", sign)) for sign in signs}
        return {**lists, "cartes": self._bases, "dessins": drawn}

    def fields(self, house: House) -> dict[str, object]:
        """Return what is added to the front matter of *house*."""
        calendar = bool(house_calendar(house, self._times))
        page = self._views.page(house, calendar)
        return {
            "ouverture": self._rank("ouvertures", self._opening(house, page)),
            "verifie": self._rank("verifications", _verified(page)),
            "taille": self._paper.poster(house).size_pt,
            "declare": self._rank("declarations", str(page.declared)),
            "calendrier": calendar,
            **self._locator(house, page.locator),
        }

    def _opening(self, house: House, page: HousePage) -> dict[str, object]:
        notices = page.exceptions
        shown = self._renderer.fragment("exception-list", notices) if notices else ""
        return {
            "compilee": page.opening_data,
            "a_noter": str(shown),
            "carte": _changes(page),
            "schema": opening_view(house, house_schedule(house), self._times).specification,
        }

    def _locator(self, house: House, located: LocatorMap | None) -> dict[str, object]:
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


def _verified(page: HousePage) -> dict[str, object]:
    verified = page.verified
    return {
        "dit": verified.what,
        "conseil": verified.advice,
        "des": verified.start,
        "depasse": verified.is_stale,
    }


def _changes(page: HousePage) -> str:
    """Return the changes that the card for other sites tells, as a list; empty for none."""
    changes = [change for change in page.exceptions if change.what][:SHOWN_CHANGES]
    lines = "\n".join(
        f'<li data-dernier-jour="{change.last}"><strong>{change.when}</strong>&nbsp;: '
        f"{change.what}{f' ({change.why})' if change.why else ''}</li>"
        for change in changes
    )
    start = '<ul class="embed-changes" aria-label="Prochain changement">'
    return f"{start}\n{lines}\n</ul>" if lines else ""
