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
    octets = line.encode()
    pieces, start, room = [], 0, _LINE_OCTETS
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:  # the middle of a character
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, _LINE_OCTETS - 1  # a continued line begins with a space
    return b"\r\n ".join([*pieces, octets[start:]]).decode()
