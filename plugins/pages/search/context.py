"""The context of ``/recherche/``."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plugins.site.page import Head, IndexGroup, Template


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The page of the search.

    ``groups`` are the way on by department, without any script; ``manifest`` is the JSON of the
    search files' manifest, which every search needs.
    """

    head: Head
    heading: str
    groups: tuple[IndexGroup, ...]
    manifest: Markup


SEARCH = Template("search", SearchPage)
