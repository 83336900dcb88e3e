"""What the search knows of a house: an extract, so that its files do not follow the model."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from generator.model.position import Position
from generator.search.place_hours import PlaceHours


class Point(Struct, frozen=True):
    """A place of a house: ``kind`` is maison, antenne or arret.

    ``name`` is empty for the house itself; ``hours`` is None when they are unknown;
    ``department_code`` is empty when it is the house's; ``street`` when nobody is received there;
    ``phone`` and ``dialled`` when it has no telephone of its own.
    """

    kind: str
    name: str
    commune: str
    postcode: str
    position: Position | None
    hours: PlaceHours | None = None
    department_code: str = ""
    street: str = ""
    phone: str = ""
    dialled: str = ""


class Entry(Struct, frozen=True):
    """A house and its ``points``: itself if it has an address, then its branches and stops.

    ``services`` and ``partners`` are vocabulary codes, those of the label's bundle included;
    ``former_communes`` the names of former communes now part of the house's;
    ``phone`` is shown, ``dialled`` goes after ``tel:`` (both empty when unknown); ``numbers`` are
    all that its page gives, as they are dialled. ``opens_on`` is that of a house that is announced,
    ``closes_on`` of one whose end is.
    """

    id: str
    slug: str
    name: str
    commune: str
    postcode: str
    department_code: str
    department_name: str
    points: tuple[Point, ...]
    services: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    former_communes: tuple[str, ...] = ()
    phone: str = ""
    dialled: str = ""
    numbers: tuple[str, ...] = ()
    is_wheelchair_accessible: bool = False
    opens_on: date | None = None
    closes_on: date | None = None

    @property
    def position(self) -> Position | None:
        """The first known position among its places."""
        return next((point.position for point in self.points if point.position), None)

    @property
    def department_codes(self) -> tuple[str, ...]:
        """The department of each of its places."""
        return tuple(point.department_code or self.department_code for point in self.points)
