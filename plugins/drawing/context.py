"""Maps drawn at build: shapes as path data, points in the units of the drawing."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct


class Canvas(Struct, frozen=True):
    """The size of a drawing, in its own units."""

    width: int
    height: int


class MapLabel(Struct, frozen=True):
    """A word on a map. ``side`` is an SVG text-anchor: start, middle or end."""

    x: int
    y: int
    text: str
    side: str = "middle"


class Area(Struct, frozen=True):
    """A department on a map.

    ``href`` empty: not a link. ``shade`` is the class of its fill, from 0 (nothing there)
    up; None for a map without shades. ``fact`` follows the name where it is said in words.
    """

    path: str
    name: str
    label: MapLabel
    href: str = ""
    shade: int | None = None
    fact: str = ""


class Dot(Struct, frozen=True):
    """A house, a branch or a stop on a department's map."""

    x: int
    y: int
    name: str
    href: str


class Inset(Struct, frozen=True):
    """The frame of a part drawn apart, at its own scale, and what it shows."""

    x: int
    y: int
    width: int
    height: int
    label: MapLabel


class FranceMap(Struct, frozen=True):
    """Every department, overseas in insets. With ``dots`` for places, where they are shown.

    ``dots_are_few``: there is room to draw them large. ``has_codes``: departments are labelled.
    """

    canvas: Canvas
    title: str
    areas: tuple[Area, ...]
    insets: tuple[Inset, ...]
    dots: str = ""
    dots_are_few: bool = False
    has_codes: bool = False


class SmallFrance(Struct, frozen=True):
    """The country in a few paths, one for each shade; None for a shade is plain land."""

    canvas: Canvas
    title: str
    caption: str
    shapes: tuple[tuple[int | None, str], ...]
    frames: str
    dots: str = ""


class AreaMap(Struct, frozen=True):
    """A department with its places, or a region with its departments as links and its houses.

    ``base`` is drawn once for all the maps of a department, and ``words`` over it. ``places``
    are links for the mouse; ``dots`` are points only, where there are many.
    """

    canvas: Canvas
    title: str
    caption: str
    base: Markup = Markup()
    areas: tuple[Area, ...] = ()
    places: tuple[Dot, ...] = ()
    dots: str = ""
    words: Markup = Markup()


class Legend(Struct, frozen=True):
    """What the shades of a map mean: number of the shade, words."""

    title: str
    rows: tuple[tuple[int, str], ...]


class LocatorMap(Struct, frozen=True):
    """Where a house is in its department; ``base`` is drawn once for all its houses."""

    canvas: Canvas
    title: str
    caption: str
    base: Markup
    x: int
    y: int
    label: MapLabel
    towns: tuple[MapLabel, ...]
    others: str
