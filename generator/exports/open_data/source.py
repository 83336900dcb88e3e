"""What every export is made from, and what one cannot hold."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from generator import addresses
from generator.directory import Directory
from generator.exports.open_data.house_rows import Frame, HouseRows, Rows
from generator.exports.open_data.made import Gap, Made, Making, Told
from generator.exports.open_data.osm_expression import Expressions
from generator.exports.open_data.texts import plain
from generator.french import long_date
from generator.model.house import House
from generator.places import Place, PlaceKind, places_of
from generator.spreadsheet import csv_text

T = TypeVar("T")
_WAITING_MAX = 5_000


@dataclass(frozen=True)
class Source:
    """The houses in service, and what their rows have in common.

    ``site_url`` is where the site is, without a slash at the end; empty when nobody said.
    ``rows`` keeps what the last build made of each house.
    """

    directory: Directory
    site_url: str = ""
    rows: HouseRows = field(default_factory=HouseRows)

    @cached_property
    def expressions(self) -> Expressions:
        """The hours of places in the notation of OSM."""
        return Expressions(self.directory.today)

    def hours(self, place: Place) -> str:
        """Return the hours of *place* in the notation of OSM; empty where they are unknown."""
        if place.is_moving:
            return ""
        key = ("horaires", place.house.slug, place.anchor)
        return self.once(key, lambda: self.expressions.of(place.schedule))

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what *make* gives, made once for all files that ask for it by this *key*."""
        if key not in self._made:
            self._made[key] = make()
        found: T = self._made[key]
        return found

    def twice(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what *make* gives for two files that ask for it once each; it is forgotten then.

        Where more than ``_WAITING_MAX`` wait, it is made for each: of ten times the country the
        rows that two files share would be 36 MB.
        """
        if key in self._waiting:
            found: T = self._waiting.pop(key)
            return found
        made = make()
        if len(self._waiting) < _WAITING_MAX:
            self._waiting[key] = made
        return made

    @cached_property
    def _waiting(self) -> dict[Hashable, Any]:
        return {}

    @cached_property
    def _made(self) -> dict[Hashable, Any]:
        return {}

    def text(self, house: House) -> str:
        """Return the text of the page of *house* in one line, without Markdown."""
        return self.once(("texte", house.slug), lambda: plain(house.text)) if house.text else ""

    def undated_hours(self, place: Place) -> str:
        """Return the week of *place* without the days that differ; empty where it has no rules."""
        return "" if place.is_moving else self.expressions.undated(place.schedule)

    def service_codes(self, house: House) -> list[str]:
        """Return the codes of all services of *house*, those that its label brings among them."""
        return [each.offer.service for each in self.directory.services_of(house)]

    def page(self, house: House, anchor: str = "") -> str:
        """Return the public address of the page of *house*; empty without the site's."""
        path = addresses.house(house.slug, anchor)
        return f"{self.site_url}/{path}" if self.site_url else ""

    def by_house(self, file: str, frame: Frame, rows_of: Callable[[House], Rows]) -> Made:
        """Return *file* with the rows of the houses in service, which *rows_of* makes of each."""
        return Made(self._making(file, frame, rows_of))

    def _making(self, file: str, frame: Frame, rows_of: Callable[[House], Rows]) -> Making:
        rows, gaps = yield from self.rows.making(file, frame, self.directory.houses, rows_of)
        return Told(rows, [*self.not_in_service(file), *gaps])

    def not_in_service(self, file: str) -> Iterator[Gap]:
        """Yield the houses that no row of *file* is about, since nobody is received there."""
        for house in self.directory.announced:
            assert house.opens_on
            reason = f"Cette maison n’ouvre que le {long_date(house.opens_on)}."
            yield Gap(file, house.id, house.name, "", reason)
        for house in self.directory.closed:
            yield Gap(file, house.id, house.name, "", "Cette maison est fermée définitivement.")


def place_id(place: Place) -> str:
    """Return what tells *place* from all others: ``durtal``, ``durtal#antenne-1``."""
    return f"{place.house.id}#{place.anchor}" if place.anchor else place.house.id


def other_places(house: House) -> Iterator[Place]:
    """Yield the branches and the stops of *house*."""
    return (place for place in places_of(house) if place.kind is not PlaceKind.HOUSE)


def place_name(place: Place) -> str:
    """Return the name of *place* by itself: that of its house before its own."""
    return f"{place.house.name} – {place.name}" if place.anchor else place.house.name


GAP_COLUMNS = ("Fichier", "Identifiant", "Nom", "Champ", "Raison")


def gaps_csv(gaps: Iterable[Gap]) -> bytes:
    """Return *gaps* as a file that a French spreadsheet opens."""
    return csv_text(GAP_COLUMNS, gaps).encode()
