"""Which kind of picture a file is, told by its first bytes and never by its name."""

from __future__ import annotations

import re

START_BYTES = 64
"""As many are looked at."""

ACCEPTED = "JPEG, PNG, WebP, AVIF ou HEIC"
SUFFIXES = ("jpg", "jpeg", "png", "webp", "avif", "heic", "heif")
"""Of the names that a picture may have; which of them is of no importance."""

_HEIC = re.compile(rb"hei[cxms]|hev[cxms]")
_OTHERS = (
    (re.compile(rb"GIF8[79]a"), "une image GIF"),
    (re.compile(rb"BM.{4}\0\0\0\0", re.DOTALL), "une image BMP"),
    (re.compile(rb"II\*\0|MM\0\*"), "une image TIFF"),
    (re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<svg", re.IGNORECASE), "un dessin SVG"),
    (re.compile(rb"%PDF-"), "un PDF"),
    (re.compile(rb"PK\x03\x04"), "un document ou une archive"),
)


def kind_of(start: bytes) -> str:
    """Return the kind of picture whose first 64 bytes are *start*: ``PNG``, ``JPEG`` …, or nothing.

    Sources: PNG 3rd edition §5.2; ITU-T T.81 §B.1; RFC 9649 §2.4; AVIF 1.1 §6 and
    ISO/IEC 23008-12 §10 (brands of ISO 14496-12).
    """
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if start.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "WebP"
    return _kind_of_brands(start[:START_BYTES]) if start[4:8] == b"ftyp" else ""


def _kind_of_brands(start: bytes) -> str:
    brands = start[8 : min(int.from_bytes(start[:4], "big"), len(start))]
    if re.search(rb"avi[fs]", brands):
        return "AVIF"
    return "HEIC" if _HEIC.search(brands) else ""


def other_kind(start: bytes) -> str:
    """Return in French what *start* begins that is no picture of ours: ``une image GIF``."""
    return next((what for pattern, what in _OTHERS if pattern.match(start)), "")
