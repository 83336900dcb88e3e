"""Pictures for tests, drawn by Pillow: four corners of four colours, so that one sees them turn."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from PIL import Image

CORNERS = ((220, 30, 30), (30, 200, 30), (30, 30, 220), (230, 220, 40))
"""Upper left red, upper right green, lower left blue, lower right yellow."""
GPS = {1: "N", 2: (48.0, 51.0, 29.6), 3: "E", 4: (2.0, 17.0, 40.2)}
MAKER = "Fabricant du témoin"


def quarters(width_px: int = 40, height_px: int = 30, mode: str = "RGB") -> Image.Image:
    """Return a picture of four quarters."""
    pixels = np.zeros((height_px, width_px, 3), np.uint8)
    half_y, half_x = max(1, height_px // 2), max(1, width_px // 2)
    pixels[:half_y, :half_x], pixels[:half_y, half_x:] = CORNERS[0], CORNERS[1]
    pixels[half_y:, :half_x], pixels[half_y:, half_x:] = CORNERS[2], CORNERS[3]
    return Image.fromarray(pixels).convert(mode)


def photograph(width_px: int, height_px: int, grain: int = 40) -> Image.Image:
    """Return quarters under a grain, which is heavy as what a telephone takes is."""
    tile = np.random.default_rng(1).integers(-grain, grain, (256, 256, 1), np.int16)
    noise = np.tile(tile, (height_px // 256 + 1, width_px // 256 + 1, 1))[:height_px, :width_px]
    pixels = np.asarray(quarters(width_px, height_px)).astype(np.int16) + noise
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def telephone_exif(orientation: int = 1) -> Image.Exif:
    """Return what a telephone writes: how it was held, who made it, where it was."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, MAKER
    exif.get_ifd(0x8825).update(GPS)
    return exif


def as_bytes(image: Image.Image, kind: str, **how: Any) -> bytes:
    """Return *image* as a file of that kind: ``JPEG``, ``PNG``, ``WEBP``, ``AVIF``, ``HEIF``."""
    file = io.BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def corners_of(image: Image.Image) -> list[int]:
    """Return which of ``CORNERS`` each corner shows, in their order."""
    width_px, height_px = image.size
    rgb = image.convert("RGB")
    spots = [(x, y) for y in (height_px // 5, height_px * 4 // 5)
             for x in (width_px // 5, width_px * 4 // 5)]  # fmt: skip
    return [_nearest(rgb.getpixel(spot)) for spot in spots]


def _nearest(pixel: Any) -> int:
    far = [sum(abs(a - b) for a, b in zip(pixel, corner, strict=True)) for corner in CORNERS]
    return far.index(min(far))
