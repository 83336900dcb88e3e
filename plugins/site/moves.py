"""Addresses that lead on: what a house had before, and the poster of one that is closed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.exports.icalendar import house_calendar
from generator.exports.vcard import house_card
from generator.model.house import House
from plugins.site.build import Build


class Move(NamedTuple):
    """An address of a house that is another now; ``content`` is that of a file, empty for a page.

    Both addresses are from the site's root.
    """

    former: str
    current: str
    house: House
    content: str = ""


def moves_of(build: Build) -> tuple[Move, ...]:
    """Return all that lead on, in the order of the directory."""
    closed = {house.slug for house in build.directory.closed}
    found: list[Move] = []
    for house in build.directory.every:
        is_closed = house.slug in closed
        if is_closed and build.renderer.project.posters:
            found.append(Move(addresses.poster(house.slug), addresses.house(house.slug), house))
        for former in house.former_slugs:
            found += _of_former(former, house, build, is_closed)
    return tuple(found)


def calendar_of(house: House, build: Build) -> str:
    """Return the calendar of *house*, which names the one that replaces it."""
    successor = build.directory.successor(house)
    return house_calendar(house, build.times, successor.name if successor else "")


def card_of(house: House, build: Build) -> str:
    """Return the contact card of *house*."""
    return house_card(house, build.site.absolute(addresses.house(house.slug)))


def _of_former(former: str, house: House, build: Build, is_closed: bool) -> Iterator[Move]:
    own = addresses.house(house.slug)
    yield Move(addresses.house(former), own, house)
    card = addresses.embedded_house(house.slug)
    yield Move(addresses.embedded_house(former), card, house)
    if build.renderer.project.posters:
        poster = own if is_closed else addresses.poster(house.slug)
        yield Move(addresses.poster(former), poster, house)
    calendar = calendar_of(house, build)
    if calendar:
        file = addresses.house_calendar(house.slug)
        yield Move(addresses.house_calendar(former), file, house, calendar)
    if not is_closed:
        contact = card_of(house, build)
        yield Move(addresses.house_card(former), addresses.house_card(house.slug), house, contact)
