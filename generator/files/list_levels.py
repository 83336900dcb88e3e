"""How deep an item of a list stands, from how far it is indented and by what it is marked."""

from __future__ import annotations

from typing import NamedTuple

_DEEPER_COLUMNS = 2
"""From this on an item belongs to the one above it."""


class _Level(NamedTuple):
    indent: int
    sign: str


class ListLevels:
    """The items that the next one may stand below, the outermost first; false outside of lists."""

    def __init__(self, depth_max: int) -> None:
        """Begin outside of any list; deeper ones than *depth_max* stand at that depth."""
        self._open: list[_Level] = []
        self._depth_max = depth_max

    def __bool__(self) -> bool:
        return bool(self._open)

    @property
    def first_indent(self) -> int:
        """By how many columns the outermost list is indented."""
        return self._open[0].indent

    def clear(self) -> None:
        """Leave all lists."""
        self._open.clear()

    def place(self, indent: int, sign: str, follows_blank: bool) -> tuple[int, bool]:
        """Open an item.

        Args:
            indent: by how many columns it is indented.
            sign: its mark's; another sign at the same indentation is one level deeper, as Word
                copies its lists, unless the item *follows_blank*: then it begins a list.

        Returns:
            Its level, from 0, and whether numbers follow signs there or the contrary.
        """
        while len(self._open) > 1 and indent < self._open[-1].indent:
            self._open.pop()
        if not self._open:
            self._open.append(_Level(indent, sign))
            return 0, False
        if indent >= self._open[-1].indent + _DEEPER_COLUMNS:
            return self._deeper(indent, sign)
        return self._beside(sign, follows_blank)

    def depth_at(self, indent: int) -> int:
        """Leave the items that words at *indent* do not belong to; return how many are left."""
        while len(self._open) > 1 and indent <= self._open[-1].indent:
            self._open.pop()
        return len(self._open)

    def _deeper(self, indent: int, sign: str) -> tuple[int, bool]:
        if len(self._open) == self._depth_max:
            return self._depth_max - 1, False
        self._open.append(_Level(indent, sign))
        return len(self._open) - 1, False

    def _beside(self, sign: str, follows_blank: bool) -> tuple[int, bool]:
        indent = self._open[-1].indent
        level = len(self._open)
        while level and self._open[level - 1].indent == indent:
            level -= 1
            if self._open[level].sign == sign:
                del self._open[level + 1 :]
                return level, False
        if not follows_blank:
            return self._deeper(indent, sign)
        before = self._open[-1].sign
        self._open[-1] = _Level(indent, sign)
        return len(self._open) - 1, before[0] != sign[0] and "1" in (before[0], sign[0])
