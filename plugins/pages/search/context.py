"""The context of ``/recherche/``."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.site.page import Head, IndexGroup, Template


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The page of the search; ``groups`` are the way on by department, without any script."""

    head: Head
    heading: str
    groups: tuple[IndexGroup, ...]


SEARCH = Template("search", SearchPage)
