"""What the generators of all plugins have in common: they write what was read, or nothing."""

from __future__ import annotations

from pelican.generators import Generator

from plugins.site.build import Build, build_of


class SiteGenerator(Generator):
    """A generator of Pelican that writes from the ``Build``."""

    def generate_output(self, writer: object) -> None:
        """Write; nothing where a page has an error and Pelican waits for a change."""
        build = build_of(self.context)
        if build is not None:
            self.write(build)

    def write(self, build: Build) -> None:
        """Write what the plugin is for, or start to."""
        raise NotImplementedError
