"""The table of contents of a long text, from its headings."""

from __future__ import annotations

import re
from html import unescape

_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# Shorter texts are seen at a glance.
FEWEST_PARTS = 5


def contents_of(html: str) -> tuple[tuple[str, str], ...]:
    """Return the identifier and the words of each part of *html*; nothing when they are few.

    Args:
        html: sanitised, as ``prose.render`` gives it; its parts begin with h2.
    """
    parts = [(unescape(name), _words(words)) for name, words in _HEADING.findall(html)]
    return tuple(parts) if len(parts) >= FEWEST_PARTS else ()


def _words(html: str) -> str:
    return unescape(_TAG.sub("", html)).strip()
