"""Keeps icons and the picture of a shared link between builds, until others would be drawn."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from generator.directory import Directory
from generator.exports import png as png_module
from generator.exports.png import icon_file, png
from generator.geography import projection
from generator.sealed import SealBroken, read_sealed, write_sealed
from plugins.drawing import painting
from plugins.files import discovery
from plugins.files.discovery import Colours, icon, share_picture, tile

FAVICON, SHARE_PICTURE = "favicon", "partage"
FAVICON_SIDE_PX = 32
Drawings = Mapping[str, bytes]
"""Files by what they are: ``favicon`` (ICO), ``180`` (PNG of a tile so many pixels wide) …"""
_CODE = (discovery, painting, projection, png_module)


def kept_icons(cache: Path, colours: Colours, sides_px: Iterable[int]) -> Drawings:
    """Return the favicon and tiles of these sides, from *cache* when they are those kept there."""
    sides = tuple(sides_px)
    key = _key([sides, *sorted(colours.items())])
    return _kept(cache / "icons.json", key, lambda: _icons(colours, sides))


def kept_share_picture(cache: Path, directory: Directory, colours: Colours) -> bytes:
    """Return the picture as a PNG, from the folder *cache* when it is the one kept there."""
    key = _key([_ground(directory), _places(directory), *sorted(colours.items())])
    file = cache / "share-picture.json"
    drawn = _kept(file, key, lambda: {SHARE_PICTURE: png(share_picture(directory, colours))})
    return drawn[SHARE_PICTURE]


def _icons(colours: Colours, sides_px: Iterable[int]) -> Drawings:
    favicon = icon_file(png(icon(FAVICON_SIDE_PX, colours)), FAVICON_SIDE_PX)
    tiles = {str(side): png(tile(side, colours)) for side in sides_px}
    return {FAVICON: favicon, **tiles}


def _kept(file: Path, key: str, draw: Callable[[], Drawings]) -> Drawings:
    about = {"key": key}
    with suppress(OSError, SealBroken, ValueError):  # absent or damaged: drawn again below
        found, kept = read_sealed(file)
        if found == about:
            return {name: b64decode(content) for name, content in kept.items()}
    drawn = draw()
    with suppress(OSError):  # no room to keep it: the next build draws it again
        texts = {name: b64encode(content).decode() for name, content in drawn.items()}
        write_sealed(file, about, texts)
    return drawn


def _ground(directory: Directory) -> object:
    """Return what tells the outlines from others; themselves, of a territory without a file."""
    codes = [*directory.departments]
    if directory.territory and directory.territory.mark:
        return [directory.territory.mark, codes]
    return [each.outline for each in directory.departments.values()] + codes


def _places(directory: Directory) -> object:
    return [(place.position, place.code_insee) for place in directory.located_places]


def _key(drawn: object) -> str:
    """Return a digest of all that is *drawn*, and of what draws it."""
    digest = sha256(json.dumps(drawn).encode())
    for module in _CODE:
        digest.update(Path(str(module.__file__)).read_bytes())
    return digest.hexdigest()
