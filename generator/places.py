"""Where people are received: a house itself, its branches, its stops."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from generator.geography.codes import department_code
from generator.hours.schedule import Schedule, moving, schedule_of
from generator.model.house import House
from generator.model.located import Located
from generator.model.opening_hours import OpeningHours
from generator.model.position import Position


class PlaceKind(StrEnum):
    """What a place is to its house."""

    HOUSE = "maison"
    BRANCH = "antenne"
    STOP = "arret"


class Place(Struct, frozen=True):
    """One point where people are received: a house itself, a branch, or a stop.

    ``anchor`` is the id of the place on its house's page, empty for the house itself.
    """

    house: House
    kind: PlaceKind
    site: Located
    name: str
    anchor: str

    @property
    def commune(self) -> str:
        """The commune's name, as the page writes it."""
        return self.site.commune

    @property
    def code_insee(self) -> str:
        """The commune's INSEE code."""
        return self.site.code_insee or ""

    @property
    def code_postal(self) -> str:
        """The postcode."""
        return self.site.code_postal

    @property
    def position(self) -> Position | None:
        """WGS84 degrees; None when neither the page nor the territory gives one."""
        return self.site.position

    @property
    def hours(self) -> OpeningHours | None:
        """The place's own hours; None is unknown, which is not closed.

        The address of a house that travels has none.
        """
        return None if self.is_moving else self.site.hours

    @property
    def is_moving(self) -> bool:
        """Tell whether this is the address of a house that is somewhere else each day."""
        return self.kind is PlaceKind.HOUSE and self.house.has_no_door

    @property
    def department_code(self) -> str:
        """The department where it lies; its house's where its own commune is not known."""
        return department_code(self.code_insee or self.house.code_insee or "")

    @property
    def schedule(self) -> Schedule:
        """All that decides when it is open."""
        own = schedule_of(self.house, self.site, self.department_code)
        return moving(own) if self.is_moving else own


def places_of(house: House) -> Iterator[Place]:
    """Yield the house itself, its branches, its stops.

    A house that travels is found at its stops only, as far as they are known.
    """
    if not (house.has_no_door and house.stops):
        yield Place(house, PlaceKind.HOUSE, house, house.name, "")
    for rank, branch in enumerate(house.branches, 1):
        yield Place(house, PlaceKind.BRANCH, branch, branch.name, f"antenne-{rank}")
    for rank, stop in enumerate(house.stops, 1):
        yield Place(house, PlaceKind.STOP, stop, stop.name, f"arret-{rank}")


def house_schedule(house: House) -> Schedule:
    """Return the hours that *house* itself tells, even of one that is found at its stops only."""
    return schedule_of(house, house, department_code(house.code_insee or ""))
