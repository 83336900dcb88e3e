"""A house, a branch or a stop in a list, and those of a department under one heading."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from plugins.pages.places.context import PhoneView
from plugins.site.page import Link


class HouseEntry(Struct, frozen=True):
    """A house, a branch or a stop in a list: enough to choose it.

    ``names_town`` tells whether the name says the commune.
    """

    href: str
    name: str
    commune: str
    code_postal: str
    days: str
    phone: PhoneView | None
    kind: str
    also: str = ""
    names_town: bool = False


class HouseGroup(Struct, frozen=True):
    """Houses under one heading, already rendered: a department within a service's page."""

    link: Link
    anchor: str
    entries: Markup
    count: str = ""
