"""Pixels as the bytes of a file that is light enough, with nothing in it but the picture.

JPEG for what is opaque and PNG for the rest: every browser reads both, and so does every network
that shows a shared page.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from PIL import Image

from generator.pictures.versions import Version

BYTES_MAX = 120_000
_QUALITIES = (78, 62, 48)
_COLOURS_MAX = 32_768
"""Of a drawing, blends at its edges included; a photograph has more."""
_NEARLY = 0.95
_WHITE = (255, 255, 255)


def encoded(image: Image.Image, is_drawing: bool) -> Version:
    """Return *image*, ``RGB`` or ``RGBA``, in ``BYTES_MAX`` at most, smaller where it must be.

    Args:
        is_drawing: it was without loss: it stays so where it is light enough.
    """
    for content in _pngs(image, is_drawing):
        if len(content) <= BYTES_MAX:
            return Version("png", *image.size, content)
    opaque = _on_white(image)
    while True:
        content = b""
        for quality in _QUALITIES:
            content = _written(opaque, "JPEG", quality=quality, optimize=True, progressive=True)
            if len(content) <= BYTES_MAX:
                return Version("jpg", *opaque.size, content)
        scale = _NEARLY * (BYTES_MAX / len(content)) ** 0.5
        opaque = resized(opaque, *(max(1, int(side * scale)) for side in opaque.size))


def resized(image: Image.Image, width_px: int, height_px: int) -> Image.Image:
    """Return *image* in that size."""
    return image.resize((width_px, height_px), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _pngs(image: Image.Image, is_drawing: bool) -> Iterator[bytes]:
    """Yield *image* without loss if that can be light; a transparent one in 256 colours, too."""
    is_clear = image.mode == "RGBA"
    if (is_drawing or is_clear) and image.getcolors(_COLOURS_MAX):
        yield _written(image, "PNG")
    if is_clear:
        yield _written(image.quantize(256, Image.Quantize.FASTOCTREE), "PNG")


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, _WHITE)
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _written(image: Image.Image, kind: str, **how: Any) -> bytes:
    """Return the file of *image* without what its own file said, which Pillow would repeat."""
    file = io.BytesIO()
    bare = image.copy()
    bare.info.clear()
    bare.save(file, kind, **how)
    return file.getvalue()
