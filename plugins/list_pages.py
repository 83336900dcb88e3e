"""Writes departments, regions, services, partners, and the page that leads to each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pelican.generators import Generator

from generator.directory import Directory
from generator.model.article import Articles
from plugins.site.rendering import Renderer
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
    lists: list[tuple[Callable[[Any], Any], Any]] = [
        (views.department, directory.departments.values()),
        (views.region, directory.regions.values()),
        (views.service, vocabularies.services),
        (views.partner, vocabularies.partners),
    ]
    for view, subjects in lists:
        for subject in subjects:
            renderer.write_page("list", view(subject))
    for page in (views.departments_index(), views.services_index(), views.partners_index()):
        renderer.write_page("index", page)
