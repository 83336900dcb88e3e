"""An address as a QR code (ISO/IEC 18004), ready to be drawn as one SVG path."""

from __future__ import annotations

import re
from typing import NamedTuple

import segno

# Looking for the best of the eight masks costs four times the rest; every reader takes any.
_MASK = 3
_DARK = re.compile(rb"\x01+")
QUIET_MODULES = 4
"""White border that readers need, in modules."""


class QrCode(NamedTuple):
    """The dark modules as path data, one unit a module; ``size`` is their number on a side."""

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """Return the code of *text*, with the correction level M or better: paper gets dirty.

    Raises:
        ValueError: *text* has more than some 2,300 bytes.
    """
    rows = segno.make_qr(text, error="m", mask=_MASK).matrix
    return QrCode(len(rows), "".join(_row(bytes(row), y) for y, row in enumerate(rows)))


def _row(row: bytes, y: int) -> str:
    return "".join(
        f"M{run.start()} {y}h{run.end() - run.start()}v1H{run.start()}z"
        for run in _DARK.finditer(row)
    )
