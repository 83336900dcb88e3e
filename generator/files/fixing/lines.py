"""Lines that only lack an ordinary space: ``telephone:02 …``, ``telephone :02 …``, a no-break one.

A page with such a line cannot be read, so nothing can be held against its values. These
corrections change white space only, on the line that YAML gives up on, one after the other.
"""

from __future__ import annotations

import re

from generator.files.explaining import field_names
from generator.files.fixing.edits import Fix
from generator.files.source import decode, split_page
from generator.files.source_refused import SourceRefused
from generator.model.key_names import key_meant
from generator.model.tidy_hours import tidy_day_name

_LINES_MAX = 50
_HARD = "\u00a0\u202f\u2007"
# It starts where a run of spaces or a word does: tried from within, a long one takes its square.
_HARD_SPACES = re.compile(
    rf"(?P<before>(?:(?<![ {_HARD}])[ {_HARD}]+|(?<![ {_HARD}\w]))(?:- +)?\d*[^\W\d]\w*)"
    rf"[ {_HARD}]*:[ {_HARD}]+"
)
_GLUED = re.compile(
    rf"(?P<before>[ ]*(?:- +)?(?P<key>[^\W\d][\w-]*))[ \t{_HARD}]*:(?P<value>[^\s/].*)"
)


def readable(raw: bytes) -> tuple[str, list[Fix]]:
    """Return the text of a page whose lines have ordinary spaces where YAML needs them.

    Raises:
        SourceRefused: spaces are not all that it lacks.
    """
    text = raw.decode("utf-8")
    lines = re.split(r"(\r\n|\r|\n)", text)
    fixes: list[Fix] = []
    for _ in range(_LINES_MAX):
        try:
            split_page(decode("".join(lines).encode()))
        except SourceRefused as refused:
            fixes.append(_mended(lines, refused))
        else:
            return "".join(lines), fixes
    raise SourceRefused(0, 0, "yaml", "")


def _mended(lines: list[str], refused: SourceRefused) -> Fix:
    """Correct the line where reading stopped; line n is piece 2n - 2, line breaks between."""
    at = 2 * refused.line - 2
    if refused.code != "yaml" or not 0 <= at < len(lines):
        raise refused
    line = lines[at]
    new = _HARD_SPACES.sub(_ordinary, line, count=1)
    glued = _GLUED.fullmatch(new)
    if glued and _is_key(glued["key"]):
        new = f"{glued['before']}: {new[glued.start('value') :]}"
    if new == line:
        raise refused
    lines[at] = new
    return Fix(refused.line, 1, "espace ordinaire après « : ».")


def _is_key(name: str) -> bool:
    """Tell whether *name* is a field or a day, by that name or another: ``Téléphone``."""
    known = field_names()
    return name in known or tidy_day_name(name) is not None or key_meant(name, known) is not None


def _ordinary(match: re.Match[str]) -> str:
    before = match["before"]
    return f"{before.translate(dict.fromkeys(map(ord, _HARD), ' '))}: "
