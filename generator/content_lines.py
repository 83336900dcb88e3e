"""Content lines, which iCalendar (RFC 5545) and vCard (RFC 6350) write alike."""

from __future__ import annotations

import re

_LINE_OCTETS = 75
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def escaped(text: str) -> str:
    """Return *text* as a value of type TEXT: one line, its separators escaped."""
    plain = _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    for char in ("\\", ";", ","):
        plain = plain.replace(char, f"\\{char}")
    return plain.replace("\n", "\\n")


def folded(line: str) -> str:
    """Return *line* cut into lines of at most 75 octets, never inside a character."""
    if len(line.encode()) <= _LINE_OCTETS:
        return line
    pieces, size = [""], 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _LINE_OCTETS:
            pieces.append("")
            size = 1  # the space that begins a continued line
        pieces[-1] += char
        size += octets
    return "\r\n ".join(pieces)
