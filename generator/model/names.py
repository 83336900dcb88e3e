"""What a file may be called so that every system can hold it."""

from __future__ import annotations

import re

NAME_BYTES_MAX = 240
"""Of one name, its suffix included: systems take 255, and a temporary name is a little longer."""
STEM_CHARS_MAX = 200
"""Of a page's or an article's name without its suffix, and of a code: it becomes a folder."""

# Windows keeps these for its devices, whatever follows the first dot.
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?",
    re.IGNORECASE | re.DOTALL,
)


def is_reserved(name: str) -> bool:
    """Tell whether a system keeps *name* for itself: ``con``, ``NUL.md``, ``com1``."""
    return bool(_RESERVED.fullmatch(name))
