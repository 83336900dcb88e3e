"""What a file may be called so that every system can hold it."""

from __future__ import annotations

import re

NAME_BYTES_MAX = 240
"""Of one name, its suffix included: systems take 255, and a temporary name is a little longer."""
STEM_CHARS_MAX = 200
"""Of a page's or an article's name without its suffix, and of a code: it becomes a folder."""

DEVICES = r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])"
"""A pattern of the names that Windows keeps for its devices, whatever their capitals."""

# Whatever follows the first dot.
_RESERVED = re.compile(rf"{DEVICES}\s*(?:\..*)?", re.IGNORECASE | re.DOTALL)

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_slug(name: str) -> bool:
    """Tell whether *name* is one that a page may have in an address: ``saint-chely-d-apcher``."""
    return bool(_SLUG.fullmatch(name)) and len(name) <= STEM_CHARS_MAX and not is_reserved(name)


def is_reserved(name: str) -> bool:
    """Tell whether a system keeps *name* for itself: ``con``, ``NUL.md``, ``com1``."""
    return bool(_RESERVED.fullmatch(name))
