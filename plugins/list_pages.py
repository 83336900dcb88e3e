"""Writes departments, regions, services, partners, and the page that leads to each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup
from pelican.generators import Generator

from generator.directory import Directory
from generator.model.article import Articles
from plugins.site.rendering import Renderer
from plugins.views.area_maps import AreaMaps, departments_map
from plugins.views.communes import CommuneTables
from plugins.views.lists import ListViews


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
    """Write departments, regions, services, partners, and the page that leads to each."""
    views = ListViews(directory, renderer, CommuneTables(directory, renderer), articles)
    vocabularies = directory.vocabularies
    maps = AreaMaps(directory, renderer)
    lists: list[tuple[Callable[[Any], Any], Any, Callable[[Any], Markup]]] = [
        (views.department, directory.departments.values(), maps.department),
        (views.region, directory.regions.values(), maps.region),
        (views.service, vocabularies.services, _no_map),
        (views.partner, vocabularies.partners, _no_map),
    ]
    for view, subjects, drawn in lists:
        for subject in subjects:
            page = view(subject)
            page.map = drawn(subject)
            renderer.write_page("list", page)
    departments = views.departments_index()
    departments.map = departments_map(directory, renderer)
    for page in (departments, views.services_index(), views.partners_index()):
        renderer.write_page("index", page)


def _no_map(subject: object) -> Markup:
    return Markup()
