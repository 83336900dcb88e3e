"""The files that let others find and show the site, drawn and written."""

from __future__ import annotations

from generator import addresses
from generator.directory import Directory
from generator.exports.opensearch import opensearch_description
from plugins.files.discovery import light_colours, manifest
from plugins.files.kept_drawings import FAVICON, kept_icons, kept_share_picture
from plugins.site.rendering import Renderer

TOUCH_SIDE_PX = 180
MANIFEST_SIDES_PX = (192, 512)


def write_files(directory: Directory, renderer: Renderer) -> None:
    """Write icons, shared picture and manifest; OpenSearch where the address is known."""
    site = renderer.project.site
    with renderer.timings.step("images"):
        tokens = renderer.project.root / "themes" / "msap" / "static" / "css" / "tokens.css"
        colours = light_colours(tokens.read_text("utf-8"))
        drawn = kept_icons(renderer.project.cache, colours, (TOUCH_SIDE_PX, *MANIFEST_SIDES_PX))
        renderer.write(addresses.FAVICON, drawn[FAVICON])
        renderer.write(addresses.TOUCH_ICON, drawn[str(TOUCH_SIDE_PX)])
        icons = {side: f"icone-{side}.png" for side in MANIFEST_SIDES_PX}
        for side, name in icons.items():
            renderer.write(name, drawn[str(side)])
        renderer.write(
            addresses.SHARE_PICTURE, kept_share_picture(renderer.project.cache, directory, colours)
        )
    renderer.write(addresses.WEB_MANIFEST, manifest(site, colours, icons))
    if site.url:
        found = opensearch_description(
            site.short_name, site.tagline, site.url, addresses.SEARCH, addresses.FAVICON
        )
        renderer.write(addresses.OPENSEARCH, found)
