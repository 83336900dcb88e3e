"""Whatever an editor gives comes out small, upright, in plain colours, and saying no more."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image, ImageCms
from pillow_heif import register_heif_opener

from generator.pictures.encoding import BYTES_MAX
from generator.pictures.kinds import kind_of
from generator.pictures.making import LARGE_PX, SMALL_PX, TALL_PX, make
from generator.pictures.versions import Made, PictureRefused
from tests.pictures.drawn import (
    MAKER,
    as_bytes,
    corners_of,
    photograph,
    quarters,
    telephone_exif,
)

register_heif_opener()
KINDS = {"JPEG": "JPEG", "PNG": "PNG", "WEBP": "WebP", "AVIF": "AVIF", "HEIF": "HEIC"}
UPRIGHT = [0, 1, 2, 3]


def opened(made: Made, rank: int = 0) -> Image.Image:
    """Return a version as Pillow reads it, which is as it says that it is."""
    version = made.versions[rank]
    image = Image.open(io.BytesIO(version.content))
    image.load()
    assert image.size == (version.width_px, version.height_px)
    assert image.format == {"jpg": "JPEG", "png": "PNG"}[version.suffix]
    assert len(version.content) <= BYTES_MAX
    return image


def assert_bare(image: Image.Image, content: bytes) -> None:
    assert not image.getexif() and not image.getexif().get_ifd(0x8825)
    assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & set(image.info)
    assert MAKER.encode() not in content and b"Exif" not in content


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_told_by_its_content_and_made_readable_everywhere(kind: str) -> None:
    content = as_bytes(quarters(), kind)
    assert kind_of(content[:64]) == KINDS[kind]
    made = make(content)
    assert len(made.versions) == 1 and not made.is_animated
    assert opened(made).size == (40, 30) and corners_of(opened(made)) == UPRIGHT


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_turned_picture_is_made_upright(kind: str, orientation: int) -> None:
    # What a camera stores: the upright picture, turned back (Exif 3.0 §4.6.5.1.6).
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    upright = quarters(48, 32)
    held = upright.transpose(Image.Transpose(back[orientation])) if orientation > 1 else upright
    made = make(as_bytes(held, kind, exif=telephone_exif(orientation), quality=95))
    assert opened(made).size == (48, 32)
    assert corners_of(opened(made)) == UPRIGHT
    assert_bare(opened(made), made.versions[0].content)


def test_a_telephones_photograph_is_light_in_two_widths_and_says_no_more() -> None:
    content = as_bytes(photograph(4000, 3000, 90), "JPEG", quality=97, exif=telephone_exif(6),
                       comment=MAKER, xmp=f"<x>{MAKER}</x>".encode())  # fmt: skip
    assert 9_000_000 < len(content) < 15_000_000
    made = make(content)
    large, small = opened(made), opened(made, 1)
    assert large.width > large.height * 0.7 and large.height > large.width
    assert SMALL_PX < large.width <= LARGE_PX and large.height <= TALL_PX
    assert small.width == SMALL_PX
    assert abs(small.width / small.height - large.width / large.height) < 0.01
    for rank, image in enumerate((large, small)):
        assert_bare(image, made.versions[rank].content)


def test_the_same_bytes_make_the_same_files() -> None:
    content = as_bytes(photograph(900, 700), "JPEG", quality=95, exif=telephone_exif())
    assert make(content) == make(content)


def test_what_is_small_and_bare_stays_as_it_is() -> None:
    for content in (as_bytes(quarters(), "JPEG"), as_bytes(quarters(), "PNG"),
                    as_bytes(quarters(mode="L"), "JPEG", progressive=True),
                    as_bytes(quarters(mode="P"), "PNG")):  # fmt: skip
        assert [version.content for version in make(content).versions] == [content]


@pytest.mark.parametrize(
    "content",
    [
        as_bytes(quarters(), "JPEG", exif=telephone_exif()),
        as_bytes(quarters(), "JPEG", comment=MAKER),
        as_bytes(quarters(), "JPEG", xmp=MAKER.encode()),
        as_bytes(quarters(), "PNG", exif=telephone_exif()),
        as_bytes(quarters(), "JPEG") + MAKER.encode(),
        as_bytes(quarters(), "PNG") + MAKER.encode(),
        as_bytes(quarters(), "JPEG") + as_bytes(quarters(), "JPEG", exif=telephone_exif()),
        as_bytes(quarters(), "JPEG", icc_profile=ImageCms.ImageCmsProfile(
            ImageCms.createProfile("sRGB")).tobytes()),
    ],
)  # fmt: skip
def test_whatever_else_a_small_file_holds_is_left_out(content: bytes) -> None:
    made = make(content)
    assert made.versions[0].content != content
    assert_bare(opened(made), made.versions[0].content)
    assert corners_of(opened(made)) == UPRIGHT


def test_words_in_a_png_are_left_out() -> None:
    content = as_bytes(quarters(), "PNG")
    chunk = b"tEXt" + b"Author\0" + MAKER.encode("latin-1")
    words = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    made = make(content[:33] + words + content[33:])
    assert MAKER.encode("latin-1") not in made.versions[0].content
    assert corners_of(opened(made)) == UPRIGHT


def test_inks_and_other_colours_become_those_of_screens() -> None:
    made = make(as_bytes(quarters(mode="CMYK"), "JPEG", quality=95))
    assert opened(made).mode == "RGB" and corners_of(opened(made)) == UPRIGHT
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    assert corners_of(opened(make(as_bytes(quarters(), "PNG", icc_profile=b"rien")))) == UPRIGHT
    assert opened(make(as_bytes(quarters(), "PNG", icc_profile=lab))).size == (40, 30)


def test_sixteen_bits_keep_their_greys() -> None:
    greys = np.linspace(0, 65535, 256 * 8).astype(np.uint16).reshape(8, 256).repeat(8, axis=0)
    made = make(as_bytes(Image.fromarray(greys), "PNG", exif=telephone_exif()))
    shown = np.asarray(opened(made).convert("L"))
    assert shown.min() < 5 and shown.max() > 250 and 120 < shown.mean() < 135


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_stays_so(mode: str) -> None:
    image = quarters(mode="RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 20, 15))
    clear = image.convert("LA") if mode == "LA" else image
    how = {"transparency": 0} if mode == "P" else {}
    if mode == "P":
        clear = image.quantize(16, Image.Quantize.FASTOCTREE)
        how = {}
    made = make(as_bytes(clear, "WEBP" if mode == "RGBA" else "PNG", **how))
    shown = opened(made).convert("RGBA")
    assert made.versions[0].suffix == "png"
    assert shown.getpixel((5, 5))[3] == 0 and shown.getpixel((35, 25))[3] == 255


def test_a_transparent_photograph_is_laid_on_white() -> None:
    image = photograph(1400, 1000, 120).convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 200, 200))
    made = make(as_bytes(image, "PNG", compress_level=1))
    assert {version.suffix for version in made.versions} == {"jpg"}
    assert min(opened(made).getpixel((20, 20))) > 240


def test_a_drawing_stays_without_loss() -> None:
    made = make(as_bytes(quarters(2000, 1500), "PNG", compress_level=0))
    assert [(each.suffix, each.width_px) for each in made.versions] == [("png", 1280), ("png", 640)]
    assert opened(made).convert("RGB").getpixel((3, 3)) == (220, 30, 30)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_of_what_moves_the_first_view_is_kept(kind: str) -> None:
    first, then = quarters(), quarters().transpose(Image.Transpose.ROTATE_180)
    made = make(as_bytes(first, kind, save_all=True, append_images=[then], duration=100))
    assert made.is_animated
    assert corners_of(opened(made)) == UPRIGHT
    assert getattr(opened(made), "n_frames", 1) == 1


@pytest.mark.parametrize("size_px", [(1, 1), (1, 3000), (3000, 1), (20_000, 30)])
def test_odd_sizes_stay_within_bounds(size_px: tuple[int, int]) -> None:
    for version in make(as_bytes(quarters(*size_px), "PNG")).versions:
        assert 1 <= version.width_px <= LARGE_PX and 1 <= version.height_px <= TALL_PX


def png_of(width_px: int, height_px: int) -> bytes:
    """Return the head of a picture that has no pixels, however many it announces."""
    head = struct.pack(">IIBBBBB", width_px, height_px, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    begin = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk
    data = zlib.compress(b"")
    end = struct.pack(">I", len(data)) + b"IDAT" + data + b"\0\0\0\0"
    return begin + struct.pack(">I", zlib.crc32(chunk)) + end


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (png_of(100_000, 100_000), "100000 × 100000 points"),
        (png_of(2**31 - 1, 2**31 - 1), "points"),
        (png_of(9000, 8000), "9000 × 8000 points"),
        (png_of(0, 10), ""),
        (png_of(10, 10), "abîmée"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "abîmée"),
        (b"\x89PNG\r\n\x1a\n", "abîmée"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "abîmée"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", "abîmée"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "abîmée"),
    ],
)
def test_what_cannot_be_a_picture_is_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(PictureRefused) as refused:
        make(content)
    assert words in refused.value.reason and refused.value.reason


@pytest.mark.parametrize("kind", KINDS)
def test_a_cut_file_is_a_sentence_wherever_it_is_cut(kind: str) -> None:
    content = as_bytes(photograph(120, 90), kind)
    for part in (20, 2, 1.2):
        with pytest.raises(PictureRefused):
            make(content[: int(len(content) / part)])


def test_any_byte_may_be_wrong() -> None:
    """A picture or a sentence, for each of many damages."""
    damages = np.random.default_rng(2)
    for kind in KINDS:
        content = as_bytes(quarters(), kind)
        for _ in range(15):
            damaged = bytearray(content)
            for at in damages.integers(12, len(content), 3):
                damaged[at] ^= int(damages.integers(1, 256))
            try:
                opened(make(bytes(damaged)))
            except PictureRefused as refused:
                assert refused.reason
