"""A text typed like an e-mail, or pasted from one, put into the Markdown that says the same.

Markdown wants a blank line before a list, knows three of the signs that mark its items, takes four
spaces for code and a line end for a space. Whoever writes a page knows none of this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto

from markdown.util import BLOCK_LEVEL_ELEMENTS

from generator.files.line_ends import LineEnds
from generator.files.list_levels import ListLevels
from generator.files.list_marks import ListMark, begins_number, glued_mark, list_mark, may_interrupt

_TAB = "    "
_DEPTH_MAX = 8
_BLANKS = " \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
# Paragraphs of one line that begin with two letters: most pages. One alone may be Word's bullet.
_PLAIN = re.compile(r"[^\W\d_]{2}[^\n]*(?:\n\n+[^\W\d_]{2}[^\n]*)*")
_FENCE = re.compile(r"`{3,}|~{3,}")
_BLOCK_TAG = re.compile(rf"</?(?:{'|'.join(sorted(BLOCK_LEVEL_ELEMENTS))})\b|<!--", re.IGNORECASE)
# What goes on over blank lines, and what ends it.
_LONG_BLOCKS = (
    (re.compile(r"<pre\b", re.IGNORECASE), re.compile(r"</pre\s*>", re.IGNORECASE)),
    (re.compile(r"<!--"), re.compile(r"-->")),
)
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_NOTE = re.compile(r"\[\^[^\]\n]{1,200}\]:")
# A heading, a note, where a reference leads, the line below a heading, a rule. « #Durtal » is a
# hashtag.
_STRUCTURE = re.compile(
    r"#(?=[#\s]|$)|\[[^\]\n]{1,200}\]:|=+[ \t]*$|-{2,}[ \t]*$|([-*_])(?:[ \t]*\1){2,}[ \t]*$"
)


class _Above(Enum):
    """What the line above is."""

    NOTHING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    QUOTE = auto()
    TABLE = auto()
    STRUCTURE = auto()


def as_markdown(text: str, depth: int = 0) -> str:
    """Return *text* in Markdown, where each line end that is left in a paragraph is meant.

    Args:
        text: lines that end in ``\\n``.
        depth: of quotations around it.
    """
    if _PLAIN.fullmatch(text):
        return text
    return "\n".join(_Writer(text.split("\n"), depth).written())


class _Writer:
    """Goes through the lines of one text once."""

    def __init__(self, lines: Sequence[str], depth: int) -> None:
        self._lines, self._depth = lines, depth
        self._ends = LineEnds(lines)
        self._out: list[str] = []
        self._above = _Above.NOTHING
        self._levels = ListLevels(_DEPTH_MAX)
        self._in_note = False
        self._has_paragraphs = False  # the item above, after its first

    def written(self) -> list[str]:
        """Return the lines of the Markdown."""
        at = 0
        while at < len(self._lines):
            at = self._block(at) or self._line(at)
        return self._out

    def _block(self, at: int) -> int:
        """Write what stands on several lines and is no paragraph; return where it ends, or 0."""
        content = self._content(at)
        if not content:
            return 0
        if end := self._verbatim_end(at, content):
            self._separate()
            self._out += self._lines[at:end]
            self._above = _Above.STRUCTURE
        elif end := self._table_end(at, content):
            self._separate()
            self._out += [self._content(row) for row in range(at, end)]
            self._above = _Above.TABLE
        elif content.startswith(">") and self._depth < _DEPTH_MAX and not self._levels:
            end = self._quote(at)
        if end:
            self._levels.clear()
        return end

    def _line(self, at: int) -> int:
        """Write one line; return the next."""
        content = self._content(at)
        if not content:
            self._out.append("")
            self._above = _Above.NOTHING
            return at + 1
        mark = self._mark(at, content)
        if mark:
            self._item(self._indent(at), mark)
        elif _STRUCTURE.match(content):
            self._structure(content)
        else:
            self._words(at, content)
        return at + 1

    def _item(self, indent: int, mark: ListMark) -> None:
        is_new = not self._levels
        follows_blank = self._above is _Above.NOTHING
        level, changes_kind = self._levels.place(indent, mark.sign, follows_blank)
        if is_new or changes_kind or self._has_paragraphs:
            self._separate()  # else Markdown takes it for more of that paragraph
        self._out.append(f"{_TAB * level}{mark.in_markdown} {mark.rest.rstrip()}")
        self._above, self._in_note, self._has_paragraphs = _Above.ITEM, False, False

    def _structure(self, content: str) -> None:
        self._in_note = bool(_NOTE.match(content))
        if not self._in_note or self._above is not _Above.STRUCTURE:
            self._levels.clear()
        if self._above in (_Above.ITEM, _Above.QUOTE, _Above.TABLE):
            self._separate()
        self._out.append(content.rstrip())
        self._above = _Above.STRUCTURE

    def _words(self, at: int, content: str) -> None:
        indent = self._indent(at)
        content = "\\" * begins_number(content) + content.rstrip()
        is_within = bool(self._levels) and indent > self._levels.first_indent
        if self._above in (_Above.PARAGRAPH, _Above.ITEM, _Above.QUOTE):
            if not self._ends.is_meant(self._lines[at - 1], content):
                self._out[-1] += f" {content}"  # of an item or a quotation too
                return
            if self._above is _Above.QUOTE or (self._levels and not is_within):
                self._separate()
        elif self._above is _Above.TABLE:
            self._separate()
        if is_within:
            content = _TAB * self._levels.depth_at(indent) + content
            self._has_paragraphs |= self._above is _Above.NOTHING
        else:
            self._levels.clear()
            content = (_TAB if self._in_note and indent >= 2 else "") + content
            self._in_note = self._in_note and indent >= 2
        self._out.append(content)
        self._above = _Above.ITEM if is_within else _Above.PARAGRAPH

    def _quote(self, at: int) -> int:
        end = at
        while end < len(self._lines) and self._content(end).startswith(">"):
            end += 1
        inner = [self._content(row)[1:].removeprefix(" ") for row in range(at, end)]
        self._separate()
        quoted = as_markdown("\n".join(inner), self._depth + 1)
        self._out += [f"> {line}".rstrip() for line in quoted.split("\n")]
        self._above = _Above.QUOTE
        return end

    def _separate(self) -> None:
        if self._out and self._out[-1]:
            self._out.append("")

    def _mark(self, at: int, content: str) -> ListMark | None:
        mark = list_mark(content) or self._glued(at, content)
        if mark is None or self._above is not _Above.PARAGRAPH:
            return mark
        above = self._lines[at - 1]
        below = list_mark(self._content(at + 1))
        is_meant = self._ends.is_meant(above, content)
        return mark if may_interrupt(mark, above, is_meant, below) else None

    def _glued(self, at: int, content: str) -> ListMark | None:
        """Return the mark of one of several lines that all begin with a glued dash."""
        mark = glued_mark(content)
        if mark is None:
            return None
        beside = (glued_mark(self._content(row)) for row in (at - 1, at + 1))
        return mark if any(other and other.sign == mark.sign for other in beside) else None

    def _verbatim_end(self, at: int, content: str) -> int:
        """Return where HTML or code that begins at this line ends; 0 where none does."""
        for start, end in _LONG_BLOCKS:
            if start.match(content):
                return min(self._first(at, end.search) + 1, len(self._lines))
        if fence := _FENCE.match(content):
            end_at = self._first(at + 1, lambda line: line.strip().startswith(fence[0]))
            return min(end_at + 1, len(self._lines))
        if _BLOCK_TAG.match(content):
            return self._first(at, lambda line: not line.strip())
        return 0

    def _first(self, start: int, wanted: Callable[[str], object]) -> int:
        lines = self._lines
        return next((row for row in range(start, len(lines)) if wanted(lines[row])), len(lines))

    def _table_end(self, at: int, content: str) -> int:
        below = self._content(at + 1)
        if "|" not in content or "|" not in below or not _TABLE_RULE.match(below):
            return 0
        return self._first(at + 2, lambda line: "|" not in line)

    def _content(self, at: int) -> str:
        """Return the line without what indents it; nothing beyond the end."""
        if not 0 <= at < len(self._lines):
            return ""
        line = self._lines[at]
        return line.lstrip(_BLANKS) if line.strip() else ""

    def _indent(self, at: int) -> int:
        """Return by how many columns the line is indented."""
        line = self._lines[at]
        return len(line[: len(line) - len(line.lstrip(_BLANKS))].expandtabs(len(_TAB)))
