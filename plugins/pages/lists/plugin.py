"""Writes departments, regions, communes, needs, services, partners, and what leads to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from pelican import Pelican, signals

from plugins.pages.communes.context import COMMUNE
from plugins.pages.communes.maker import CommuneViews
from plugins.pages.communes.near_places import NearPlaces
from plugins.pages.communes.tables import CommuneTables, Town, towns_of
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
from plugins.site.keeping import Owner
from plugins.site.page import P, Template
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
    _write_communes(towns, CommuneViews(directory, entries, near, maps.commune, site), renderer)
    term_maps = TermMaps(directory, renderer)
    _write_terms(TermViews(directory, entries, term_maps, build.articles, site), renderer)


def _write_areas(views: AreaViews) -> None:
    directory, renderer = views.directory, views.renderer
    for department in directory.departments.values():
        name = f"département {department.code}"
        _write(name, renderer, LIST, partial(views.department, department))
    for region in directory.regions.values():
        _write(f"région {region.code}", renderer, LIST, partial(views.region, region))
    _write("départements", renderer, DEPARTMENTS, partial(departments_page, directory, renderer))


def _write_communes(towns: Mapping[str, Town], views: CommuneViews, renderer: Renderer) -> None:
    owners = {code: _owner(f"commune {code}", renderer) for code in towns}
    anew = [code for code in towns if not renderer.keeps(owners[code])]
    pages = views.pages([towns[code] for code in anew])
    for code in anew:
        with renderer.making(owners[code]):
            renderer.write_page(COMMUNE, next(pages))


def _write_terms(views: TermViews, renderer: Renderer) -> None:
    vocabularies = views.directory.vocabularies
    for service in vocabularies.services:
        _write(f"service {service.code}", renderer, LIST, partial(views.service, service))
    for partner in vocabularies.partners:
        _write(f"partenaire {partner.code}", renderer, LIST, partial(views.partner, partner))
    _write("partenaires", renderer, TERMS, views.partners_index)
    needs = NeedViews(views.directory, views.site)
    for need in vocabularies.needs:
        _write(f"démarche {need.code}", renderer, NEED, partial(needs.need, need))
    _write("démarches", renderer, NEEDS, lambda: needs.index(views.themes()))
    _write("ancienne adresse des démarches", renderer, MOVED, needs.former_index)


def _write(name: str, renderer: Renderer, template: Template[P], page: Callable[[], P]) -> None:
    """Write *page* as the owner *name*, or keep what it wrote in the last build."""
    owner = _owner(name, renderer)
    if not renderer.keeps(owner):
        with renderer.making(owner):
            renderer.write_page(template, page())


def _owner(name: str, renderer: Renderer) -> Owner | None:
    """Return the owner of a list: made from all shapes, and from the houses that it shows."""
    return renderer.owner(name, of_all=["shape"])


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return ListsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
