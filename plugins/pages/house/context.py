"""The context of a house's page."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from plugins.drawing.context import LocatorMap
from plugins.pages.places.context import (
    ExceptionView,
    PhoneView,
    PointView,
    VerifiedView,
    VisitView,
)
from plugins.site.page import Fact, Head, Link, Picture, Template


class PlaceView(Struct, frozen=True):
    """A branch or a stop on its house's page.

    ``title`` says what it is: ``Antenne de Landos``; ``others`` leads to the other places.

    ``hours`` and ``hours_by_appointment`` show open days only. ``next_dates`` stand under
    ``dates_title``. ``days_data``: compiled days for the script that keeps them true, of every
    stop whose hours are known; ``phrase`` and ``where``: where a stop is, within a sentence
    and alone. ``point`` is left out where only the commune is known.
    """

    anchor: str
    name: str
    title: str
    others: Link
    address: tuple[str, ...]
    phone: PhoneView | None
    point: PointView | None
    hours: Markup
    next_dates: tuple[str, ...]
    dates_title: str
    days_data: str
    phrase: str
    where: str
    emails: tuple[str, ...]
    hours_by_appointment: Markup
    exceptions: tuple[ExceptionView, ...]


class OfferView(Struct, frozen=True):
    """A partner or a service of the house, with what the page says of it."""

    code: str
    name: str
    href: str
    description: str
    facts: tuple[str, ...]
    documents: tuple[str, ...]


class Neighbour(Struct, frozen=True):
    """A house near this one."""

    link: Link
    commune: str
    distance: str


class VideoView(Struct, frozen=True):
    """A video on another site; its transcript is a text or, when ``transcript_href``, a page."""

    href: str
    title: str
    transcript: str
    transcript_href: str


class Successor(Struct, frozen=True):
    """The house that replaces one that closes; ``opens`` says when, if it is not open yet."""

    link: Link
    opens: str
    address: tuple[str, ...]
    phones: tuple[PhoneView, ...]


class DayNotice(Struct, frozen=True):
    """What a page says until ``day``, an ISO date, and from then on; empty ``after``: nothing.

    The script changes the one for the other, so that a page stays true that was built before.
    """

    day: str
    before: str
    after: str = ""
    successor: Successor | None = None


class ClosedPage(Struct, frozen=True):
    """All that is left of a house that is closed, at the address that it had."""

    head: Head
    name: str
    form: str
    commune: str
    department: Link
    since: str
    successor: Successor | None
    neighbours: tuple[Neighbour, ...]
    correction: Link


class MovedPage(Struct, frozen=True):
    """A page that leads on to another address by itself, on any server."""

    head: Head
    to: Link
    canonical: str


class HousePage(Struct, frozen=True):
    """Everything a house's page shows.

    ``hours`` and ``hours_by_appointment`` are week tables rendered once per pattern;
    ``moves``: nobody receives people at the address; ``is_touring``: the hours of its stops tell
    where the house is; ``status`` is what holds at any time, shown without the script too.
    ``next_visits`` are made anew by the script; without it the date of the first says from when
    they are. ``notices`` tell of its opening and its end, where they are to come.
    An empty ``hours`` means unknown, and ``hours_unknown`` says so, unless the
    ``next_visits`` of a tour tell more. ``partners`` and ``services`` are those of which the
    house says something; ``plain_partners`` and ``plain_services``, which it only names, are
    rendered once for all houses that name the same, ``bundle_partners`` and ``bundle_services``
    once per label, ``declared`` once per set of declared facts. ``welcome`` and ``about`` are
    plain facts, a row each. ``embedded`` is the whole address of its card for other sites, empty
    where the site has none yet; ``embedding`` gives the codes. ``scene`` is a drawing of how the
    house receives people, empty for most.
    """

    head: Head
    slug: str
    name: str
    label: str
    form: str
    scene: str
    notices: tuple[DayNotice, ...]
    main_house: Link | None
    branch_pages: tuple[Link, ...]
    department: Link
    commune: str
    address: tuple[str, ...]
    point: PointView | None
    phones: tuple[PhoneView, ...]
    emails: tuple[str, ...]
    website: Link | None
    booking: Link | None
    booking_note: str
    opening_data: str
    moves: bool
    is_touring: bool
    status: str
    verified: VerifiedView
    next_visits: tuple[VisitView, ...]
    hours: Markup
    hours_unknown: bool
    hours_by_appointment: Markup
    holidays_note: str
    exceptions: tuple[ExceptionView, ...]
    calendar: str
    locator: LocatorMap | None
    partners: tuple[OfferView, ...]
    plain_partners: Markup
    bundle_partners: Markup
    services: tuple[OfferView, ...]
    plain_services: Markup
    bundle_services: Markup
    branches: tuple[PlaceView, ...]
    stops: tuple[PlaceView, ...]
    welcome: tuple[Fact, ...]
    neighbours: tuple[Neighbour, ...]
    photo: Picture | None
    text: Markup
    video: VideoView | None
    articles: tuple[Link, ...]
    about: tuple[Fact, ...]
    declared: Markup
    correction: Link
    tools: tuple[Link, ...]
    embedding: Link
    embedded: str


class CardPage(Struct, frozen=True):
    """A house as other sites show it: what it says of now, hours, telephone, next change.

    ``notices``, ``stops`` and the hours are those of its page, and kept true by the same script;
    ``changes`` leaves out what changes no hours. ``page`` leads to all that is left out here.
    """

    head: Head
    name: str
    page: Link
    notices: tuple[DayNotice, ...]
    opening_data: str
    is_touring: bool
    status: str
    verified: VerifiedView | None
    next_visits: tuple[VisitView, ...]
    stops: tuple[PlaceView, ...]
    address: tuple[str, ...]
    phone: PhoneView | None
    changes: tuple[ExceptionView, ...]
    hours: Markup
    hours_by_appointment: Markup
    is_closed: bool = False


HOUSE = Template("house", HousePage)
CARD = Template("card", CardPage)
CLOSED = Template("closed", ClosedPage)
MOVED = Template("moved", MovedPage)
