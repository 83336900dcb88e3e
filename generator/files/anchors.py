"""The anchors of a text, told apart from those of the page that it stands on.

A heading « Horaires » of a text would else have the ``id`` of the page's own part, and the page's
links would lead to whichever comes first.
"""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import unquote

PREFIX = "texte-"
"""No ``id`` of the theme begins like this: a test keeps it."""

# Of sanitised HTML: values stand between double quotes and hold none.
_ID = re.compile(r' id="([^"]*)"')
_TO_ID = re.compile(r' href="#([^"]*)"')


def own_anchors(clean: str) -> str:
    """Return sanitised HTML whose every ``id`` is the text's own, is there once, and is found.

    Links of the text to its own anchors follow; those to other parts of the page stay.
    """
    if ' id="' not in clean:
        return clean
    known: set[str] = set()
    named = _ID.sub(lambda found: _named(unescape(found[1]), known), clean)
    return _TO_ID.sub(lambda found: _followed(found, known), named)


def _named(name: str, known: set[str]) -> str:
    if not name or name in known or any(char.isspace() for char in name):
        return ""
    known.add(name)
    return f' id="{PREFIX}{escape(name)}"'


def _followed(found: re.Match[str], known: set[str]) -> str:
    name = unescape(found[1])
    own = name if name in known else unquote(name)
    return f' href="#{PREFIX}{found[1]}"' if own in known else found[0]
