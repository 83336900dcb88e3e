"""The context of ``/selection/``."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.site.page import Head, Template


@dataclass(frozen=True, slots=True)
class SelectionPage:
    """The page; which houses stand on it, the browser alone knows."""

    head: Head
    heading: str
    lead: str


SELECTION = Template("selection", SelectionPage)
