"""Writes departments, regions, communes, needs, services, partners, and what leads to them."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.pages.communes.context import COMMUNE
from plugins.pages.communes.maker import CommuneViews
from plugins.pages.communes.near_places import NearPlaces
from plugins.pages.communes.tables import CommuneTables, towns_of
from plugins.pages.entries.maker import HouseEntries
from plugins.pages.house.context import MOVED
from plugins.pages.lists.area_maps import AreaMaps
from plugins.pages.lists.areas import AreaViews, departments_page
from plugins.pages.lists.context import DEPARTMENTS, LIST, NEED, NEEDS, TERMS
from plugins.pages.lists.needs import NeedViews
from plugins.pages.lists.term_maps import TermMaps
from plugins.pages.lists.terms import TermViews
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.rendering import Renderer


class ListsGenerator(SiteGenerator):
    """Writes the lists beside the pages of the houses."""

    def write(self, build: Build) -> None:
        """Start writing the lists."""
        build.renderer.beside("listes", lambda: _timed_lists(build))


def _timed_lists(build: Build) -> None:
    with build.renderer.timings.step("contextes"):
        write_lists(build)


def write_lists(build: Build) -> None:
    """Write departments, regions, communes, services, partners, and the pages that lead there."""
    directory, renderer, site = build.directory, build.renderer, build.site
    entries = HouseEntries(directory, renderer)
    near = NearPlaces(directory, renderer)
    towns = towns_of(directory)
    maps = AreaMaps(directory, renderer)
    tables = CommuneTables(directory, renderer, near, towns)
    _write_areas(AreaViews(directory, renderer, entries, tables, maps))
    for page in CommuneViews(directory, entries, near, towns, maps.commune, site).pages():
        renderer.write_page(COMMUNE, page)
    term_maps = TermMaps(directory, renderer)
    _write_terms(TermViews(directory, entries, term_maps, build.articles, site), renderer)


def _write_areas(views: AreaViews) -> None:
    directory, renderer = views.directory, views.renderer
    for department in directory.departments.values():
        renderer.write_page(LIST, views.department(department))
    for region in directory.regions.values():
        renderer.write_page(LIST, views.region(region))
    renderer.write_page(DEPARTMENTS, departments_page(directory, renderer))


def _write_terms(views: TermViews, renderer: Renderer) -> None:
    vocabularies = views.directory.vocabularies
    for service in vocabularies.services:
        renderer.write_page(LIST, views.service(service))
    for partner in vocabularies.partners:
        renderer.write_page(LIST, views.partner(partner))
    renderer.write_page(TERMS, views.partners_index())
    needs = NeedViews(views.directory, views.site)
    for need in vocabularies.needs:
        renderer.write_page(NEED, needs.need(need))
    renderer.write_page(NEEDS, needs.index(views.themes()))
    renderer.write_page(MOVED, needs.former_index())


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return ListsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
