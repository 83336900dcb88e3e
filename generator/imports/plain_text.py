"""Text of outside sources as Markdown that shows exactly that text, its addresses as links."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.files.list_marks import glued_mark, list_mark

_INLINE = re.compile(r"[\\`*_{}\[\]<>]|&(?=#?\w+;)")
_LINE_START = re.compile(r"[#+!-]|[:~=]|\d+(?=\.)")
_ENTITIES = {"<": "&lt;", "&": "&amp;", ":": "&#58;", "~": "&#126;", "=": "&#61;"}
_BACKSLASHED = frozenset("\\`*_{}[]>#+!-.")


def markdown_of(paragraphs: Iterable[str]) -> str:
    """Return *paragraphs* (single lines of plain text) as the Markdown of a page's body.

    Nothing in them becomes markup, HTML, a list, a table or a heading; a bare address is a link, as
    in every text.
    """
    return "\n\n".join(_escaped(line) for line in paragraphs if line)


def _escaped(line: str) -> str:
    start = _LINE_START.match(line)
    if not start:
        marked = list_mark(line) or glued_mark(line)
        return f"&#{ord(line[0])};{_inline(line[1:])}" if marked else _inline(line)
    if start[0].isdecimal():
        return f"{start[0]}\\.{_inline(line[start.end() + 1 :])}"
    return _sign(start[0]) + _inline(line[1:])


def _inline(text: str) -> str:
    return _INLINE.sub(lambda found: _sign(found[0]), text)


def _sign(sign: str) -> str:
    """Return *sign* so that it shows itself: a backslash where Markdown has one, else an entity."""
    return f"\\{sign}" if sign in _BACKSLASHED else _ENTITIES[sign]
