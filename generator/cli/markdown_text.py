"""Untrusted text as Markdown that says just that text, wherever a forge shows it."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\\`*_\[\]{}#|~$<>&]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# What is a list or a heading at the start of a line only.
_START = re.compile(r"^([0-9]*)([-+=.)])")
# Addresses that become links by themselves.
_ADDRESS = re.compile(r":(?=//)|(?<=\bwww)\.", re.IGNORECASE)
# Somebody's name after an @ would be called; that of an e-mail address stands after a letter.
_CALL = re.compile(r"(?<!\w)@(?=\w)")
_WORD_JOINER = "\N{WORD JOINER}"


def as_markdown(text: str) -> str:
    """Return *text* as one line of Markdown without a meaning: no mark, link, tag or mention."""
    line = _MARKS.sub(_unmarked, _CALL.sub(f"@{_WORD_JOINER}", text))
    line = " ".join(line.splitlines())
    return _START.sub(r"\1\\\2", _ADDRESS.sub(r"\\\g<0>", line.strip()))


def _unmarked(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0], f"\\{found[0]}")
