"""Pixels as a PNG image, and PNG images as an icon file: the few parts of both that we need.

https://www.w3.org/TR/png-3/ ; an ICO file may hold a PNG since Windows Vista.
"""

from __future__ import annotations

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOUR_TYPES = {3: 2, 4: 6}
_FILTER_UP = 2


def png(pixels: Pixels) -> bytes:
    """Return *pixels* as a PNG.

    Args:
        pixels: rows of pixels of 3 (RGB) or 4 (RGB and opacity) bytes: shape (height, width, 3).
    """
    height, width, channels = pixels.shape
    rows = pixels.reshape(height, width * channels)
    # Each row as its difference from the one above: flat colours become zeros.
    filtered = np.empty((height, width * channels + 1), np.uint8)
    filtered[:, 0] = _FILTER_UP
    filtered[0, 1:] = rows[0]
    filtered[1:, 1:] = rows[1:] - rows[:-1]
    header = struct.pack(">IIBBBBB", width, height, 8, _COLOUR_TYPES[channels], 0, 0, 0)
    data = zlib.compress(filtered.tobytes(), 9)
    parts = ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, content) for kind, content in parts)


def icon_file(image: bytes, side_px: int) -> bytes:
    """Return an ICO file that holds the square PNG *image*, *side_px* wide (255 at most)."""
    directory = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", side_px, side_px, 0, 0, 1, 32, len(image), 22)
    return directory + entry + image


def _chunk(kind: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )
