"""Whether a file holds its picture and nothing else: no place, no maker, no words, no second view.

What is listed may stay; all else, known or not, makes that the picture is written anew.
"""

from __future__ import annotations

# PNG 3rd edition §5.6 and §11: the picture itself, its colours, its transparency, its density.
_CHUNKS = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"sRGB", b"gAMA", b"pHYs", b"sBIT"}
)
_PNG_HEAD_BYTES = 8
# ITU-T T.81 table B.1, without markers of applications and comments.
_SOFS = frozenset({0xC0, 0xC1, 0xC2})
_TABLES = frozenset({0xC4, 0xDB, 0xDD}) | _SOFS
_SOS, _APP0 = 0xDA, 0xE0
_JFIF_BYTES = 16
"""Of the head that JFIF 1.02 wants; a longer one has a thumbnail."""
_COMPONENTS = (1, 3)


def is_bare(content: bytes, kind: str) -> bool:
    """Tell whether a whole file of that *kind* holds nothing but a picture browsers show."""
    if kind == "PNG":
        return _is_bare_png(content)
    return kind == "JPEG" and _is_bare_jpeg(content)


def _is_bare_png(content: bytes) -> bool:
    at = _PNG_HEAD_BYTES
    while at + 12 <= len(content):
        name = content[at + 4 : at + 8]
        at += 12 + int.from_bytes(content[at : at + 4], "big")
        if name not in _CHUNKS:
            return False
        if name == b"IEND":
            return at == len(content)
    return False


def _is_bare_jpeg(content: bytes) -> bool:
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if marker == _SOS:
            return _has_scans_only(content, at)
        if marker == _APP0 and (length != _JFIF_BYTES or content[at + 4 : at + 9] != b"JFIF\0"):
            return False
        if marker in _SOFS and content[at + 9 : at + 10] not in map(_byte, _COMPONENTS):
            return False
        if marker not in _TABLES and marker != _APP0:
            return False
        at += 2 + length
    return False


def _has_scans_only(content: bytes, at: int) -> bool:
    """Tell whether scans and tables follow until the end of the picture, and of the file."""
    while 0 <= at < len(content) - 1:
        marker = content[at + 1]
        if marker == 0xD9:
            return at + 2 == len(content)
        if marker in _TABLES or marker == _SOS:
            at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        elif marker == 0 or 0xD0 <= marker <= 0xD7 or marker == 0xFF:
            at += 2 if marker != 0xFF else 1
        else:
            return False
        at = content.find(b"\xff", at)
    return False


def _byte(value: int) -> bytes:
    return bytes((value,))
