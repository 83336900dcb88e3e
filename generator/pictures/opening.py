"""A picture's bytes as pixels: bounded, upright, in the colours that browsers take for granted.

Bytes are not trusted: a file of a few kilobytes may announce ten thousand million pixels, be cut,
or be of a shape that nobody thought of. Each is one French reason.
"""

from __future__ import annotations

import io
from contextlib import suppress
from functools import cache

import numpy as np
from PIL import Image, ImageCms

from generator.pictures.encoding import resized
from generator.pictures.versions import PictureRefused

PIXELS_MAX = 64_000_000
"""What most telephones take has 12 to 50 million; more would need a gigabyte of memory."""

_FORMATS = {"JPEG": "JPEG", "PNG": "PNG", "WebP": "WEBP", "AVIF": "AVIF", "HEIC": "HEIF"}
_ORIENTATION = 0x0112  # Exif 3.0 §4.6.5.1.6
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# Pillow counts pixels when it opens a file, with a warning on the way: they are counted here.
Image.MAX_IMAGE_PIXELS = None


class Opened:
    """A picture whose size is known and bounded, before its pixels are made of it.

    Attributes:
        width_px, height_px: as it is to be seen, upright.
        image: what Pillow opened.
    """

    def __init__(self, content: bytes, kind: str) -> None:
        """Read the head of *content*.

        Raises:
            PictureRefused: no picture, without a pixel, or with too many; perhaps a damaged one.
        """
        self._kind = kind
        self.image = _opened(content, kind)
        width_px, height_px = self.image.size
        if width_px * height_px > PIXELS_MAX:
            raise PictureRefused(
                f"a {width_px} × {height_px} points : enregistrez-la en plus petit, "
                f"par exemple 2000 points de large ({PIXELS_MAX // 1_000_000} millions au plus)"
            )
        if not width_px or not height_px:
            raise PictureRefused("n'a aucun point : enregistrez-la de nouveau")
        self._turn = _UPRIGHT.get(self._orientation())
        is_lying = self._turn in _LYING
        self.width_px, self.height_px = (height_px, width_px) if is_lying else (width_px, height_px)

    @property
    def is_animated(self) -> bool:
        """Whether it moves; a JPEG of several views does not."""
        return self._kind not in ("JPEG", "HEIC") and getattr(self.image, "n_frames", 1) > 1

    def _orientation(self) -> int:
        if self._kind == "PNG":
            self._load()  # what it says of itself may stand after its pixels
        try:
            return int(self.image.getexif().get(_ORIENTATION, 1))
        except Exception:  # what a camera wrote badly turns nothing
            return 1

    def _load(self) -> None:
        try:
            self.image.load()
        except Exception:  # Pillow raises twenty kinds for what a damaged file can hold
            raise PictureRefused(_DAMAGED) from None

    def pixels(self, width_px: int, height_px: int) -> Image.Image:
        """Return the first view in that size, upright, as sRGB (``RGB``, or ``RGBA``).

        Raises:
            PictureRefused: it is cut or damaged.
        """
        if self._turn in _LYING:
            width_px, height_px = height_px, width_px
        # A JPEG can be read in half or a quarter of its size, in a part of the time.
        self.image.draft(None, (width_px, height_px))
        self._load()
        try:
            plain = _eight_bits(self.image)
            if plain.size != (width_px, height_px):
                plain = resized(plain, width_px, height_px)
            plain = _in_srgb(plain, self.image.info.get("icc_profile"))
        except Exception:  # as above
            raise PictureRefused(_DAMAGED) from None
        return plain if self._turn is None else plain.transpose(self._turn)


_LYING = frozenset(turn for orientation, turn in _UPRIGHT.items() if orientation >= 5)
_DAMAGED = "est abîmée ou incomplète : enregistrez-la de nouveau"


def _opened(content: bytes, kind: str) -> Image.Image:
    if kind == "HEIC":
        _learn_heic()
    try:
        return Image.open(io.BytesIO(content), formats=[_FORMATS[kind]])
    except Exception:  # as above
        raise PictureRefused(_DAMAGED) from None


@cache
def _learn_heic() -> None:
    from pillow_heif import register_heif_opener  # noqa: PLC0415 - 30 MB, for few pictures

    register_heif_opener(thumbnails=False)


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return *image* as ``RGB``, ``RGBA`` or ``CMYK``."""
    if image.mode.startswith("I;16"):
        # Pillow would cut every grey above 255 to white.
        grey = Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
        return grey.convert("RGB")
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        is_clear = np.asarray(clear.getchannel("A")).min() < 255
        return clear if is_clear else clear.convert("RGB")
    return image if image.mode in ("RGB", "CMYK") else image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    target = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        # A profile that is damaged, or is of greys, changes nothing.
        with suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):
            colours = image.convert("RGB") if target == "RGBA" else image
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            turned = ImageCms.profileToProfile(colours, source, _srgb(), outputMode="RGB")
            assert turned is not None
            if target == "RGBA":
                turned.putalpha(image.getchannel("A"))
            return turned
    return image.convert(target)


@cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
