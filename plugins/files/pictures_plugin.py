"""Copies the pictures that pages show from ``content/images``, and nothing else of it.

One place where the bytes of a picture go from the content to the site: what makes them smaller
belongs here.
"""

from __future__ import annotations

from collections.abc import Iterable

from pelican import Pelican, signals

from generator import addresses
from generator.files.pictures import picture_bytes
from generator.files.shown_pictures import shown_pictures
from generator.regular_files import FileRefused
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.rendering import Renderer


class PicturesGenerator(SiteGenerator):
    """Writes what ``plugins.site.plugin`` has read."""

    def write(self, build: Build) -> None:
        """Copy the pictures of houses, articles and editorial pages."""
        with build.renderer.timings.step("images"):
            shown = shown_pictures(build.directory.houses, build.articles, build.pages)
            write_pictures(shown, build.renderer)


def write_pictures(names: Iterable[str], renderer: Renderer) -> None:
    """Copy the pictures of these *names*, below ``content/images``, as they are.

    Raises:
        SystemExit: one has become unfit since its page was read; it has said so.
    """
    for name in sorted(names):
        source = f"content/images/{name}"
        try:
            content = picture_bytes(renderer.project.content, name)
        except FileRefused as refused:
            renderer.stop(f"{source} : {refused.reason}.")
        renderer.write(addresses.IMAGES + name, content, source)


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return PicturesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
