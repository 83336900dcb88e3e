"""The context of a house's page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from plugins.drawing.context import LocatorMap
from plugins.site.page import Head, Link


@dataclass(frozen=True, slots=True)
class PhoneView:
    """A telephone number as it is read and as it is dialled."""

    shown: str
    href: str


@dataclass(frozen=True, slots=True)
class PointView:
    """Where a place is: a map application's link and a web map's, both from the position."""

    geo: str
    web: str
    approximate: bool


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of the week table."""

    day: str
    lines: tuple[str, ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class ExceptionView:
    """A dated exception: when, what, why."""

    when: str
    what: str
    why: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class VisitView:
    """A day of a tour: when, at which place, and the day itself (ISO)."""

    when: str
    where: str
    day: str


@dataclass(slots=True)
class PlaceView:
    """A branch or a stop on its house's page.

    ``hours`` shows open days only. ``next_dates`` stand under ``dates_title``;
    ``passages_data``: compiled days for the script that keeps them true. ``point`` is left
    out where only the commune is known.
    """

    anchor: str
    name: str
    address: tuple[str, ...]
    phone: PhoneView | None
    point: PointView | None
    hours: Markup
    next_dates: tuple[str, ...]
    dates_title: str = "Prochains passages"
    passages_data: str = ""
    specification: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class OfferView:
    """A partner or a service of the house, with what the page says of it."""

    code: str
    name: str
    href: str
    description: str
    facts: tuple[str, ...]
    documents: tuple[str, ...]
    from_label: bool


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A house near this one."""

    link: Link
    commune: str
    distance: str


@dataclass(frozen=True, slots=True)
class DeclaredFact:
    """One thing that the label asks, and what the page says of it."""

    name: str
    told: str


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A picture of the house, the words that stand for it, and whose it is."""

    src: str
    description: str
    credit: str


@dataclass(frozen=True, slots=True)
class VideoView:
    """A video on another site; its transcript is a text or, when ``transcript_href``, a page."""

    href: str
    title: str
    transcript: str
    transcript_href: str


@dataclass(slots=True)
class HousePage:
    """Everything a house's page shows.

    ``hours`` and ``hours_by_appointment`` are week tables rendered once per pattern;
    an empty ``hours`` means unknown, and ``hours_unknown`` says so, unless the
    ``next_visits`` of a tour tell more. ``bundle_partners``
    and ``bundle_services`` are rendered once per label.
    """

    head: Head
    name: str
    label: str
    form: str
    since: str
    bearer: str
    network: str
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
    hours: Markup
    hours_unknown: bool
    hours_by_appointment: Markup
    holidays_note: str
    exceptions: tuple[ExceptionView, ...]
    partners: tuple[OfferView, ...]
    bundle_partners: Markup
    services: tuple[OfferView, ...]
    bundle_services: Markup
    branches: tuple[PlaceView, ...]
    stops: tuple[PlaceView, ...]
    equipment: tuple[str, ...]
    accessibility: tuple[str, ...]
    acceslibre: str
    languages: tuple[str, ...]
    transport: str
    agents: str
    neighbours: tuple[Neighbour, ...]
    text: Markup
    source: str
    updated: str
    updated_iso: str
    opening_data: str
    report: Link
    next_visits: tuple[VisitView, ...] = ()
    calendar: str = ""
    specification: list[dict[str, Any]] = field(default_factory=list)
    articles: tuple[Link, ...] = ()
    tools: tuple[Link, ...] = ()
    declared: Markup = Markup()
    locator: LocatorMap | None = None
    photo: PhotoView | None = None
    video: VideoView | None = None


@dataclass(frozen=True, slots=True)
class HouseEntry:
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
