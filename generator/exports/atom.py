"""Dated texts as an Atom feed (RFC 4287), and what is gone as tombstones in it (RFC 6721).

Identifiers are ``urn:uuid`` made from the address within the site: they stay the same when
the site moves to another domain. https://www.rfc-editor.org/rfc/rfc4287
https://www.rfc-editor.org/rfc/rfc6721
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

_ATOM = "http://www.w3.org/2005/Atom"
_TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_IDENTITY = "msap:"


class FeedEntry(Struct, frozen=True):
    """A text of the feed. ``address`` starts at the site's root; ``html`` is sanitised.

    ``identity`` tells it from others of the same address.
    """

    address: str
    title: str
    summary: str
    html: str
    published_on: date
    updated_on: date
    categories: tuple[str, ...] = ()
    author: str = ""
    identity: str = ""


class Tombstone(Struct, frozen=True):
    """An entry, or a page, that is gone since a day: its identity or address, and why."""

    identity: str
    gone_on: date
    comment: str


class Feed(Struct, frozen=True):
    """A feed: its own address and that of the page it follows, from the site's root."""

    address: str
    page_address: str
    title: str
    subtitle: str
    author: str


def atom_feed(
    feed: Feed,
    entries: Sequence[FeedEntry],
    site_url: str,
    tombstones: Sequence[Tombstone] = (),
) -> bytes:
    """Return *feed* as XML in UTF-8.

    Args:
        entries: the newest first.
        site_url: where the site is published, without a slash at the end; when it is empty,
            links are relative to the feed, and the feed does not say its own address.
        tombstones: what is gone; a reader that knows them forgets what it has of it.
    """
    ET.register_namespace("", _ATOM)
    ET.register_namespace("at", _TOMBSTONES)
    root = ET.Element(f"{{{_ATOM}}}feed", {_LANG: "fr"})
    base = f"{site_url}/" if site_url else "../" * feed.address.count("/")
    _text(root, "id", _identifier(feed.address))
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", _instant(_last_change(entries, tombstones)))
    _text(_child(root, "author"), "name", feed.author)
    _child(root, "link", rel="alternate", type="text/html", href=base + feed.page_address)
    if site_url:
        _child(root, "link", rel="self", type="application/atom+xml", href=base + feed.address)
    for tombstone in tombstones:
        _tombstone(root, tombstone)
    for entry in entries:
        _entry(root, entry, base)
    ET.indent(root, space=" ")
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _entry(root: ET.Element, entry: FeedEntry, base: str) -> None:
    element = _child(root, "entry")
    _text(element, "id", _identifier(entry.identity or entry.address))
    _text(element, "title", entry.title)
    _text(element, "published", _instant(entry.published_on))
    _text(element, "updated", _instant(entry.updated_on))
    if entry.author:
        _text(_child(element, "author"), "name", entry.author)
    _child(element, "link", rel="alternate", type="text/html", href=base + entry.address)
    for category in entry.categories:
        _child(element, "category", term=category)
    _text(element, "summary", entry.summary)
    # The text's own links are relative to its page, wherever the feed is read.
    content = _text(element, "content", entry.html)
    content.set("type", "html")
    content.set(_BASE, base + entry.address)


def _tombstone(root: ET.Element, tombstone: Tombstone) -> None:
    told = {"ref": _identifier(tombstone.identity), "when": _instant(tombstone.gone_on)}
    element = ET.SubElement(root, f"{{{_TOMBSTONES}}}deleted-entry", told)
    ET.SubElement(element, f"{{{_TOMBSTONES}}}comment").text = tombstone.comment


def _last_change(entries: Sequence[FeedEntry], tombstones: Sequence[Tombstone]) -> date:
    days = [entry.updated_on for entry in entries] + [each.gone_on for each in tombstones]
    return max(days, default=date(2000, 1, 1))


def _identifier(address: str) -> str:
    return uuid5(NAMESPACE_URL, _IDENTITY + address).urn


def _instant(day: date) -> str:
    # A date has no hour; midnight UTC is the same day in France.
    return f"{day.isoformat()}T00:00:00Z"


def _child(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = _child(parent, name)
    element.text = text
    return element
