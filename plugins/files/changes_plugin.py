"""Writes the full file, the patches that led to it, and the feeds of what changed."""

from __future__ import annotations

from pelican import Pelican, signals

from generator.exports.atom import atom_feed
from plugins.files.change_feeds import change_feeds
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator


class ChangesGenerator(SiteGenerator):
    """Writes the changes beside the pages of the houses."""

    def write(self, build: Build) -> None:
        """Start writing."""
        build.renderer.beside("changements", lambda: write_changes(build))


def write_changes(build: Build) -> None:
    """Write the data and the feeds."""
    for name, content in build.changes.files():
        build.renderer.write(name, content)
    for each in change_feeds(build.changes.history, build.directory, build.site):
        feed = atom_feed(each.feed, each.entries, build.site.url, each.tombstones)
        build.renderer.write(each.feed.address, feed)


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return ChangesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
