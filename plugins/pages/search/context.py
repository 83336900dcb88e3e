"""The context of ``/recherche/``."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from plugins.site.page import Head, Link, Template


class SearchPage(Struct, frozen=True):
    """The page of the search.

    ``areas`` are the way on without any script: regions, which lead to their departments, and
    those of no region of several. ``manifest`` is the JSON of the search files' manifest, which
    every search needs.
    """

    head: Head
    heading: str
    areas: tuple[Link, ...]
    manifest: Markup


SEARCH = Template("search", SearchPage)
