"""Writes departments, regions, communes, services, partners, and the pages that lead to them."""

from __future__ import annotations

from pelican import Pelican, signals

from plugins.pages.communes.context import COMMUNE
from plugins.pages.communes.maker import CommuneViews
from plugins.pages.communes.near_places import NearPlaces
from plugins.pages.communes.tables import CommuneTables, towns_of
from plugins.pages.embedding.context import EMBEDDED_LIST
from plugins.pages.embedding.lists import commune_list, department_list
from plugins.pages.entries.maker import HouseEntries
from plugins.pages.lists.area_maps import AreaMaps
from plugins.pages.lists.areas import AreaViews, departments_page
from plugins.pages.lists.context import DEPARTMENTS, LIST, TERMS
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
    communes = CommuneViews(directory, entries, near, towns, maps.commune, site)
    for town, elsewhere in communes.around():
        renderer.write_page(COMMUNE, communes.page(town, elsewhere))
        around = ((near.places[rank], distance_km) for rank, distance_km in elsewhere)
        renderer.write_page(EMBEDDED_LIST, commune_list(town, around, site))
    term_maps = TermMaps(directory, renderer)
    _write_terms(TermViews(directory, entries, term_maps, build.articles, site), renderer)


def _write_areas(views: AreaViews) -> None:
    directory, renderer = views.directory, views.renderer
    for department in directory.departments.values():
        renderer.write_page(LIST, views.department(department))
        houses = directory.by_department.get(department.code, ())
        shown = department_list(department, houses, renderer.project.site)
        renderer.write_page(EMBEDDED_LIST, shown)
    for region in directory.regions.values():
        renderer.write_page(LIST, views.region(region))
    renderer.write_page(DEPARTMENTS, departments_page(directory, renderer))


def _write_terms(views: TermViews, renderer: Renderer) -> None:
    vocabularies = views.directory.vocabularies
    for service in vocabularies.services:
        renderer.write_page(LIST, views.service(service))
    for partner in vocabularies.partners:
        renderer.write_page(LIST, views.partner(partner))
    for index in (views.services_index(), views.partners_index()):
        renderer.write_page(TERMS, index)


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return ListsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
