"""What extensions give: pages and files of the site, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class ExtraPage(Struct, frozen=True):
    """A page of the host's own kind.

    Attributes:
        path: its address from the site's root, with a slash at the end:
            ``intercommunalites/anjou-loir-et-sarthe/``.
        title: its heading, and the title in search engines.
        description: one sentence, for search engines.
        template: the name of its template, without ``.html``.
        shown: what the template shows besides, as ``page.shown``.
        section: which entry of the main navigation is current.
        above: the pages between the home page and this one: address from the root, words.
        updated: ISO date of its last change, for the sitemap.
    """

    path: str
    title: str
    description: str
    template: str
    shown: Mapping[str, Any]
    section: str = ""
    above: tuple[tuple[str, str], ...] = ()
    updated: str = ""


class ExtraFile(Struct, frozen=True):
    """A file of the site; ``path`` is its address from the root: ``donnees/maisons.csv``."""

    path: str
    content: bytes
