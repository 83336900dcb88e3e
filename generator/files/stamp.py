"""The stamp of a proposal: a comment that tells which file the form had opened.

``# page ouverte : 1a2b3c4d5e6f`` is the last line of the fields; ``js/editor/handing/stamp.js``
writes it. Of a new article it tells the section: ``# page nouvelle : actualites``. A page that
stays has none.
"""

from __future__ import annotations

import hashlib
import re

from msgspec import Struct

from generator.model.article import Section

_DIGITS = 12
_SECTIONS = "|".join(section.value for section in Section)
_STAMP = re.compile(
    rb"(?:^|(?<=\r))# page (?:ouverte : ([0-9a-f]{12})|nouvelle : (%s))[ \t]*(?:\r\n|\r|\n)"
    % _SECTIONS.encode(),
    re.MULTILINE,
)
_FENCE = re.compile(rb"(?:^|(?<=\r))(?:\xef\xbb\xbf)?---[ \t]*(?=[\r\n])", re.MULTILINE)


class Stamp(Struct, frozen=True):
    """What a file bears: the *digits* of what was opened, and its *line*, from 1.

    Of a new article there was nothing to open: ``section`` is where it shall stand, and the
    digits are empty.
    """

    digits: str
    line: int
    section: Section | None = None

    @property
    def words(self) -> str:
        """How the line begins."""
        return "# page nouvelle" if self.section else "# page ouverte"


def stamp_of(raw: bytes) -> str:
    """Return the stamp of a file: the first digits of the SHA-256 of its bytes."""
    return hashlib.sha256(raw).hexdigest()[:_DIGITS]


def stamp_in(raw: bytes) -> Stamp | None:
    """Return the stamp that a file bears above the end of its fields; None without."""
    found = _found(raw)
    if found is None:
        return None
    lines = re.findall(rb"\r\n|\r|\n", raw[: found.start()])
    section = Section(found[2].decode()) if found[2] else None
    return Stamp((found[1] or b"").decode(), len(lines) + 1, section)


def without_stamp(raw: bytes) -> bytes:
    """Return a file without the line of its stamp, and nothing else changed."""
    found = _found(raw)
    return raw if found is None else raw[: found.start()] + raw[found.end() :]


def _found(raw: bytes) -> re.Match[bytes] | None:
    found = _STAMP.search(raw)
    fences = _FENCE.findall(raw, 0, found.start()) if found else []
    # Only one line « --- » above: behind the fields it would be the page's own text.
    return found if len(fences) == 1 else None
