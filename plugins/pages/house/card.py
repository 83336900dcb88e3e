"""From the page of a house to the card that other sites show of it within their pages."""

from __future__ import annotations

from markupsafe import Markup

from generator import addresses
from generator.addresses import TWO_UP
from generator.french import NBSP
from plugins.pages.house.context import CardPage, ClosedPage, DayNotice, HousePage
from plugins.pages.places.context import PhoneView
from plugins.site.head import NOT_INDEXED, head
from plugins.site.page import Head, Link
from plugins.site.project import Site

# More than these are told on the house's page: a card that is a year old would have none left.
SHOWN_CHANGES = 3


def card_page(slug: str, page: HousePage, site: Site) -> CardPage:
    """Return the card of the house at *slug*, made of the context of its own page."""
    changes = tuple(change for change in page.exceptions if change.what)
    return CardPage(
        head=_head(slug, page.head, site),
        name=page.name,
        page=_link(slug, "Tous les services et les détails"),
        notices=page.notices,
        opening_data=page.opening_data,
        is_touring=page.is_touring,
        status=page.status,
        verified=page.verified,
        next_visits=page.next_visits,
        stops=tuple(stop for stop in page.stops if stop.days_data) if page.is_touring else (),
        address=page.address if not page.moves else (),
        phone=page.phones[0] if page.phones else None,
        changes=changes[:SHOWN_CHANGES],
        hours=page.hours,
        hours_by_appointment=page.hours_by_appointment,
    )


def closed_card(slug: str, page: ClosedPage, site: Site) -> CardPage:
    """Return the card of a closed house: it stays in pages that nobody changes any more."""
    return CardPage(
        head=_head(slug, page.head, site),
        name=page.name,
        page=_link(slug, "Où aller à la place"),
        notices=(DayNotice("", page.since, successor=page.successor),),
        opening_data="",
        is_touring=False,
        status="",
        verified=None,
        next_visits=(),
        stops=(),
        address=(),
        phone=_successor_phone(page),
        changes=(),
        hours=Markup(),
        hours_by_appointment=Markup(),
        is_closed=True,
    )


def _successor_phone(page: ClosedPage) -> PhoneView | None:
    return page.successor.phones[0] if page.successor and page.successor.phones else None


def _head(slug: str, own: Head, site: Site) -> Head:
    """It is not for search engines, which have the house's own page."""
    return head(
        site,
        addresses.embedded_house(slug),
        f"{own.title}{NBSP}: carte à intégrer",
        own.description,
        robots=NOT_INDEXED,
    )


def _link(slug: str, words: str) -> Link:
    return Link(TWO_UP + addresses.house(slug), words)
