"""How people mark the items of a list: Markdown's own marks, typed signs, bullets of Word."""

from __future__ import annotations

import re
from typing import NamedTuple

_BLANK = "[ \t\u00a0\u2000-\u200a\u202f]"
# Word's own bullets are private characters of its Symbol and Wingdings fonts when they are pasted.
_TICKS = "✓✔✗✘☐☑☒"
_BULLET = "[•‣⁃∙●○◦■□▪▫◆◇►▶▸➢➤❖❑❒" + _TICKS + "\uf000-\uf0ff]"
_BULLET_ITEM = re.compile(rf"({_BULLET})\ufe0f?{_BLANK}*(?=\S)(?!{_BULLET})")
_SIGN_ITEM = re.compile(rf"([-*+‐‑‒–—―−·]){_BLANK}+(?=\S)")
# What Word's bullets are in a plain text: « o » and letters of Wingdings, before a tab.
_WORD_ITEM = re.compile(r"([o§Øüvq])(?:\t[ \t]*|[ \u00a0]{2,})(?=\S)")
_NUMBER_ITEM = re.compile(rf"([0-9]{{1,9}})([.)]){_BLANK}+(?=\S)")
_GLUED_ITEM = re.compile(r"([-–—])(?=[^\W\d_])")
_INTERNATIONAL_NUMBER = re.compile(r"\+\s*[0-9]")
_RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}[ \t]*$")


class ListMark(NamedTuple):
    """What an item begins with.

    ``sign`` is alike for the items of one list: ``-`` for any of Markdown's own, ``1.`` or ``1)``
    for numbers; ``number`` is the item's, 0 for none; ``rest`` is the item without its mark.
    """

    sign: str
    number: int
    rest: str

    @property
    def in_markdown(self) -> str:
        """The mark that Markdown knows, without a space."""
        return f"{self.number}." if self.sign[0] == "1" else "-"


def begins_number(line: str) -> bool:
    """Tell whether *line* begins with the « + » of a telephone number."""
    return bool(_INTERNATIONAL_NUMBER.match(line))


def list_mark(line: str) -> ListMark | None:
    """Return the mark that *line*, which begins with no space, begins with; None for no item."""
    if _RULE.match(line) or _INTERNATIONAL_NUMBER.match(line):
        return None
    if found := _NUMBER_ITEM.match(line):
        return ListMark(f"1{found[2]}", int(found[1]), line[found.end() :])
    if found := _SIGN_ITEM.match(line) or _BULLET_ITEM.match(line) or _WORD_ITEM.match(line):
        return ListMark(_sign(found[1]), 0, line[found.end() :])
    return None


def _sign(typed: str) -> str:
    if typed in "-*+":
        return "-"
    return _TICKS[0] if typed in _TICKS else typed


def glued_mark(line: str) -> ListMark | None:
    """Return the dash that is glued to the word behind it, ``-un courrier``; None for none.

    Such a line alone is no item: it takes another beside it to tell.
    """
    found = _GLUED_ITEM.match(line)
    return ListMark(found[1], 0, line[found.end() :]) if found else None


def may_interrupt(
    mark: ListMark, line_above: str, is_meant: bool, next_mark: ListMark | None
) -> bool:
    """Tell whether an item may follow a line of a paragraph without a blank line between.

    Args:
        mark: the item's.
        line_above: what it follows.
        is_meant: whether that line ends where its writer meant it to end.
        next_mark: what the next line begins with.
    """
    goes_on = next_mark is not None and next_mark.sign == mark.sign
    if mark.sign[0] == "1":
        # « le 14 juillet⏎2024. Puis … » is no list.
        is_followed = next_mark is not None and next_mark.number == mark.number + 1
        return mark.number <= 1 or (goes_on and is_followed)
    return is_meant or goes_on or line_above.rstrip().endswith(":")
