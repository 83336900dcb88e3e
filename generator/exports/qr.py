"""An address as a QR code (ISO/IEC 18004), ready to be drawn as one SVG path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import segno

# Looking for the best of the eight masks costs four times the rest; every reader takes any.
_MASK = 3
_DARK = re.compile(rb"\x01+")
QUIET_MODULES = 4
"""White border that readers need, in modules."""


class QrCode(NamedTuple):
    """The dark modules as path data, one unit a module; ``size`` is their number on a side.

    The path is a line that is one unit wide, drawn along the middle of each row of dark modules: a
    stroke, not an area. ``M0 .5h7m2 0h1m-10 1h1`` are seven dark modules, one, and one below.
    """

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """Return the code of *text*, with the correction level M or better: paper gets dirty.

    Raises:
        ValueError: *text* has more than some 2,300 bytes.
    """
    rows = segno.make_qr(text, error="m", mask=_MASK).matrix
    runs = [(found.start(), y, len(found[0]))
            for y, row in enumerate(rows) for found in _DARK.finditer(bytes(row))]  # fmt: skip
    return QrCode(len(rows), "".join(_steps(runs)))


def _steps(runs: Iterable[tuple[int, int, int]]) -> Iterator[str]:
    """Yield the path from run to run, each told from where the one before ends."""
    at_x, at_y = 0, 0
    for rank, (x, y, length) in enumerate(runs):
        yield f"m{x - at_x} {y - at_y}h{length}" if rank else f"M{x} {y}.5h{length}"
        at_x, at_y = x + length, y
