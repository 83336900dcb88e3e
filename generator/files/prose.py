"""A page's Markdown, rendered to HTML that can be trusted.

Python-Markdown is quadratic in some inputs (20,000 « [ » hang it): lines and brackets
are bounded before it sees them. What it gives is sanitised by nh3 (ammonia).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html import escape

import markdown
import nh3

TEXT_CHARS_MAX = 100_000
LINE_CHARS_MAX = 10_000
_BRACKETS_MAX = 200
_TEXT_BRACKETS_MAX = 4000
_BRACKETS = re.compile(r"[\[(<*_`!]")
_NESTED_QUOTES = re.compile(r"^(?:[ \t]*[>*+-][ \t]*){12,}", re.MULTILINE)
# Paragraphs of words alone need no Markdown: most imported pages are like that.
_WORDS_ONLY = re.compile(
    r"[^\W_]+(?:(?:[ ,;:.?!'’()/«»\u00a0\u202f%€°+-]+\n?|\n)[^\W_]+)*[ .?!)»\u00a0]*"
)
_TOP_HEADING = re.compile(r"^#\s*[^#\s]|^=+\s*$", re.MULTILINE)
_LIST_START = re.compile(r"^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)
_TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "dd",
        "del",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "div",
    ]
)
_ATTRIBUTES = {
    "*": {"id", "lang", "title"},
    "a": {"href", "class"},
    "img": {"src", "alt", "width", "height", "loading"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start"},
    "div": {"class"},
    "sup": {"class"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}


class ProseRefused(ValueError):
    """The text would take too long to render; ``line`` counts from 1 within the text."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line, self.message = line, message


@dataclass(frozen=True, slots=True)
class Prose:
    """Sanitised HTML, and the links that were dropped from it."""

    html: str
    dropped_links: tuple[str, ...] = ()


def render(text: str) -> Prose:
    """Return the HTML of a page's Markdown; its first heading level is h2.

    Raises:
        ProseRefused: too long, or of a shape that makes Markdown slow.
    """
    if not text.strip():
        return Prose("")
    if (simple := _paragraphs(text)) is not None:
        return Prose(simple)
    _bounded(text)
    # A page's own h1 is its title: texts that start at « # » move down one level.
    html = _markdown(2 if _TOP_HEADING.search(text) else 1).reset().convert(text)
    return Prose(_sanitised(html), tuple(_dropped(html)))


def _paragraphs(text: str) -> str | None:
    """Return paragraphs of plain words as HTML, or None when Markdown is needed."""
    if len(text) > 4000 or _LIST_START.search(text):
        return None
    blocks = [block for block in re.split(r"\n\s*\n", text.strip("\n")) if block.strip()]
    if all(_WORDS_ONLY.fullmatch(block) for block in blocks):
        return "\n".join(f"<p>{escape(block, quote=False)}</p>" for block in blocks)
    return None


def _bounded(text: str) -> None:
    if len(text) > TEXT_CHARS_MAX:
        raise ProseRefused(1, f"le texte dépasse {TEXT_CHARS_MAX} caractères.")
    if match := _NESTED_QUOTES.search(text):
        line = text.count("\n", 0, match.start()) + 1
        raise ProseRefused(line, "trop de listes ou de citations imbriquées.")
    if len(_BRACKETS.findall(text)) > _TEXT_BRACKETS_MAX:
        raise ProseRefused(1, "trop de signes [ ( < * _ ` dans ce texte.")
    for number, line_text in enumerate(text.split("\n"), 1):
        if len(line_text) > LINE_CHARS_MAX:
            raise ProseRefused(number, f"cette ligne dépasse {LINE_CHARS_MAX} caractères.")
        if len(_BRACKETS.findall(line_text)) > _BRACKETS_MAX:
            raise ProseRefused(number, "trop de signes [ ( < * _ ` sur une même ligne.")


@cache
def _markdown(base_level: int) -> markdown.Markdown:
    # One instance for all pages: making one costs more than rendering a page.
    return markdown.Markdown(
        extensions=["tables", "footnotes", "sane_lists", "toc"],
        extension_configs={"toc": {"baselevel": base_level, "marker": ""}},
        output_format="html",
    )


def _sanitised(html: str) -> str:
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes=_SCHEMES,
        link_rel="noopener",
    )


_HREF = re.compile(r"""(?:href|src)\s*=\s*["']?\s*([^"'\s>]*)""", re.IGNORECASE)
_SCHEME = re.compile(r"[\x00-\x20]*([a-z][a-z0-9+.-]*)\s*:", re.IGNORECASE)


def _dropped(html: str) -> list[str]:
    found = []
    for address in _HREF.findall(html):
        scheme = _SCHEME.match(address.replace("&#58;", ":").replace("&colon;", ":"))
        if scheme and scheme[1].lower() not in _SCHEMES:
            found.append(address)
    return found
