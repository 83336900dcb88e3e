"""What Markdown leaves unsaid in a text: which cells of a table are headings, what a note is.

Works on HTML that is sound and sanitised, and is sanitised again afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import pairwise

from msgspec import Struct, field

from generator.french import MONTHS, NBSP

_HEADING = re.compile(r"h[2-6]")
_DATE = re.compile(rf"(?:(?:1er|\d{{1,2}})\s)?(?:(?:{'|'.join(MONTHS)})\s)?(?:19|20)\d\d")
_LABEL = "Tableau"


def structured(html: str) -> str:
    """Return *html* with the headings of its tables said, and its notes named.

    A table stands in a region that can have the focus: on a telephone it scrolls, and keys
    scroll only what has the focus. Nested tables are left as they are.
    """
    if "<table" not in html and 'class="footnote' not in html:
        return html
    pieces = _pieces(html)
    _name_notes(pieces)
    labels: dict[str, int] = {}
    for table in _tables(pieces):
        _mark_headings(table.pieces)
        label = f"{_LABEL}{NBSP}: {table.title}" if table.title else _LABEL
        rank = labels[label] = labels.get(label, 0) + 1
        _surround(table.pieces, label if rank == 1 else f"{label} ({rank})")
    return "".join(piece.text for piece in pieces)


class _Piece(Struct):
    """A tag or a text; ``tag`` is ``td``, ``/td``, or empty for a text."""

    tag: str
    text: str


class _Table(Struct):
    """The pieces of a table, its own tags included, and what it is about."""

    title: str
    pieces: list[_Piece] = field(default_factory=list)


class _Cutter(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[_Piece] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.pieces.append(_Piece(tag, self.get_starttag_text() or ""))

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.pieces.append(_Piece("", self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        self.pieces.append(_Piece(f"/{tag}", f"</{tag}>"))

    def handle_data(self, data: str) -> None:
        self.pieces.append(_Piece("", data))

    def handle_entityref(self, name: str) -> None:
        self.pieces.append(_Piece("", f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self.pieces.append(_Piece("", f"&#{name};"))


def _pieces(html: str) -> list[_Piece]:
    cutter = _Cutter()
    cutter.feed(html)
    cutter.close()
    return cutter.pieces


def _name_notes(pieces: Sequence[_Piece]) -> None:
    for piece, following in pairwise(pieces):
        if piece.tag == "a" and 'class="footnote-ref"' in piece.text and following.text.isdigit():
            piece.text = f'{piece.text[:-1]} aria-label="Note {following.text}">'
        elif piece.tag == "a" and 'class="footnote-backref"' in piece.text:
            piece.text = _named_way_back(piece.text)


def _named_way_back(link: str) -> str:
    """Return *link* with its title as its name, told from that of the note's other calls."""
    again = re.search(r'href="#fnref(\d+)-', link)
    more = f", appel {again[1]}" if again else ""
    return re.sub(r' title="([^"]*)"', rf' aria-label="\1{more}"', link)


def _tables(pieces: Sequence[_Piece]) -> Iterator[_Table]:
    title, depth = "", 0
    table = _Table("")
    for rank, piece in enumerate(pieces):
        if _HEADING.fullmatch(piece.tag):
            title = _text(pieces[rank:], f"/{piece.tag}")
        if piece.tag == "table":
            depth += 1
            table = _Table(title) if depth == 1 else table
        if depth:
            table.pieces.append(piece)
        if piece.tag == "caption":
            table.title = _text(pieces[rank:], "/caption")
        if piece.tag == "/table":
            depth -= 1
            if not depth:
                yield table


def _text(pieces: Sequence[_Piece], end: str) -> str:
    """Return the text of *pieces* up to the tag *end*."""
    words: list[str] = []
    for piece in pieces:
        if piece.tag == end:
            break
        words.append("" if piece.tag else piece.text)
    return " ".join("".join(words).replace("&nbsp;", " ").split())


def _surround(pieces: Sequence[_Piece], label: str) -> None:
    first, last = pieces[0], pieces[-1]
    # The text comes from sanitised HTML: only the quotes of an attribute are left to escape.
    name = label.replace('"', "&quot;")
    first.text = f'<div class="table" role="region" tabindex="0" aria-label="{name}">{first.text}'
    last.text += "</div>"


def _mark_headings(pieces: Sequence[_Piece]) -> None:
    if sum(piece.tag == "table" for piece in pieces) > 1:
        return
    rows = list(_rows(pieces))
    for row in rows:
        for cell in row:
            _keep_date_whole(cell)
            if cell[0].tag == "th" and " scope=" not in cell[0].text:
                cell[0].text = f'{cell[0].text[:-1]} scope="col">'
    body = [row[0] for row in rows if len(row) > 1 and row[0][0].tag == "td"]
    if _names_rows(body) and not any("span=" in piece.text for piece in pieces if piece.tag):
        for cell in body:
            cell[0].text = f'<th scope="row"{cell[0].text.removeprefix("<td")}'
            cell[-1].text = "</th>"


def _rows(pieces: Sequence[_Piece]) -> Iterator[list[list[_Piece]]]:
    """Yield the cells of each row, each with its own tags."""
    row: list[list[_Piece]] = []
    cell: list[_Piece] | None = None
    for piece in pieces:
        if piece.tag == "tr":
            row = []
        if piece.tag in ("td", "th"):
            cell = []
            row.append(cell)
        if cell is not None:
            cell.append(piece)
        if piece.tag in ("/td", "/th"):
            cell = None
        if piece.tag == "/tr":
            yield row


def _names_rows(cells: Sequence[Sequence[_Piece]]) -> bool:
    """Tell whether the first *cells* of rows name them: words, not dates, and no two alike."""
    names = [_text(cell, "/td") for cell in cells]
    if len(set(names)) < len(names) or not names:
        return False
    return all(re.search(r"[^\W\d]", name) and not _DATE.fullmatch(name) for name in names)


def _keep_date_whole(cell: Sequence[_Piece]) -> None:
    if not _DATE.fullmatch(_text(cell, f"/{cell[0].tag}")):
        return
    for piece in cell:
        if not piece.tag:
            piece.text = piece.text.replace(" ", NBSP)
