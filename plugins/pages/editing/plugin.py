"""Writes ``/modifier/`` and what its form is made of."""

from __future__ import annotations

from pelican import Pelican, signals

from generator import addresses
from generator.files.content_files import shown_path
from generator.search.encoding import compact_json
from plugins.pages.editing.context import EDITING
from plugins.pages.editing.form_data import form_data
from plugins.pages.editing.house_files import unusual_files
from plugins.pages.editing.maker import editing_page
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator


class EditingGenerator(SiteGenerator):
    """Writes the page of the form and its data."""

    def write(self, build: Build) -> None:
        """Write both."""
        with build.renderer.timings.step("formulaire"):
            write_form(build)


def write_form(build: Build) -> None:
    """Write the data at its fixed name, because others may read it, then the page."""
    renderer, site, directory = build.renderer, build.site, build.directory
    project = renderer.project
    folder = shown_path(project.houses, project.root)
    files = unusual_files(directory.every, folder)
    data = form_data(directory.vocabularies, site, project.today, files, folder)
    renderer.write(addresses.FORM_DATA, compact_json(data))
    name = addresses.FORM_DATA.removeprefix(addresses.EDITING)
    renderer.write_page(EDITING, editing_page(site, name))


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return EditingGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
