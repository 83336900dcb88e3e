"""Characters that no page of a site can hold, wherever they come from.

XML 1.0 forbids most of them (https://www.w3.org/TR/xml/#charsets), so that one in a text breaks
a whole feed; HTML calls the others errors; none can be seen by who typed it.
"""

from __future__ import annotations

import re

_PLANE_ENDS = "".join(chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
FORBIDDEN = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANE_ENDS}]"
)
SENTENCE = "un caractère de contrôle invisible : ressaisissez la ligne."
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}))")


def place_at(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column, from 1, of what stands at *offset* in *text*."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def forbidden_place(text: str) -> tuple[int, int] | None:
    """Return the line and column, from 1, of the first forbidden character of *text*, if any."""
    found = FORBIDDEN.search(text)
    return place_at(text, found.start()) if found else None


def reference_place(text: str) -> tuple[int, int]:
    """Return where *text* writes a forbidden character as ``&#1;``; its start when it does not."""
    for found in _REFERENCE.finditer(text):
        code = int(found[1], 16) if found[1] else int(found[2])
        if code > 0x10FFFF or FORBIDDEN.match(chr(code)):
            return place_at(text, found.start())
    return 1, 1
