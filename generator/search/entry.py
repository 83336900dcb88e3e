"""What the search knows of a house: an extract, so that its files do not follow the model."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.position import Position

Week = tuple[tuple[tuple[int, int], ...], ...]
"""Seven days, Monday first, each a tuple of spans in minutes after midnight."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place of a house: ``kind`` is maison, antenne or arret.

    ``name`` is empty for the house itself; ``week`` is None when the hours are unknown.
    """

    kind: str
    name: str
    commune: str
    postcode: str
    position: Position | None
    week: Week | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A house and its ``points``: itself if it has an address, then its branches and stops.

    ``services`` and ``partners`` are vocabulary codes, those of the label's bundle included;
    ``former_communes`` the names of former communes now part of the house's;
    ``phone`` is shown, ``dialled`` goes after ``tel:`` (both empty when unknown).
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

    @property
    def position(self) -> Position | None:
        """The first known position among its places."""
        return next((point.position for point in self.points if point.position), None)
