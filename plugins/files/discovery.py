"""What others show of the site: its icons, the picture of a shared link, its manifest."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from generator.directory import Directory
from generator.geography.codes import is_overseas
from generator.geography.projection import Frame, Projection, bounds_of, fitting
from plugins.drawing.painting import Canvas, Colour, Points
from plugins.site.project import Site

SHARE_WIDTH_PX, SHARE_HEIGHT_PX = 1200, 630
# The drawn house of ``static/images/favicon.svg``, on its grid of 32; its door's arch in chords.
_WALLS: Points = (
    (16, 3), (2.5, 14.2), (4.5, 16.6), (6, 15.4), (6, 28), (26, 28), (26, 15.4), (27.5, 16.6),
    (29.5, 14.2),
)  # fmt: skip
_ARCH = tuple((16 + 3 * np.cos(a), 21 - 3 * np.sin(a)) for a in np.linspace(np.pi, 0, 25))
_DOOR: Points = ((13, 28), *_ARCH, (19, 28))
_GRID = 32
_DOT_PX = (6.0, 2.4)
_MANY = 500
_COLOUR = re.compile(r"--([a-z-]+):\s*#([0-9a-f]{6})")

Pixels = NDArray[np.uint8]
Colours = Mapping[str, Colour]


def light_colours(tokens_css: str) -> Colours:
    """Return the colours of the light theme by name, from the text of ``tokens.css``."""
    light = tokens_css.partition("}")[0]
    return {
        name: (int(hexa[:2], 16), int(hexa[2:4], 16), int(hexa[4:], 16))
        for name, hexa in _COLOUR.findall(light)
    }


def icon(side_px: int, colours: Colours) -> Pixels:
    """Return the site's icon on nothing: shape (side, side, 4)."""
    canvas = Canvas(side_px, side_px)
    _draw_house(canvas, 0, 0, side_px, colours["accent"], colours["warm-wash"])
    return canvas.with_opacity()


def tile(side_px: int, colours: Colours) -> Pixels:
    """Return the icon of a home screen: the house with room around it, which masks may cut."""
    canvas = Canvas(side_px, side_px)
    canvas.fill(colours["accent"])
    side = side_px * 0.56
    edge = (side_px - side) / 2
    _draw_house(canvas, edge, edge, side, colours["paper"], colours["accent"])
    return canvas.opaque()


def share_picture(directory: Directory, colours: Colours) -> Pixels:
    """Return the picture of a shared link: the house, and France with a dot for each place.

    Shape (630, 1200, 3). Without a territory the house stands alone. Places overseas are
    not on it: at this size their islands would be dots themselves.
    """
    canvas = Canvas(SHARE_WIDTH_PX, SHARE_HEIGHT_PX)
    canvas.fill(colours["paper"])
    _draw_house(canvas, 110, 150, 330, colours["accent"], colours["warm-wash"])
    outlines = [
        department.outline
        for code, department in directory.departments.items()
        if not is_overseas(code) and department.outline
    ]
    if outlines:
        land = fitting(bounds_of(outlines), Frame(560, 35, 590, 560))
        rings = [[land.point(*at) for at in ring] for outline in outlines for ring in outline]
        canvas.polygon(rings, _land(colours))
        places = _dots(directory, land)
        canvas.discs(places, _DOT_PX[len(places) > _MANY], colours["accent"])
    return canvas.opaque()


def manifest(site: Site, colours: Colours, icons: Mapping[int, str]) -> bytes:
    """Return the web manifest: a name and icons for a home screen.

    Args:
        icons: paths from the site's root, by side in pixels.
    """
    content = {
        "name": site.name,
        "short_name": site.short_name,
        "description": site.tagline,
        "lang": "fr",
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": _hexadecimal(colours["paper"]),
        "theme_color": _hexadecimal(colours["accent"]),
        "icons": [
            {"src": name, "sizes": f"{side}x{side}", "type": "image/png", "purpose": purpose}
            for side, name in icons.items()
            for purpose in ("any", "maskable")
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


def _draw_house(
    canvas: Canvas, left: float, top: float, side: float, walls: Colour, door: Colour
) -> None:
    scale = side / _GRID
    for shape, colour in ((_WALLS, walls), (_DOOR, door)):
        canvas.polygon([[(left + x * scale, top + y * scale) for x, y in shape]], colour)


def _dots(directory: Directory, land: Projection) -> list[tuple[int, int]]:
    points = [
        land.point(place.position.longitude, place.position.latitude)
        for place in directory.located_places
        if place.position and not is_overseas(place.code_insee)
    ]
    return sorted(set(points))


def _land(colours: Colours) -> Colour:
    """Return a green between the wash and the accent, light enough for dots to stand out."""
    wash, accent = colours["accent-wash"], colours["accent"]
    red, green, blue = ((3 * a + b) // 4 for a, b in zip(wash, accent, strict=True))
    return red, green, blue


def _hexadecimal(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
