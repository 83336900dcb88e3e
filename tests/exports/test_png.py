"""Images that others can read."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest

from generator.exports.png import icon_file, png


def chunks(content):
    at = 8
    while at < len(content):
        size, kind = struct.unpack(">I4s", content[at : at + 8])
        data = content[at + 8 : at + 8 + size]
        (check,) = struct.unpack(">I", content[at + 8 + size : at + 12 + size])
        assert check == zlib.crc32(kind + data)
        yield kind, data
        at += 12 + size


@pytest.mark.parametrize(("channels", "colour_type"), [(3, 2), (4, 6)])
def test_the_pixels_come_back(channels, colour_type):
    pixels = np.random.default_rng(1).integers(0, 256, (5, 7, channels), np.uint8)
    content = png(pixels)
    parts = dict(chunks(content))
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">IIBBBBB", parts[b"IHDR"]) == (7, 5, 8, colour_type, 0, 0, 0)
    rows = np.frombuffer(zlib.decompress(parts[b"IDAT"]), np.uint8).reshape(5, -1)
    assert set(rows[:, 0]) == {2}  # each row is told as its difference from the one above
    back = np.cumsum(rows[:, 1:], axis=0, dtype=np.uint8).reshape(5, 7, channels)
    assert (back == pixels).all()


def test_an_icon_file_holds_its_image():
    image = png(np.zeros((32, 32, 4), np.uint8))
    content = icon_file(image, 32)
    size, offset = struct.unpack("<II", content[14:22])
    assert content[:6] == b"\0\0\1\0\1\0"
    assert content[offset : offset + size] == image
