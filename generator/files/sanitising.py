"""The HTML that a page's text may hold; anything else is taken out, and told.

The cleaning itself is nh3's (ammonia). What it takes out is found beforehand by
patterns, on HTML that Python-Markdown gave, where code blocks are already escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

import nh3

from generator.problems import Code

_TAGS = frozenset(
    [
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "div",
        "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i",
        "img", "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub",
        "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]
)  # fmt: skip
_ATTRIBUTES = {
    "*": {"id", "lang", "title"},
    "a": {"href", "class", "aria-label"},
    "img": {"src", "alt", "width", "height", "loading"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
    "div": {"class", "aria-label"},
    "sup": {"class"},
}
# Of these attributes, nothing else than what text_structure.py writes.
_VALUES = {"th": {"scope": {"col", "row"}}, "div": {"role": {"region"}, "tabindex": {"0"}}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_OPENING = re.compile(r"<([a-z][a-z0-9-]*)([^<>]{0,4000})", re.IGNORECASE)
_HANDLER = re.compile(r"[\s\"'/](on[a-z]+)\s*=", re.IGNORECASE)
_ADDRESS = re.compile(
    r"""[\s"'/](?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_BLANKS = re.compile(r"[\x00-\x20]+")
# Of sanitised HTML, where every value stands between double quotes and holds none.
_CLEAN_TAG = re.compile(r'<(a|img)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*/?>')
_CLEAN_ADDRESS = re.compile(r'\s(?:href|src)="([^"]*)"')
_CLEAN_DESCRIPTION = re.compile(r'\salt="([^"]*)"')


class Address(NamedTuple):
    """Where a link leads, or a picture is taken from, with the words that stand for it."""

    text: str
    is_picture: bool
    description: str = ""


class Removed(NamedTuple):
    """What was taken out of a text: a link's address, a tag, an attribute."""

    code: Code
    what: str


def sanitised(html: str) -> str:
    """Return *html* with nothing in it that could run, frame, style or track."""
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        tag_attribute_values=_VALUES,
        url_schemes=_SCHEMES,
        link_rel="noopener",
    )


def removals(html: str) -> Iterator[Removed]:
    """Yield what ``sanitised`` takes out of *html* that an editor should know of."""
    for name, attributes in _OPENING.findall(html):
        if name.lower() not in _TAGS:
            yield Removed("html-retire", f"<{name.lower()}")
        for handler in _HANDLER.findall(attributes):
            yield Removed("html-retire", handler)
    for address in _any_addresses(html):
        scheme = _SCHEME.match(_BLANKS.sub("", address))
        if scheme and scheme[1].lower() not in _SCHEMES:
            yield Removed("lien-dangereux", address)


def addresses(clean: str) -> Iterator[Address]:
    """Yield the address of each link and picture of *clean*, which is sanitised; entities read."""
    for tag, attributes in _CLEAN_TAG.findall(clean):
        for address in _CLEAN_ADDRESS.findall(attributes):
            words = _CLEAN_DESCRIPTION.search(attributes) if tag == "img" else None
            description = unescape(words[1]).strip() if words else ""
            yield Address(unescape(address).strip(), tag == "img", description)


def _any_addresses(html: str) -> Iterator[str]:
    for _, attributes in _OPENING.findall(html):
        for groups in _ADDRESS.findall(attributes):
            yield unescape("".join(groups)).strip()
