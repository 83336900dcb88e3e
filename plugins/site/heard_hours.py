"""Hours for who listens: a dash between two times is not read, or read as "minus"."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

from generator.french import NBSP, RANGE_DASH

_TIME = rf"\d{{1,2}}{NBSP}h(?:{NBSP}\d\d)?"
_RANGE = re.compile(f"({_TIME}){RANGE_DASH}(?={_TIME})")
_HEARD = (
    r'<span class="week-heard">de </span>\1'
    rf'<span aria-hidden="true">{RANGE_DASH}</span><span class="week-heard"> à </span>'
)


# The hours of one day are those of hundreds of houses.
@lru_cache(maxsize=4096)
def heard_hours(line: str) -> Markup:
    """Return *line* as HTML that shows ``8 h 30 – 12 h`` and is heard « de 8 h 30 à 12 h »."""
    return Markup(_RANGE.sub(_HEARD, str(escape(line))))
