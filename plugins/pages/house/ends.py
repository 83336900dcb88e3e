"""What is said of the opening and of the end of a house, before and after the day."""

from __future__ import annotations

from collections.abc import Iterator

from generator import addresses
from generator.addresses import TWO_UP, root_of
from generator.directory import Directory
from generator.model.house import House
from plugins.pages.house.context import ClosedPage, DayNotice, MovedPage, Successor
from plugins.pages.house.neighbours import Neighbours
from plugins.pages.house.telling import correction, phones
from plugins.pages.places.contact import address_lines
from plugins.pages.places.service_days import closed_text, closes_text, opens_text
from plugins.site.head import NOT_INDEXED, head
from plugins.site.links import department_link
from plugins.site.moves import Move
from plugins.site.page import Link
from plugins.site.project import Site


def day_notices(house: House, directory: Directory) -> tuple[DayNotice, ...]:
    """Return what the page of a house that is not closed says of the days that change all."""
    return tuple(_notices(house, directory))


def _notices(house: House, directory: Directory) -> Iterator[DayNotice]:
    opens = opens_text(house, directory.today)
    if house.opens_on and opens:
        yield DayNotice(house.opens_on.isoformat(), opens)
    if house.closes_on:
        day, follower = house.closes_on.isoformat(), successor(house, directory)
        yield DayNotice(day, closes_text(house), closed_text(house), follower)


def successor(house: House, directory: Directory) -> Successor | None:
    """Return what is shown of the house that replaces *house*, if there is one."""
    found = directory.successor(house)
    if found is None:
        return None
    return Successor(
        link=Link(TWO_UP + addresses.house(found.slug), found.name),
        opens=opens_text(found, directory.today),
        address=address_lines(found),
        phones=phones(found),
    )


def closed_page(
    house: House, directory: Directory, neighbours: Neighbours, site: Site
) -> ClosedPage:
    """Return the page of a closed house: since when, what replaces it, what is near.

    It is not for search engines: they would offer it beside the houses that are open.
    """
    since = closed_text(house)
    return ClosedPage(
        head=head(
            site,
            addresses.house(house.slug),
            house.name,
            f"{house.name}, à {house.commune} ({house.code_postal}). {since}.",
            "maisons",
            robots=NOT_INDEXED,
        ),
        name=house.name,
        form=directory.vocabularies.formats.name(house.format),
        commune=house.commune,
        department=department_link(directory.department_of(house), TWO_UP),
        since=since,
        successor=successor(house, directory),
        neighbours=neighbours.of(house),
        correction=correction(house),
    )


def moved_page(move: Move, site: Site) -> MovedPage:
    """Return the page at an address that a house had before, or at one that leads to its page."""
    root = root_of(move.former)
    return MovedPage(
        head=head(
            site,
            move.former,
            move.house.name,
            f"La page de {move.house.name} a changé d’adresse.",
            robots=NOT_INDEXED,
        ),
        to=Link(root + move.current, move.house.name),
        canonical=site.absolute(move.current) or root + move.current,
    )
