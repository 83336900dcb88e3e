"""Maps drawn at build: shapes as path data, points in the units of the drawing."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Canvas:
    """The size of a drawing, in its own units."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class MapLabel:
    """A word on a map. ``side`` is an SVG text-anchor: start, middle or end."""

    x: int
    y: int
    text: str
    side: str = "middle"


@dataclass(frozen=True, slots=True)
class Area:
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


@dataclass(frozen=True, slots=True)
class Dot:
    """A house, a branch or a stop on a department's map."""

    x: int
    y: int
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Inset:
    """The frame of a part drawn apart, at its own scale, and what it shows."""

    x: int
    y: int
    width: int
    height: int
    label: MapLabel


@dataclass(frozen=True, slots=True)
class FranceMap:
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


@dataclass(frozen=True, slots=True)
class SmallFrance:
    """The country in a few paths, one for each shade; None for a shade is plain land."""

    canvas: Canvas
    title: str
    caption: str
    shapes: tuple[tuple[int | None, str], ...]
    frames: str
    dots: str = ""


@dataclass(frozen=True, slots=True)
class AreaMap:
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


@dataclass(frozen=True, slots=True)
class Legend:
    """What the shades of a map mean: number of the shade, words."""

    title: str
    rows: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class LocatorMap:
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
