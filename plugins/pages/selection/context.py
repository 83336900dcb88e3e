"""The context of ``/selection/``."""

from __future__ import annotations

from msgspec import Struct

from plugins.site.page import Head, Template


class SelectionPage(Struct, frozen=True):
    """The page; which houses stand on it, the browser alone knows."""

    head: Head
    heading: str
    lead: str


SELECTION = Template("selection", SelectionPage)
