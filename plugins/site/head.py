"""The head of a page, whole: its way back, the way to it, what it tells machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup
from msgspec.structs import replace

from generator.addresses import root_of
from plugins.site.page import Head, Link
from plugins.site.project import Site
from plugins.site.structured_data import as_json_ld, breadcrumb, website

NOT_INDEXED = "noindex"
"""For ``robots``: pages that are not to be found by search engines, nor in the sitemap."""


def head(
    site: Site,
    path: str,
    title: str,
    description: str,
    section: str = "",
    *,
    above: Sequence[Link] = (),
    statements: Iterable[Mapping[str, Any]] = (),
    root: str = "",
    **more: Any,
) -> Head:
    """Return the head of the page at *path*.

    Args:
        above: the pages between the home page and this one.
        statements: what the page says to machines (schema.org) besides the way to it.
        root: the way to the site's root, where it is not that of *path*.
        more: other fields of ``Head``.
    """
    root = root or root_of(path)
    is_indexed = not more.get("robots")
    trail = (Link(root, "Accueil"), *above) if path and is_indexed else ()
    bare = Head(path, root, title, description, section, trail=trail, **more)
    if not is_indexed:
        return bare
    return replace(bare, json_ld=_json_ld(bare, site, statements))


def _json_ld(head: Head, site: Site, statements: Iterable[Mapping[str, Any]]) -> Markup:
    return as_json_ld(*statements, *_usual(head, site))


def _usual(head: Head, site: Site) -> Iterator[Mapping[str, Any]]:
    """Yield what every page says: of the home page, what the site is; else the way to it."""
    yield breadcrumb(head, site.url) if head.path else website(site)
