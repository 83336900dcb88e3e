"""What is said of the opening and of the end of a house, before and after the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.directory import Directory
from generator.french import long_date
from generator.model.house import House
from generator.model.lifetime import Stage
from plugins.pages.house.context import ClosedPage, DayNotice, MovedPage, Successor
from plugins.pages.house.neighbours import Neighbours
from plugins.pages.places.contact import address_lines
from plugins.pages.house.telling import phones, report
from plugins.site import addresses
from plugins.site.addresses import TWO_UP, root_of
from plugins.site.head import NOT_INDEXED, head
from plugins.site.links import department_link
from plugins.site.moves import Move
from plugins.site.page import Link
from plugins.site.project import Site


def opens_text(day: date) -> str:
    """Return ``Ouvre le 15 janvier 2027``."""
    return f"Ouvre le {long_date(day)}"


def closes_text(day: date) -> str:
    """Return ``Ferme définitivement le 31 décembre 2026``."""
    return f"Ferme définitivement le {long_date(day)}"


def day_notices(house: House, directory: Directory, today: date) -> tuple[DayNotice, ...]:
    """Return what the page of a house that is not closed says of the days that change all."""
    return tuple(_notices(house, directory, today))


def _notices(house: House, directory: Directory, today: date) -> Iterator[DayNotice]:
    if house.opens_on and house.stage_on(today) is Stage.ANNOUNCED:
        yield DayNotice(house.opens_on.isoformat(), opens_text(house.opens_on))
    if house.closes_on:
        yield DayNotice(
            house.closes_on.isoformat(),
            closes_text(house.closes_on),
            f"Fermée définitivement depuis le {long_date(house.closes_on)}",
            successor(house, directory, today),
        )


def successor(house: House, directory: Directory, today: date) -> Successor | None:
    """Return what is shown of the house that replaces *house*, if there is one."""
    found = directory.successor(house)
    if found is None:
        return None
    is_announced = found.opens_on and found.stage_on(today) is Stage.ANNOUNCED
    return Successor(
        link=Link(TWO_UP + addresses.house(found.slug), found.name),
        opens=opens_text(found.opens_on) if found.opens_on and is_announced else "",
        address=address_lines(found),
        phones=phones(found),
    )


def closed_page(
    house: House, directory: Directory, neighbours: Neighbours, site: Site, today: date
) -> ClosedPage:
    """Return the page of a closed house: since when, what replaces it, what is near.

    It is not for search engines: they would offer it beside the houses that are open.
    """
    assert house.closes_on is not None
    since = f"Fermée définitivement depuis le {long_date(house.closes_on)}"
    vocabularies = directory.vocabularies
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
        form=vocabularies.formats.name(house.format),
        commune=house.commune,
        department=department_link(directory.department_of(house), TWO_UP),
        since=since,
        successor=successor(house, directory, today),
        neighbours=neighbours.of(house),
        report=report(house, site),
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
