"""The context of a commune's page."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from plugins.site.page import Head, Link, Template


class CommunePage(Struct, frozen=True):
    """A commune: its houses, its branches and stops, and the nearest places elsewhere.

    ``name`` is what the breadcrumb says; ``search`` leads to all that is around. Few places
    stand beside the map, more of them under it.
    """

    head: Head
    heading: str
    name: str
    lead: str
    houses: Markup
    houses_title: str
    others: Markup
    others_title: str
    near: Markup
    near_note: str
    search: Link
    has_few: bool
    map: Markup


COMMUNE = Template("commune", CommunePage)
