"""Which line ends of a text its writer meant, and which only a program put there.

An address, a signature, a list of telephones have line ends that are meant. A text wrapped at 72 or
80 columns, by a mail program or by whoever keeps sources narrow, has line ends that mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

# Nobody ends a line of this length by hand in the middle of a sentence.
_LONG_CHARS = 60
# The longest line that is cut may be shorter than the width by a word.
_WORD_CHARS = 12
_SENTENCE_END = re.compile(r"[.!?…:;][\s»”\"')\]*_]*$")
_GOES_ON = re.compile(
    r"(?:,|\b(?:à|au|aux|avec|ce|ces|cette|dans|de|des|du|en|entre|est|et|la|le|les|leur|leurs|"
    r"notre|nos|ou|par|pour|que|qui|sa|sans|se|ses|son|sont|sous|sur|un|une|vers|votre|vos))$",
    re.IGNORECASE,
)
_OPENING = " \u00a0\u202f«“\"'([*_–—"


class LineEnds:
    """Tells the line ends of one text apart.

    A line is *cut* when it is long and its sentence goes on below. The longest one that is cut
    tells the width at which the text was wrapped; where the next word would not have stood within
    that width, a line end means nothing either. Every other one is meant.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        """Look for cut lines among *lines*, those of the whole text in their order."""
        self._width = max((len(line) for line, below in pairwise(lines) if _is_cut(line, below)),
                          default=0)  # fmt: skip

    def is_meant(self, line: str, below: str) -> bool:
        """Tell whether the end of *line*, which *below* follows, is one for the reader too.

        Two spaces at its end say so, as in Markdown.
        """
        if line.endswith("  "):
            return True
        if _is_cut(line, below):
            return False
        first_word = below.split(maxsplit=1)[0] if below.strip() else ""
        is_of_width = self._width and len(line) <= self._width + _WORD_CHARS
        return not (is_of_width and self._width < len(line) + 1 + len(first_word))


def _is_cut(line: str, below: str) -> bool:
    if len(line) < _LONG_CHARS or line.endswith("  ") or _SENTENCE_END.search(line[-12:]):
        return False
    first = below.lstrip(_OPENING)[:1]
    return first.islower() or bool(first and _GOES_ON.search(line[-12:]))
