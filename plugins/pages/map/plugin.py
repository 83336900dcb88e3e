"""Writes ``/carte/`` and the files of its map, which are loaded only when it is asked for."""

from __future__ import annotations

from pelican import Pelican, signals

from generator import addresses
from generator.json_bytes import json_bytes
from generator.search.encoding import hashed_name, in_own_folder
from plugins.pages.map.context import MAP
from plugins.pages.map.maker import commune_borders, map_page, outlines, tiles
from plugins.site.build import Build
from plugins.site.generator import SiteGenerator
from plugins.site.project import asset_paths

MANIFEST = "manifeste.json"


class MapGenerator(SiteGenerator):
    """Writes the page of the map and what its script loads."""

    def write(self, build: Build) -> None:
        """Start writing page, outlines and manifest."""
        build.renderer.beside("carte", lambda: write_map(build))


def write_map(build: Build) -> None:
    """Write the page and its files; where communes meet tells nothing of any house."""
    renderer = build.renderer
    borders = commune_borders(build.directory)
    folder, files = in_own_folder(
        "communes", {f"{code}.json": content for code, content in borders.items()}
    )
    owner = renderer.owner("carte", folder, of_all=["shape"])
    if not renderer.keeps(owner):
        with renderer.making(owner):
            _write(build, folder)
    of_communes = renderer.owner("carte-communes", folder)
    if not renderer.keeps(of_communes):
        with renderer.making(of_communes):
            for name, content in files.items():
                renderer.write(addresses.MAP_DATA + name, content)


def _write(build: Build, folder_of_communes: str) -> None:
    """Write the page, then the outlines under their content's name, then what names them."""
    renderer = build.renderer
    under = tiles(renderer.project.tiles)
    credit = under["credit"] if under else ""
    renderer.write_page(MAP, map_page(build.directory, build.site, credit))
    content = json_bytes(outlines(build.directory))
    name = hashed_name("contours", content)
    renderer.write(addresses.MAP_DATA + name, content)
    assets = asset_paths(renderer.project)
    manifest = {
        "contours": name,
        "communes": folder_of_communes,
        "script": assets["maps.js"],
        "style": assets["map.css"],
        "tuiles": under,
    }
    renderer.write(addresses.MAP_DATA + MANIFEST, json_bytes(manifest))


def get_generators(_: Pelican) -> type[SiteGenerator]:
    """Return what Pelican is to make."""
    return MapGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
