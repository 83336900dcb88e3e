"""A house in a list: what is said of it, rendered once and shown wherever it belongs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup
from msgspec import Struct, field

from generator import addresses
from generator.addresses import TWO_UP
from generator.directory import Directory
from generator.french import count, listing, open_days
from generator.geography.divisions import Department
from generator.geography.town_phrases import at_town, says_town
from generator.model.house import House
from generator.places import Place, PlaceKind
from plugins.pages.entries.context import HouseEntry, HouseGroup
from plugins.pages.places.contact import phone_view
from plugins.pages.places.service_days import opens_text, with_end
from plugins.pages.places.travelling import MOVES
from plugins.site.links import department_link
from plugins.site.rendering import Renderer

ALSO_TOWNS = 4
# More houses than this are folded by department: a telephone shows seven at a time.
FOLDED_FROM = 60
# Of more houses than this, an entry is rendered again for the next kind of list: those of ten times
# the country are 22 MB.
_HELD_MAX = 5_000
_NOTHING = Markup("\n")
_KINDS = {PlaceKind.BRANCH: "Antenne", PlaceKind.STOP: "Arrêt"}


class HouseEntries(Struct):
    """The entries of houses, for pages two levels below the root."""

    directory: Directory
    renderer: Renderer
    _entries: dict[str, Markup] = field(default_factory=dict)

    def of(self, houses: Iterable[House]) -> Markup:
        """Return the entries of *houses*."""
        every = tuple(houses)
        self.renderer.shows(every)
        return _NOTHING.join(map(self._entry, every))

    def other_places(self, places: Iterable[Place]) -> Markup:
        """Return the entries of branches and stops, each with the name of its house."""
        every = tuple(places)
        self.renderer.shows(place.house for place in every)
        return _NOTHING.join(
            self.renderer.fragment("house-entry", place_entry(place)) for place in every
        )

    def groups(
        self, houses: Iterable[House], department_codes: Iterable[str]
    ) -> tuple[HouseGroup, ...]:
        """Return *houses* by the department of their address, in the order of the codes given."""
        by_department = self.directory.by_address(houses)
        return tuple(
            self._group(self.directory.departments[code], by_department[code])
            for code in department_codes
            if code in by_department
        )

    def _group(self, department: Department, houses: Sequence[House]) -> HouseGroup:
        link = department_link(department, TWO_UP, department.code)
        return HouseGroup(
            link, f"d-{department.code.lower()}", self.of(houses), count(len(houses), "maison")
        )

    def _entry(self, house: House) -> Markup:
        known = self._entries.get(house.slug)
        if known is None:
            if len(self._entries) >= _HELD_MAX:
                self._entries.clear()
            entry = house_entry(self.directory, house)
            known = self._entries[house.slug] = self.renderer.fragment("house-entry", entry)
        return known


def house_entry(directory: Directory, house: House) -> HouseEntry:
    """Return what a list says of a house."""
    formats = directory.vocabularies.formats
    itinerant = house.is_itinerant or (house.format in formats and formats[house.format].itinerant)
    return HouseEntry(
        href=TWO_UP + addresses.house(house.slug),
        name=house.name,
        commune=house.commune,
        code_postal=house.code_postal,
        days=_days(house, directory.today),
        phone=phone_view(house.phone),
        kind="Itinérante" if itinerant else "",
        also=_also(house),
        names_town=says_town(house.name, house.commune),
    )


def place_entry(place: Place) -> HouseEntry:
    """Return what a list says of a branch or a stop."""
    return HouseEntry(
        href=TWO_UP + addresses.house(place.house.slug, place.anchor),
        name=place.name,
        commune=place.commune,
        code_postal=place.code_postal,
        days=with_end(open_days(place.hours) if place.hours else "", place.house),
        phone=phone_view(place.site.phone or place.house.phone),
        kind=_KINDS[place.kind],
        also=f"Avec {place.house.name}",
        names_town=says_town(place.name, place.commune),
    )


def _days(house: House, today: date) -> str:
    """Return the days on which *house* opens and when that ends; its opening, if it is to come."""
    return opens_text(house, today) or with_end(_open_days(house), house)


def _open_days(house: House) -> str:
    if house.has_no_door:
        return "" if house.stops else MOVES
    return open_days(house.hours) if house.hours else ""


def _also(house: House) -> str:
    """Return the other communes where the house receives people: ``Aussi à Luc-en-Diois``."""
    towns = list(dict.fromkeys(site.commune for site in (*house.branches, *house.stops)))
    others = [at_town(town) for town in towns if town != house.commune]
    if not others:
        return ""
    if len(others) > ALSO_TOWNS:
        rest = count(len(others) - ALSO_TOWNS, "autre commune", "autres communes")
        others = [*others[:ALSO_TOWNS], f"dans {rest}"]
    return f"Aussi {listing(others)}"
