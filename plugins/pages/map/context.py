"""The context of ``/carte/``."""

from __future__ import annotations

from msgspec import Struct

from plugins.site.page import Head, IndexGroup, Template


class MapPage(Struct, frozen=True):
    """The page of the map; ``note`` tells whom it asks, if another site: then it waits."""

    head: Head
    heading: str
    lead: str
    groups: tuple[IndexGroup, ...]
    note: str


MAP = Template("map", MapPage)
