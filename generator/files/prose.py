"""A page's Markdown, rendered to HTML that can be trusted.

Python-Markdown is quadratic in some inputs (20,000 « [ » hang it): lines and brackets
are bounded before it sees them. What it gives is sanitised by nh3 (ammonia).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from html import escape

import markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.nl2br import Nl2BrExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from msgspec import Struct

from generator.files.anchors import own_anchors
from generator.files.bare_addresses import KeptWhole, has_bare_address, linked
from generator.files.characters import FORBIDDEN, SENTENCE, reference_place
from generator.files.sanitising import Address, Removed, addresses, removals, sanitised
from generator.files.text_structure import structured
from generator.files.typed_text import as_markdown
from generator.french import spaced

TEXT_CHARS_MAX = 30_000
TEXT_LINES_MAX = 2000
LINE_CHARS_MAX = 10_000
_SHORT_CHARS = 4000
_BRACKETS_MAX = 200
_TEXT_BRACKETS_MAX = 4000
_CELLS_MAX = 8000
# The parser of HTML goes from each tag's start to the next « > », over paragraphs too.
_TAG_STEPS_MAX = 1_000_000
_TAG_CHARS_MAX = 500
_TAG_START = re.compile(r"<[a-zA-Z/!?]")
# Markdown looks for what ends a link or a tag from each « [ » or « < » to the end of its block.
_SEARCH_STEPS_MAX = 8_000_000
_BRACKETS = re.compile(r"[\[(<*_`!]")
_NESTED = re.compile(r"^[ \t]*(?:(?:>|(?:[*+-]|[0-9]+\.)[ \t])[ \t]*){12}", re.MULTILINE)
# Paragraphs of words alone need no Markdown: most imported pages are like that.
_WORDS_ONLY = re.compile(
    r"[^\W_]+(?:(?:[ ,;:.?!'’()/«»\u00a0\u202f%€°+-]+\n?|\n)[^\W_]+)*[ .?!)»\u00a0]*"
)
_TOP_HEADING = re.compile(r"^#\s+[^#\s]|^=+\s*$", re.MULTILINE)
_LIST_START = re.compile(r"^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)


# Of sanitised HTML: the value of an attribute is always between double quotes.
_TAG = re.compile(r"""(<(?:"[^"]*"|[^">])*>)""")
_CODE = re.compile(r"<(?:pre|code|kbd)\b")
_CODE_END = re.compile(r"</(?:pre|code|kbd)\b")


class ProseRefused(ValueError):
    """The text would take too long to render, or holds what no page can.

    ``line`` and ``column`` count from 1 within the text.
    """

    def __init__(self, line: int, message: str, column: int = 1) -> None:
        super().__init__(message)
        self.line, self.column, self.message = line, column, message


class Prose(Struct, frozen=True):
    """Sanitised HTML, what was taken out of it, and the addresses it links to."""

    html: str
    removed: tuple[Removed, ...] = ()
    addresses: tuple[Address, ...] = ()


# Checked when a page is read, shown when it is built: rendered once for both.
@lru_cache(maxsize=8192)
def render(text: str) -> Prose:
    """Return the HTML of a page's Markdown; its first heading level is h2.

    Raises:
        ProseRefused: too long, of a shape that makes Markdown slow, or with a character that
            no page can hold.
    """
    if not text.strip():
        return Prose("")
    if len(text) > _SHORT_CHARS:
        _bounded(text)
    source = as_markdown(text)
    if (simple := _paragraphs(source)) is not None:
        return Prose(_typeset(simple))
    _bounded(text)
    # A page's own h1 is its title: texts that start at « # » move down one level.
    html = _converted(source, 2 if _TOP_HEADING.search(source) else 1)
    clean = own_anchors(_sound(html))
    if FORBIDDEN.search(clean):  # written as a reference: &#1;
        line, column = reference_place(text)
        raise ProseRefused(line, SENTENCE, column)
    return Prose(
        _typeset(clean),
        tuple(dict.fromkeys(removals(html))),
        tuple(dict.fromkeys(addresses(clean))),
    )


def may_link(text: str) -> bool:
    """Tell whether a page's Markdown may hold a link, without rendering it.

    One needs a bracket, a tag or an address; the signs of that may be written as ``&#64;``.
    """
    return any(sign in text for sign in "[<&") or has_bare_address(text)


def _converted(text: str, base_level: int) -> str:
    try:
        return _markdown(base_level).reset().convert(text)
    except RecursionError:
        raise ProseRefused(1, "trop de listes ou de citations imbriquées.") from None


def _sound(html: str) -> str:
    """Return *html* sanitised, its tables and notes told apart for those who do not see them.

    Bare addresses become links before it is sanitised for the last time.
    """
    clean = sanitised(html)
    fuller = linked(structured(clean))
    return clean if fuller is clean else sanitised(fuller)


def _typeset(html: str) -> str:
    """Return *html* with the no-break spaces of French, but in code."""
    parts = _TAG.split(html)
    code = 0
    for rank, part in enumerate(parts):
        if rank % 2:
            code += _CODE.match(part) is not None
            code -= _CODE_END.match(part) is not None
        elif not code:
            parts[rank] = spaced(part)
    return "".join(parts)


def _paragraphs(text: str) -> str | None:
    """Return paragraphs of plain words as HTML, or None when Markdown is needed."""
    if len(text) > _SHORT_CHARS or _LIST_START.search(text) or has_bare_address(text):
        return None
    blocks = [block for block in re.split(r"\n\s*\n", text.strip("\n")) if block.strip()]
    if all(_WORDS_ONLY.fullmatch(block) for block in blocks):
        return "\n".join(f"<p>{_broken(block)}</p>" for block in blocks)
    return None


def _broken(block: str) -> str:
    return escape(block, quote=False).replace("\n", "<br>\n")


def _bounded(text: str) -> None:
    if len(text) > TEXT_CHARS_MAX:
        raise ProseRefused(1, f"le texte dépasse {TEXT_CHARS_MAX} caractères.")
    if match := _NESTED.search(text):
        line = text.count("\n", 0, match.start()) + 1
        raise ProseRefused(line, "trop de listes ou de citations imbriquées.")
    if len(_BRACKETS.findall(text)) > _TEXT_BRACKETS_MAX:
        raise ProseRefused(1, "trop de signes [ ( < * _ ` dans ce texte.")
    lines = text.split("\n")
    if len(lines) > TEXT_LINES_MAX:
        raise ProseRefused(1, f"le texte dépasse {TEXT_LINES_MAX} lignes.")
    if (tags_line := _unclosed_tags(text)) is not None:
        message = "trop de signes < sans > : écrivez &lt; pour le signe lui-même."
        raise ProseRefused(tags_line, message)
    for block in text.split("\n\n"):
        if max(block.count("["), block.count("<")) * len(block) > _SEARCH_STEPS_MAX:
            raise ProseRefused(1, "trop de signes [ ou < dans un même paragraphe.")
    # Markdown gives every row of a table as many cells as its first.
    if max(line.count("|") for line in lines) * len(lines) > _CELLS_MAX:
        raise ProseRefused(1, "un tableau trop grand : coupez-le en plusieurs pages.")
    for number, line_text in enumerate(lines, 1):
        if len(line_text) > LINE_CHARS_MAX:
            raise ProseRefused(number, f"cette ligne dépasse {LINE_CHARS_MAX} caractères.")
        if len(_BRACKETS.findall(line_text)) > _BRACKETS_MAX:
            raise ProseRefused(number, "trop de signes [ ( < * _ ` sur une même ligne.")


def _unclosed_tags(text: str) -> int | None:
    """Return the line where tags begin to be too far from their ends, if they are."""
    steps, end, first = 0, 0, -1
    for start in _TAG_START.finditer(text):
        if end <= start.start() and end >= 0:
            end = text.find(">", start.start())
        length = (end if end >= 0 else len(text)) - start.start()
        first = start.start() if first < 0 and length > _TAG_CHARS_MAX else first
        steps += length
        if steps > _TAG_STEPS_MAX:
            return text.count("\n", 0, max(first, 0)) + 1
    return None


@cache
def _markdown(base_level: int) -> markdown.Markdown:
    # One instance for all pages: making one costs more than rendering a page.
    made = markdown.Markdown(
        # Not by their names: these are looked for in all that is installed, which takes longer.
        extensions=[
            TableExtension(),
            FootnoteExtension(SEPARATOR="-", BACKLINK_TITLE="Revenir au texte, note {}"),
            SaneListExtension(),
            Nl2BrExtension(),
            TocExtension(baselevel=base_level, marker=""),
            KeptWhole(),
        ],
        output_format="html",
    )
    processors = made.parser.blockprocessors
    # An indented line is a paragraph's: nobody types code into the page of a house.
    processors.deregister("code")
    # « #FranceServices » is what networks call a hashtag; « ##Horaires » can only be a heading.
    heading = processors["hashheader"]
    assert isinstance(heading, HashHeaderProcessor)
    heading.RE = re.compile(heading.RE.pattern.replace("#{1,6}", r"(?:#{2,6}|#(?!\S))"))  # type: ignore[misc]
    return made
