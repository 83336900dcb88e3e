"""Which places of a page's text change, so that its keys have other values.

A value changes where it stands, as deep inside as it can; only where its shape changes (hours by
day instead of one text) is it written anew, with its comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from generator.files.page_layout import BLOCK_SIGNS, Entry, Layout, Piece
from generator.files.writing import Field, entry_lines, scalar_text

_COMMENT = re.compile(r"(?<![^\s])#[^\r\n]*")
_LINE_END = re.compile(r"\r\n|\r|\n|$")


class NotRewritten(Exception):
    """A page in which a key cannot be changed alone; its text is one French sentence."""


class Edit(Struct, frozen=True):
    """What stands from ``start`` to before ``end``, in characters, becomes ``text``."""

    start: int
    end: int
    text: str


def front_edits(
    layout: Layout, changes: Mapping[str, Field | None], order: Sequence[str]
) -> list[Edit]:
    """Return the edits that give keys of the front matter other values.

    Args:
        changes: the new value of each key; None, or an empty one, takes the key away.
        order: keys in the order of a page, to know where a new one stands.

    Raises:
        NotRewritten: the fields are not one a line, or one cannot go alone.
    """
    if layout.front.in_flow or not layout.front.entries:
        raise NotRewritten("ses champs s'écrivent un par ligne, « nom: valeur ».")
    gone = {key for key, value in changes.items() if not value}
    new = {key: value for key, value in changes.items() if value}
    edits = _Rewriter(layout).entries(layout.front, new, gone, order)
    if edits is None:
        raise NotRewritten("un champ ne peut pas en être retiré seul.")
    return edits


def body_edit(layout: Layout, body: str) -> Edit:
    """Return the edit that makes *body* the Markdown text of the page."""
    new = body.strip("\n").replace("\n", layout.newline)
    if new and layout.body:
        return Edit(layout.body.start, layout.body.stop, new)
    if new:
        return Edit(layout.fence_end, layout.fence_end, layout.newline + new)
    return Edit(layout.fence_end, len(layout.text), layout.newline)


def applied(text: str, edits: Sequence[Edit]) -> str:
    """Return *text* with all *edits* made.

    Raises:
        NotRewritten: two of them touch the same characters.
    """
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at:
            raise NotRewritten("deux changements se touchent.")
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join((*parts, text[at:]))


class _Rewriter:
    def __init__(self, layout: Layout) -> None:
        self._text, self._newline = layout.text, layout.newline

    def entries(
        self, mapping: Piece, new: Mapping[str, Field], gone: set[str], order: Sequence[str]
    ) -> list[Edit] | None:
        """Return the edits of a mapping without brackets; None where they cannot be told."""
        edits: list[Edit] = []
        indent = " " * (mapping.entries[0].start - self._line_start(mapping.entries[0].start))
        for entry in mapping.entries:
            if entry.key in new:
                inside = self._inside(entry.value, new[entry.key])
                edits += self._whole(entry, new[entry.key], indent) if inside is None else inside
            elif entry.key in gone:
                if self._text[self._line_start(entry.start) : entry.start].strip():
                    return None  # « - nom: » : its dash would go with it
                edits.append(self._without(entry, indent))
        return [*edits, *self._inserted(mapping, new, gone, order, indent)]

    def _inside(self, piece: Piece, new: Field) -> list[Edit] | None:
        """Return the edits within *piece* that make it *new*; None where its shape changes."""
        if piece.kind == "text":
            return self._text_inside(piece, new)
        if piece.kind == "mapping" and isinstance(new, Mapping):
            keys = [entry.key for entry in piece.entries]
            if not piece.in_flow and set(keys) & set(new):
                return self.entries(piece, new, set(keys) - set(new), list(new))
            if set(keys) == set(new):
                pairs = [(entry.value, new[entry.key]) for entry in piece.entries]
                return self._all_inside(pairs)
        is_list = piece.kind == "list" and not isinstance(new, str | Mapping)
        if is_list and len(piece.items) == len(new):
            return self._all_inside(list(zip(piece.items, new, strict=True)))
        return None

    def _text_inside(self, piece: Piece, new: Field) -> list[Edit] | None:
        standing = self._text[piece.start : piece.end]
        if not isinstance(new, str) or not standing:
            return None
        if piece.value == new:
            return []
        if "\n" in standing or piece.style in BLOCK_SIGNS:
            return None
        return [Edit(piece.start, piece.end, scalar_text(new, piece.in_flow))]

    def _all_inside(self, pairs: Sequence[tuple[Piece, Any]]) -> list[Edit] | None:
        edits: list[Edit] = []
        for piece, new in pairs:
            inside = self._inside(piece, new)
            if inside is None:
                return None
            edits += inside
        return edits

    def _whole(self, entry: Entry, new: Field, indent: str) -> list[Edit]:
        """Return the edit that writes the value anew, with the comments that stood in it."""
        first, *rest = entry_lines(entry.key, new, indent)
        inline = first.removeprefix(f"{indent}{scalar_text(entry.key)}:")
        start, end = entry.colon_end, entry.value.end
        line_end = self._line_end(end)
        if "\n" not in self._text[start:end]:
            lines = [inline + self._text[end:line_end], *rest]
        else:
            of_key, comments = self._comments(entry, line_end)
            lines = [inline + of_key, *(indent + comment for comment in comments), *rest]
        return [Edit(start, line_end, self._newline.join(lines))]

    def _without(self, entry: Entry, indent: str) -> Edit:
        """Return the edit that takes an entry away; its comments get lines of their own."""
        line_end = self._line_end(max(entry.value.end, entry.colon_end))
        of_key, comments = self._comments(entry, line_end)
        kept = [*([of_key.strip()] if of_key else []), *comments]
        lines = "".join(f"{self._newline}{indent}{comment}" for comment in kept)
        return Edit(self._line_before(entry.start), line_end, lines)

    def _comments(self, entry: Entry, line_end: int) -> tuple[str, list[str]]:
        """Return the comment behind the key, with its space, and those below it."""
        key_line = self._line_end(entry.colon_end)
        of_key, found = "", []
        at = entry.colon_end
        for stop, after in (
            *((leaf.start, leaf.end) for leaf in entry.value.leaves() if leaf.start < leaf.end),
            (line_end, line_end),
        ):
            for comment in _COMMENT.finditer(self._text, at, stop):
                if comment.start() < key_line:
                    of_key = f"  {comment[0].rstrip()}"
                else:
                    found.append(comment[0].rstrip())
            at = max(at, after)
        return of_key, found

    def _inserted(
        self,
        mapping: Piece,
        new: Mapping[str, Field],
        gone: set[str],
        order: Sequence[str],
        indent: str,
    ) -> Iterator[Edit]:
        standing = {entry.key: entry for entry in mapping.entries}
        anchors = {key: entry for key, entry in standing.items() if key not in gone}
        ranked = [*(key for key in order if key in new), *(key for key in new if key not in order)]
        for key in ranked:
            if key in standing:
                continue
            lines = list(entry_lines(key, new[key], indent))
            before = order[: order.index(key)] if key in order else list(order)
            anchor = next((anchors[one] for one in reversed(before) if one in anchors), None)
            yield self._placed(anchor, mapping.entries[0], lines)

    def _placed(self, anchor: Entry | None, first: Entry, lines: list[str]) -> Edit:
        stands_first = not self._text[self._line_start(first.start) : first.start].strip()
        if anchor is None and stands_first:
            at = self._line_before(first.start)  # not behind it: the first may go itself
        else:
            after = anchor or first
            at = self._line_end(max(after.value.end, after.colon_end))
        return Edit(at, at, "".join(self._newline + line for line in lines))

    def _line_start(self, offset: int) -> int:
        return max(self._text.rfind("\n", 0, offset), self._text.rfind("\r", 0, offset)) + 1

    def _line_end(self, offset: int) -> int:
        found = _LINE_END.search(self._text, offset)
        return found.start() if found else len(self._text)

    def _line_before(self, offset: int) -> int:
        """Return where the line before that of *offset* ends: the fence is above every key."""
        start = self._line_start(offset)
        return start - (2 if self._text[start - 2 : start] == "\r\n" else 1)
