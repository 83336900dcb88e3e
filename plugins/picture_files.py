"""Copies the pictures that pages show from ``content/images``, and nothing else of it.

One place where the bytes of a picture go from the content to the site: what makes them smaller
belongs here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from pelican.generators import Generator

from generator.files.pictures import picture_bytes
from generator.files.shown_pictures import shown_pictures
from generator.regular_files import FileRefused
from plugins.site.rendering import Renderer

FOLDER = "images/"


class PicturesGenerator(Generator):
    """Writes once every page is read."""

    def generate_output(self, writer: object) -> None:
        """Copy the pictures of houses, articles and editorial pages."""
        renderer: Renderer = self.context["renderer"]
        with renderer.timings.step("images"):
            write_pictures(
                shown_pictures(
                    self.context["directory"].houses,
                    self.context["articles"],
                    self.context["editorial_pages"],
                ),
                renderer,
            )


def write_pictures(names: Iterable[str], renderer: Renderer) -> None:
    """Copy the pictures of these *names* as they are.

    Raises:
        SystemExit: one has become unfit since its page was read; it has said so.
    """
    content = renderer.project.content
    for name in sorted(names):
        try:
            renderer.write(FOLDER + name, picture_bytes(content, name), f"content/images/{name}")
        except FileRefused as refused:
            print(f"erreur: content/images/{name} : {refused.reason}.", file=sys.stderr)
            raise SystemExit(1) from None
