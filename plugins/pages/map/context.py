"""The context of ``/carte/``."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.site.page import Head, IndexGroup, Template


@dataclass(frozen=True, slots=True)
class MapPage:
    """The page of the map; ``note`` tells whom it asks, if another site: then it waits."""

    head: Head
    heading: str
    lead: str
    groups: tuple[IndexGroup, ...]
    note: str


MAP = Template("map", MapPage)
