"""Writes the pictures that pages show, as they were made of ``content/images``; nothing else of it.

One place where pictures go to the site: small, upright, without a word on where they were taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

from pelican import Pelican, signals

from generator.files.pictures import forget_unused, made_picture
from generator.regular_files import FileRefused
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.pictures import PictureFile
from plugins.site.rendering import Renderer


class PicturesGenerator(SiteGenerator):
    """Writes what ``plugins.site.plugin`` has made."""

    def write(self, build: Build) -> None:
        """Write the pictures of houses, articles and editorial pages."""
        with build.renderer.timings.step("images"):
            for name, files in build.pictures.files.items():
                write_picture(name, files, build.renderer)
            if build.pictures.files:
                forget_unused(build.renderer.project.content, build.pictures.files)


def write_picture(name: str, files: Iterable[PictureFile], renderer: Renderer) -> None:
    """Write the *files* of the picture *name*, below ``content/images``.

    Raises:
        SystemExit: it has become unfit since its page was read; it has said so.
    """
    source = f"content/images/{name}"
    try:
        versions = made_picture(renderer.project.content, name).versions
    except FileRefused as refused:
        renderer.stop(f"{source} : {refused.reason}.")
    for file, version in zip(files, versions, strict=False):
        renderer.write(unquote(file.address), version.content, source)


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return PicturesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
