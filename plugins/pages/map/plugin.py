"""Writes ``/carte/`` and the files of its map, which are loaded only when it is asked for."""

from __future__ import annotations

from pelican.generators import Generator

from generator.directory import Directory
from generator.search.encoding import compact_json, hashed_name
from plugins.pages.lists.areas import department_groups
from plugins.pages.map.maker import map_page, outlines, tiles
from plugins.site.project import asset_paths
from plugins.site.rendering import Renderer

FOLDER = "carte/donnees/"
MANIFEST = "manifeste.json"


class MapGenerator(Generator):
    """Writes the page of the map and what its script loads."""

    def generate_output(self, writer: object) -> None:
        """Write page, outlines and manifest."""
        directory: Directory = self.context["directory"]
        renderer: Renderer = self.context["renderer"]
        with renderer.timings.step("carte"):
            write_map(directory, renderer)


def write_map(directory: Directory, renderer: Renderer) -> None:
    """Write the page, then the outlines under their content's name, then what names them."""
    groups = department_groups(directory, "../")
    under = tiles(renderer.project.tiles)
    renderer.write_page("map", map_page(directory, groups, under["credit"] if under else ""))
    content = compact_json(outlines(directory))
    name = hashed_name("contours", content)
    renderer.write(FOLDER + name, content)
    assets = asset_paths(renderer.project)
    manifest = {
        "contours": name,
        "script": assets["maps.js"],
        "style": assets["map.css"],
        "tuiles": under,
    }
    renderer.write(FOLDER + MANIFEST, compact_json(manifest))
