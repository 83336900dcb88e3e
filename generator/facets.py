"""What pages may show of houses other than their own, as digests: where these are as they were in
the last build, a page that shows them is what it was.

A house's own page is made of its whole file. Others see its shape: which places it has, where,
what they are called and what they offer. What the shape leaves out, its details, is what editors
change from week to week; a page that shows details of a house names that house
(``plugins/site/keeping.py``), and ``tests/site/test_details_named.py`` holds that it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from msgspec import json

from generator.directory import Directory
from generator.model.house import House

_OF_A_PLACE = (
    "phone", "emails", "hours", "hours_by_appointment", "exceptions", "seasons", "street_address",
    "address_complement",
)  # fmt: skip
_OF_A_HOUSE = (
    "other_phones", "website", "booking", "open_on_holidays", "transport", "photo", "video",
    "summary", "source", "updated_on",
)  # fmt: skip
DETAILS = frozenset({*_OF_A_PLACE, *_OF_A_HOUSE, "text"})
"""The fields that no other page shows unless it names the house."""

OF_OPENING = ("hours", "hours_by_appointment", "exceptions", "seasons", "open_on_holidays",
              "booking", "summary", "address_complement")  # fmt: skip
"""Who counts when houses open, and how one comes, sees these of every house besides its shape."""

_BELOW = ("branches", "stops")
_SIDES = {each: {"__all__": set(_OF_A_PLACE)} for each in _BELOW}
_NOT_SHAPE: Any = dict.fromkeys((*_OF_A_PLACE, *_OF_A_HOUSE), True) | _SIDES
_OPENING: Any = dict.fromkeys(OF_OPENING, True) | {
    each: {"__all__": {"hours", "hours_by_appointment", "exceptions", "seasons"}} for each in _BELOW
}


@dataclass(frozen=True)
class Facets:
    """The digests of all houses of a directory, each made when it is first asked for."""

    directory: Directory

    @cached_property
    def shape(self) -> str:
        """One digest of the shapes of all houses, in their order."""
        return _digest(map(_shape, self.directory.every))

    @cached_property
    def opening(self) -> str:
        """One digest of when all houses open, and of how one comes."""
        return _digest(f"{_told(house, include=_OPENING)}\0{house.text}" for house in self._every)

    @cached_property
    def newest(self) -> str:
        """The day on which the newest page of a house in service was verified, as an ISO date.

        Empty without any. A closed or announced house would hide that of those which are counted.
        """
        houses = self.directory.houses
        return max((house.updated_on.isoformat() for house in houses), default="")

    @cached_property
    def own(self) -> Mapping[str, str]:
        """The digest of each house's file, by its slug."""
        return {house.slug: house.digest for house in self._every}

    @property
    def _every(self) -> tuple[House, ...]:
        return self.directory.every

    def of(self, slugs: Iterable[str]) -> str:
        """Return one digest of the files of these houses, in this order; gone ones count too."""
        return _digest(self.own.get(slug, "") for slug in slugs)


def _shape(house: House) -> str:
    approximate = [house.position_is_approximate]
    for below in (house.branches, house.stops):
        approximate += [place.position_is_approximate for place in below]
    shape = _told(house, exclude=_NOT_SHAPE)
    return f"{house.slug}\0{house.path}\0{approximate}\0{shape}"


def _told(house: House, **fields: Any) -> str:
    # The hours of an exception are spans or a whole week, of which pydantic expects the other.
    return house.model_dump_json(warnings=False, fallback=_hours_told, **fields)


def _hours_told(hours: Any) -> str:
    """Return what pydantic does not know how to write."""
    return json.encode(hours).decode()


def _digest(texts: Iterable[str]) -> str:
    digest = sha256()
    for text in texts:
        digest.update(text.encode(errors="surrogatepass"))
        digest.update(b"\n\0")
    return digest.hexdigest()
