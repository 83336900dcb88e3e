"""Where something that the site makes of a text stands in that text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import unquote

from generator.files.characters import place_at
from generator.files.source import Source

# What stands before and behind an address where it is written; « » is an end of the text.
_STARTS = ("", *"(<\"'=: \t\n")
_ENDS = ("", *")>\"' \t\n")
_LOOKED_AT_MOST = 200


def place_in_body(source: Source, text: str, is_picture: bool = False) -> tuple[int, int]:
    """Return the line and column, from 1, of *text* in the page, or of the start of its body.

    A picture's address may be that of a link before it: what looks like a picture goes first.
    """
    body = source.body
    # An « & » of an address is « &amp; » in careful HTML, and a space may be written « %20 ».
    for written in dict.fromkeys((text, text.replace("&", "&amp;"), unquote(text))):
        found = [match.start() for match in _occurrences(written, body)]
        if found:
            whole = [at for at in found if _is_whole(body, at, len(written))] or found
            first = next((at for at in whole if is_picture and _is_shown_at(body, at)), whole[0])
            line, column = place_at(body, first)
            return source.body_line + line - 1, column
    return source.body_line, 1


def _occurrences(text: str, body: str) -> Iterator[re.Match[str]]:
    return islice(re.finditer(re.escape(text), body, re.IGNORECASE), _LOOKED_AT_MOST)


def _is_whole(body: str, at: int, length: int) -> bool:
    """Tell whether what stands at *at* is no part of a longer address."""
    return body[max(0, at - 1) : at] in _STARTS and body[at + length : at + length + 1] in _ENDS


def _is_shown_at(body: str, at: int) -> bool:
    """Tell whether the address at *at* is that of ``![…](…)`` or of ``<img src=…>``."""
    before = body[max(0, at - 300) : at]
    return bool(re.search(r"""!\[[^\[\]]*\]\(\s*<?$|src\s*=\s*["']?$""", before, re.IGNORECASE))
