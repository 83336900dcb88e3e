"""The contexts of pages that lead to houses: departments, regions, services, partners."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from plugins.pages.entries.context import HouseGroup
from plugins.pages.places.context import PhoneView
from plugins.site.need_links import NeedTile
from plugins.site.page import Figure, Head, IndexGroup, Link, Template


class LocalSearch(Struct, frozen=True):
    """A search that already knows a place or a need: ``fields`` go with what is typed.

    ``is_place``: a place is typed, which the browser may say instead (``NEAR_SCRIPT``).
    """

    label: str
    hint: str
    fields: tuple[tuple[str, str], ...]
    is_place: bool = False


class LinkRow(Struct, frozen=True):
    """A link, the sentence that goes with it, and a count in its column; folded, its houses."""

    link: Link
    text: str
    houses: Markup = Markup()


class RowGroup(Struct, frozen=True):
    """Rows under one heading, which is empty where the page's own says enough."""

    heading: str
    rows: tuple[LinkRow, ...]


class OfflineOffer(Struct, frozen=True):
    """What a device may keep of the page's houses: in words, and the calendar if one travels."""

    told: str
    calendar: str


class ListPage(Struct, frozen=True):
    """A page that leads to houses: a department, a service, a partner, a region.

    ``entries`` are houses rendered once each; ``groups`` the same by department, folded where
    they are many. Where there are too many to list, ``rows`` or ``counts`` lead to departments.
    ``announced`` are those that open later, which nothing counts. ``tools`` are links that
    concern the whole page; ``offline`` offers to keep it whole on the device. ``scene`` is drawn
    where there is no house: what is told then comes first.
    """

    head: Head
    heading: str
    lead: str
    figures: tuple[Figure, ...] = ()
    search: LocalSearch | None = None
    tools: tuple[Link, ...] = ()
    rows: tuple[LinkRow, ...] = ()
    counts: tuple[IndexGroup, ...] = ()
    entries: Markup = Markup()
    announced: Markup = Markup()
    groups: tuple[HouseGroup, ...] = ()
    folded: bool = False
    words: tuple[str, ...] = ()
    communes: Markup = Markup()
    communes_note: str = ""
    articles: tuple[Link, ...] = ()
    map: Markup = Markup()
    offline: OfflineOffer | None = None
    scene: str = ""


class TermsPage(Struct, frozen=True):
    """The index of partners; ``unreported`` are those that no house has."""

    head: Head
    heading: str
    lead: str
    groups: tuple[RowGroup, ...]
    unreported: tuple[Link, ...] = ()


class ElsewhereView(Struct, frozen=True):
    """Whom else to ask, what for, and how."""

    name: str
    purpose: str
    phone: PhoneView | None
    website: str


class NeedPage(Struct, frozen=True):
    """A need: what houses help with and what not, what to bring, who decides, whom else to call.

    ``told`` says how many houses answer it; ``others`` are those of the same moment of life. Of an
    urgent one the numbers come first, and the page can be left quickly.
    """

    head: Head
    heading: str
    sign: str
    simple: str
    is_urgent: bool
    search: LocalSearch
    told: str
    helps: tuple[str, ...]
    limits: tuple[str, ...]
    papers: tuple[str, ...]
    partners: tuple[Link, ...]
    elsewhere: tuple[ElsewhereView, ...]
    others: tuple[NeedTile, ...]


class NeedsGroup(Struct, frozen=True):
    """The needs of one moment of life."""

    anchor: str
    heading: str
    tiles: tuple[NeedTile, ...]


class NeedsPage(Struct, frozen=True):
    """The index of needs; ``themes`` are services by their own names, for whoever knows them."""

    head: Head
    heading: str
    lead: str
    groups: tuple[NeedsGroup, ...]
    themes: RowGroup


class DepartmentsPage(Struct, frozen=True):
    """The page that leads to all departments; ``map`` is empty without outlines."""

    head: Head
    heading: str
    lead: str
    groups: tuple[IndexGroup, ...]
    map: Markup


NEAR_SCRIPT = "near.js"
"""What "Autour de moi" needs, on pages that have no search of their own."""

LIST = Template("list", ListPage)
TERMS = Template("terms", TermsPage)
NEED = Template("need", NeedPage)
NEEDS = Template("needs", NeedsPage)
DEPARTMENTS = Template("index", DepartmentsPage)
