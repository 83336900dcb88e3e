"""Files that are not pages: built assets, sitemap, robots.txt, what servers are told."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from pelican import Pelican, signals

from generator import addresses
from generator.publishing.guards import houses_of
from generator.publishing.lost_pages import PAGES_NAME, pages_file
from generator.publishing.mark import SiteMark
from plugins.files.hosting import htaccess
from plugins.files.redirections import rule_files
from plugins.site.announcing import announce
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.moves import moves_of
from plugins.site.project import asset_paths
from plugins.site.rendering import Renderer
from plugins.site.written_page import Listed

SCHEMA_NAME = "maison.schema.json"
SCHEMA = addresses.OPEN_DATA + SCHEMA_NAME
"""Published at a fixed name: editors' tools elsewhere refer to it."""


_QUOTES = {"'": "&apos;", '"': "&quot;"}  # as the protocol of sitemaps wants


class SiteFilesGenerator(SiteGenerator):
    """Writes what accompanies the pages."""

    def write(self, build: Build) -> None:
        """Copy the built assets, then write what needs to know every page."""
        renderer = build.renderer
        copy_assets(renderer)
        renderer.write(SCHEMA, (renderer.project.root / "schemas" / SCHEMA_NAME).read_bytes())
        tiles = renderer.project.tiles
        base_path = renderer.project.site.base_path
        leading = [(move.former, move.current) for move in moves_of(build)]
        told = htaccess(base_path, tiles.address if tiles else "", leading)
        renderer.write(".htaccess", told.encode())
        for name, text in rule_files(leading, base_path):
            renderer.write(name, text.encode())
        slugs = {house.id: house.slug for house in build.directory.every}
        renderer.write(PAGES_NAME, pages_file(slugs))
        renderer.wait()
        announce(renderer.written.told, renderer.project.output, self.context)
        write_last(renderer)
        renderer.note_made()
        if renderer.project.is_own_output:
            # So that « msap build » may replace what Pelican alone has built.
            SiteMark(houses_of(renderer.names())).write(renderer.project.output)


def copy_assets(renderer: Renderer) -> None:
    """Copy every built asset under its hashed name."""
    project = renderer.project
    for name in sorted(set(asset_paths(project).values())):
        renderer.write(name, (project.assets / name).read_bytes())


def sitemap(site_url: str, pages: Iterable[Listed]) -> str:
    """Return a sitemap of *pages*.

    Source: https://www.sitemaps.org/protocol.html
    """
    rows = "\n".join(
        f"<url><loc>{escape(f'{site_url}/{page.path}', _QUOTES)}</loc>"
        + (f"<lastmod>{page.updated}</lastmod>" if page.updated else "")
        + "</url>"
        for page in sorted(pages, key=lambda page: page.path)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}\n</urlset>\n'
    )


def write_last(renderer: Renderer) -> None:
    """Write what needs to know every page: the sitemap, robots.txt, the timings."""
    site = renderer.project.site
    renderer.write(addresses.SITEMAP, sitemap(site.url, renderer.written.listed).encode())
    lines = ["User-agent: *", "Disallow:"]
    if site.url:
        lines.append(f"Sitemap: {site.url}/{addresses.SITEMAP}")
    renderer.write(addresses.ROBOTS, ("\n".join(lines) + "\n").encode())
    if renderer.project.timings:
        renderer.timings.save(renderer.project.timings)


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return SiteFilesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
