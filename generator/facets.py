"""What pages may show of houses other than their own, as digests: where these are as they were in
the last build, a page that shows them is what it was.

A house's own page is made of its whole file. Others see its shape: which places it has, where,
what they are called and what they offer. What the shape leaves out, its details, is what editors
change from week to week; a page that shows details of a house names that house
(``plugins/site/keeping.py``), and ``tests/site/test_details_named.py`` holds that it does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from operator import attrgetter
from typing import Any

from msgspec import json
from pydantic import BaseModel

from generator.directory import Directory
from generator.model.house import House
from generator.model.located import Branch, Stop

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

_OPENING_OF_A_SIDE = ("hours", "hours_by_appointment", "exceptions", "seasons")
_BELOW: Mapping[str, type[BaseModel]] = {"branches": Branch, "stops": Stop}
_Values = Callable[[object], tuple[Any, ...]]


def _other_than(details: Iterable[str], kind: type[BaseModel]) -> _Values:
    left_out = {*details, *_BELOW}
    return attrgetter(*(name for name in kind.model_fields if name not in left_out))


_SHAPE = _other_than((*_OF_A_PLACE, *_OF_A_HOUSE), House)
_SHAPE_BELOW = {name: _other_than(_OF_A_PLACE, kind) for name, kind in _BELOW.items()}
_OPENING: _Values = attrgetter(*OF_OPENING)
_OPENING_BELOW: _Values = attrgetter(*_OPENING_OF_A_SIDE)


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
        return _digest(map(_opening, self.directory.every))

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
        return {house.slug: house.digest for house in self.directory.every}

    def of(self, slugs: Iterable[str]) -> str:
        """Return one digest of the files of these houses, in this order; gone ones count too."""
        return _digest(self.own.get(slug, "").encode() for slug in slugs)


def _shape(house: House) -> bytes:
    told: list[Any] = [house.position_is_approximate, _SHAPE(house)]
    for name, values in _SHAPE_BELOW.items():
        for place in getattr(house, name):
            told += (name, place.position_is_approximate, values(place))
    where = f"{house.slug}\0{house.path}\0".encode(errors="surrogatepass")
    return where + json.encode(told, enc_hook=_plain)


def _opening(house: House) -> bytes:
    told: list[Any] = [_OPENING(house), house.text]
    for name in _BELOW:
        told += (name, *map(_OPENING_BELOW, getattr(house, name)))
    return json.encode(told, enc_hook=_plain)


def _plain(value: Any) -> Any:
    """Return the fields of what msgspec does not know how to write."""
    if not isinstance(value, BaseModel):
        raise NotImplementedError(type(value))
    # The hours of an exception are spans or a whole week, of which pydantic expects the other.
    return value.model_dump(warnings=False)


def _digest(told: Iterable[bytes]) -> str:
    digest = sha256()
    for each in told:
        digest.update(each)
        digest.update(b"\n\0")
    return digest.hexdigest()
