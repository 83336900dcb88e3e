"""Files that are not pages: built assets, sitemap, robots.txt, what Apache is told."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from pelican.generators import Generator

from generator.timings import TIMINGS_FILE
from plugins.files.hosting import htaccess
from plugins.site import addresses
from plugins.site.build import build_of
from plugins.site.project import asset_paths
from plugins.site.rendering import Renderer

SCHEMA_NAME = "maison.schema.json"
SCHEMA = f"donnees/{SCHEMA_NAME}"
"""Published at a fixed name: editors' tools elsewhere refer to it."""


_QUOTES = {"'": "&apos;", '"': "&quot;"}  # as the protocol of sitemaps wants


class SiteFilesGenerator(Generator):
    """Writes what accompanies the pages."""

    def generate_output(self, writer: object) -> None:
        """Copy the built assets, then write what needs to know every page."""
        renderer = build_of(self.context).renderer
        copy_assets(renderer)
        renderer.write(SCHEMA, (renderer.project.root / "schemas" / SCHEMA_NAME).read_bytes())
        tiles = renderer.project.tiles
        base_path = renderer.project.site.base_path
        told = htaccess(base_path, tiles.address if tiles else "")
        renderer.write(".htaccess", told.encode())
        renderer.wait()
        write_last(renderer)


def copy_assets(renderer: Renderer) -> None:
    """Copy every built asset under its hashed name."""
    project = renderer.project
    for name in sorted(set(asset_paths(project).values())):
        renderer.write(name, (project.assets / name).read_bytes())


def sitemap(site_url: str, pages: Iterable[tuple[str, str]]) -> str:
    """Return a sitemap of *pages*: path from the root, and ISO date or nothing.

    Source: https://www.sitemaps.org/protocol.html
    """
    rows = "\n".join(
        f"<url><loc>{escape(f'{site_url}/{path}', _QUOTES)}</loc>"
        + (f"<lastmod>{updated}</lastmod>" if updated else "")
        + "</url>"
        for path, updated in sorted(pages)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}\n</urlset>\n'
    )


def write_last(renderer: Renderer) -> None:
    """Write what needs to know every page: the sitemap, robots.txt, the timings."""
    site = renderer.project.site
    renderer.write(addresses.SITEMAP, sitemap(site.url, renderer.written).encode())
    lines = ["User-agent: *", "Disallow:"]
    if site.url:
        lines.append(f"Sitemap: {site.url}/{addresses.SITEMAP}")
    renderer.write(addresses.ROBOTS, ("\n".join(lines) + "\n").encode())
    renderer.timings.save(renderer.project.output / TIMINGS_FILE)
