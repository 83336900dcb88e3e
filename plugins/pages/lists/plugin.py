"""Writes departments, regions, communes, services, partners, and the pages that lead to them."""

from __future__ import annotations

from pelican.generators import Generator

from generator.directory import Directory
from generator.model.article import Articles
from plugins.pages.communes.maker import CommuneViews
from plugins.pages.communes.near_places import NearPlaces
from plugins.pages.communes.tables import CommuneTables, towns_of
from plugins.pages.entries.maker import HouseEntries
from plugins.pages.lists.area_maps import AreaMaps, departments_map
from plugins.pages.lists.areas import AreaViews, departments_index
from plugins.pages.lists.term_maps import TermMaps
from plugins.pages.lists.terms import TermViews
from plugins.site.rendering import Renderer


class ListPagesGenerator(Generator):
    """Writes the lists beside the pages of the houses."""

    def generate_output(self, writer: object) -> None:
        """Start writing the lists."""
        directory: Directory = self.context["directory"]
        renderer: Renderer = self.context["renderer"]
        articles: Articles = self.context["articles"]
        renderer.beside("listes", lambda: _timed_lists(directory, renderer, articles))


def _timed_lists(directory: Directory, renderer: Renderer, articles: Articles) -> None:
    with renderer.timings.step("contextes"):
        write_lists(directory, renderer, articles)


def write_lists(directory: Directory, renderer: Renderer, articles: Articles) -> None:
    """Write departments, regions, communes, services, partners, and the pages that lead there."""
    entries = HouseEntries(directory, renderer)
    near = NearPlaces(directory, renderer)
    towns = towns_of(directory)
    maps = AreaMaps(directory, renderer)
    areas = AreaViews(directory, renderer, entries, CommuneTables(directory, renderer, near, towns))
    _write_areas(areas, maps)
    for page in CommuneViews(directory, entries, near, towns, maps.commune).pages():
        renderer.write_page("commune", page)
    _write_terms(TermViews(directory, entries, articles), TermMaps(directory, renderer))


def _write_areas(views: AreaViews, maps: AreaMaps) -> None:
    directory, renderer = views.directory, views.renderer
    for department in directory.departments.values():
        page = views.department(department)
        page.map = maps.department(department)
        renderer.write_page("list", page)
    for region in directory.regions.values():
        page = views.region(region)
        page.map = maps.region(region)
        renderer.write_page("list", page)
    index = departments_index(directory, departments_map(directory, renderer))
    renderer.write_page("index", index)


def _write_terms(views: TermViews, maps: TermMaps) -> None:
    directory, renderer = views.directory, maps.renderer
    for service in directory.vocabularies.services:
        page = views.service(service)
        page.map = maps.of(directory.by_service.get(service.code, ()))
        renderer.write_page("list", page)
    for partner in directory.vocabularies.partners:
        page = views.partner(partner)
        page.map = maps.of(directory.by_partner.get(partner.code, ()))
        renderer.write_page("list", page)
    for index in (views.services_index(), views.partners_index()):
        renderer.write_page("terms", index)
