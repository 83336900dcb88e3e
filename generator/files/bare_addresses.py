"""Addresses of sites and for mail that stand bare in a text: on a telephone, one touches them.

Works on HTML that is sound and sanitised, and is sanitised again afterwards.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from generator.model.scalars import is_email

_SIGN = re.compile(r"://|www\.|@", re.IGNORECASE)
# Of sanitised HTML: the value of an attribute is always between double quotes.
_TAG = re.compile(r"""(<(?:"[^"]*"|[^">])*>)""")
_OPENING = re.compile(r"<(?:a|pre|code|kbd)\b")
_CLOSING = re.compile(r"</(?:a|pre|code|kbd)\b")
_BARE = re.compile(
    r"""
    (?<![\w@/.:-]) (?P<site> (?:https?://|www\.) (?:(?!&(?:lt|gt|quot);) [^\s<>"«»“”…\\^`{}|])+ )
    | (?<![\w.+@/-]) (?P<mail> [\w.+-]+ @ [\w-]+ (?:\.[\w-]+)+ ) (?![\w@])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SERVER = re.compile(
    r"(?:https?://|www\.)(?:[\w-]+\.)+[\w-]{2,}(?::[0-9]{1,5})?(?:[/?#]|$)", re.IGNORECASE
)
_AFTER = ".,;:!?'’‘*_~–—-"
_ENTITY = "&amp;"
_PAIRS = {")": "(", "]": "["}


def linked(html: str) -> str:
    """Return *html* with a link at each bare address; those of code and of links stay as they are.

    What ends a sentence or a bracket is outside; ``www.`` leads to https.
    """
    if not _SIGN.search(html):
        return html
    parts = _TAG.split(html)
    inside = 0
    for rank, part in enumerate(parts):
        if rank % 2:
            inside += _OPENING.match(part) is not None
            inside -= _CLOSING.match(part) is not None
        elif not inside:
            parts[rank] = _BARE.sub(_link, part)
    return "".join(parts)


def has_bare_address(text: str) -> bool:
    """Tell whether *text* may hold an address."""
    return bool(_SIGN.search(text))


def _link(found: re.Match[str]) -> str:
    if mail := found["mail"]:
        return f'<a href="mailto:{mail}">{mail}</a>' if is_email(mail) else mail
    address = _without_end(found["site"])
    if not _SERVER.match(address):
        return found[0]
    start = "https://" if address[:4].lower() == "www." else ""
    return f'<a href="{start}{address}">{address}</a>{found["site"][len(address) :]}'


def _without_end(address: str) -> str:
    """Return *address* without the signs that end a sentence, or a bracket opened before it."""
    closed = {end: address.count(end) - address.count(start) for end, start in _PAIRS.items()}
    end = len(address)
    while end:
        last = address[end - 1]
        if address.endswith(_ENTITY, 0, end):
            end -= len(_ENTITY)
        elif last in _AFTER:
            end -= 1
        elif closed.get(last, 0) > 0:
            closed[last] -= 1
            end -= 1
        else:
            break
    return address[:end]


class KeptWhole(Extension):
    """Keeps Markdown from seeing emphasis in a bare address: ``https://exemple.fr/_a_/``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Register after links and HTML, before emphasis."""
        md.inlinePatterns.register(_WholeAddress(_WHOLE, md), "bare-address", 70)


# Without the marks of what Markdown has read already.
_WHOLE = r"(?:https?://|www\.)[^\s<>\"\x02\x03]+"


class _WholeAddress(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's own name
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        """Return the address as a text that is read no further."""
        address = _without_end(m[0])
        return address, m.start(0), m.start(0) + len(address)
