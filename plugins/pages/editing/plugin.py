"""Writes ``/modifier/``, what its forms are made of, and the guide."""

from __future__ import annotations

from pelican import Pelican, signals

from generator import addresses
from generator.files.content_files import shown_path
from generator.json_bytes import json_bytes
from plugins.pages.editing.article_data import article_data
from plugins.pages.editing.context import EDITING
from plugins.pages.editing.form_data import form_data, form_rest
from plugins.pages.editing.guide import guide_pages
from plugins.pages.editing.house_files import unusual_files
from plugins.pages.editing.maker import editing_page
from plugins.pages.editorial.context import TEXT
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator


class EditingGenerator(SiteGenerator):
    """Writes the page of the form and the data of houses and articles."""

    def write(self, build: Build) -> None:
        """Write them beside the pages of the houses."""
        build.renderer.beside("formulaire", lambda: write_form(build))


def write_form(build: Build) -> None:
    """Write the data at fixed names, because others may read them, the page, the guide."""
    renderer = build.renderer
    owner = renderer.owner("formulaire", of_all=["shape"])
    if not renderer.keeps(owner):
        with renderer.making(owner):
            _write(build)


def _write(build: Build) -> None:
    renderer, site, directory = build.renderer, build.site, build.directory
    project = renderer.project
    folder = shown_path(project.houses, project.root)
    files = unusual_files(directory.every, folder)
    data = form_data(directory.vocabularies, site, files, folder)
    renderer.write(addresses.FORM_DATA, json_bytes(data))
    rest = form_rest(directory.vocabularies, project.today)
    renderer.write(addresses.FORM_REST, json_bytes(rest))
    of_articles = article_data(build.articles, directory, site)
    renderer.write(addresses.ARTICLE_FORM_DATA, json_bytes(of_articles))
    name = addresses.FORM_DATA.removeprefix(addresses.EDITING)
    guide = tuple(guide_pages(project.root, site))
    renderer.write_page(EDITING, editing_page(site, name, bool(guide)))
    for page in guide:
        renderer.write_page(TEXT, page)


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return EditingGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
