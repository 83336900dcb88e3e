"""Keeps the picture of a shared link between builds: it changes with what is drawn on it only."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from generator.directory import Directory
from generator.exports import png as png_module
from generator.exports.png import png
from generator.geography import projection
from generator.sealed import SealBroken, read_sealed, write_sealed
from plugins.drawing import painting
from plugins.files import discovery
from plugins.files.discovery import Colours, share_picture

_NAME = "share-picture.json"
_CODE = (discovery, painting, projection, png_module)


def kept_share_picture(cache: Path, directory: Directory, colours: Colours) -> bytes:
    """Return the picture as a PNG, from the folder *cache* when it is the one kept there."""
    about = {"key": _key(directory, colours)}
    file = cache / _NAME
    try:
        found, kept = read_sealed(file)
        if found == about:
            return b64decode(kept)
    except (OSError, SealBroken):
        pass  # absent or damaged: drawn again below
    image = png(share_picture(directory, colours))
    with suppress(OSError):  # no room to keep it: the next build draws it again
        write_sealed(file, about, b64encode(image).decode())
    return image


def _key(directory: Directory, colours: Colours) -> str:
    """Return a digest of all that is drawn, and of what draws it."""
    outlines = {code: each.outline for code, each in directory.departments.items()}
    places = [(place.position, place.code_insee) for place in directory.located_places]
    digest = sha256(json.dumps([outlines, places, sorted(colours.items())]).encode())
    for module in _CODE:
        digest.update(Path(str(module.__file__)).read_bytes())
    return digest.hexdigest()
