"""Writes what the extensions of a host give: pages of their own kind, and files."""

from __future__ import annotations

from jinja2 import TemplateError
from pelican import Pelican, signals

from generator.extending.loading import ExtensionFailed
from plugins.pages.extensions.maker import extension_page, template_of
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator


class ExtensionsGenerator(SiteGenerator):
    """Writes beside the pages of the houses, where there is something to write."""

    def write(self, build: Build) -> None:
        """Start writing."""
        if build.extensions.write:
            build.renderer.beside("extensions", lambda: write_extensions(build))


def write_extensions(build: Build) -> None:
    """Write the pages, then the files.

    Raises:
        SystemExit: an extension or its template failed, or wants an address that is taken; it
            has said so.
    """
    renderer = build.renderer
    try:
        with renderer.timings.step("extensions"):
            for page in build.extensions.pages(build):
                context = extension_page(page, build.site)
                renderer.write_page(template_of(page), context, page.updated)
            for file in build.extensions.files(build):
                renderer.write(file.path, file.content, "une extension")
    except ExtensionFailed as failed:
        renderer.stop(str(failed))
    except TemplateError as error:
        name = getattr(error, "name", None) or page.template
        renderer.stop(f"gabarit d'une extension, {name} : {error.message or error}.")


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return ExtensionsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
