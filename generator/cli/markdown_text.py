"""Untrusted text as Markdown that says just that text, wherever a forge shows it."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[!-/:-@\[-`{-~]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Somebody's name after an @ would be called; that of an e-mail address stands after a letter.
_CALL = re.compile(r"(?<!\w)@(?=\w)")
_WORD_JOINER = "\N{WORD JOINER}"


def as_markdown(text: str) -> str:
    """Return *text* as one line of Markdown without a meaning: no mark, link, tag or mention."""
    line = " ".join(text.split())
    apart = _CALL.sub(f"@{_WORD_JOINER}", line)
    return _MARKS.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), apart)
