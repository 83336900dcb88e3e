"""Where a house is in its department, as a small map on its page."""

from __future__ import annotations

from math import dist

from markupsafe import Markup
from msgspec import Struct, field

from generator.directory import Directory
from generator.french import NBSP, distance, sentence
from generator.geography.distance import distance_km
from generator.geography.divisions import Department
from generator.geography.outlines import Outline
from generator.geography.projection import (
    Bounds,
    Frame,
    Point,
    Projection,
    bounds_of,
    fitting,
    height_for,
)
from generator.geography.town_phrases import at_town, of_town
from generator.model.house import House
from generator.model.position import Position
from plugins.drawing.context import Canvas, LocatorMap, MapLabel
from plugins.drawing.labels import Box, box_of, fitted, label_beside
from plugins.drawing.paths import dots_path, outline_path
from plugins.drawing.towns import largest_towns, town_labels, town_marks
from plugins.site.rendering import Renderer

WIDTH, MOST_HIGH, MARGIN = 320, 280, 12
TOWNS = 3
# The house's sign is twice this wide and high.
SIGN = 11


_BASE = Markup(
    '<path class="map-land" d="{}"/><path class="map-dots" d="{}"/><path class="map-towns" d="{}"/>'
)


class _Base(Struct, frozen=True):
    """A department drawn once for all the maps of its houses."""

    canvas: Canvas
    mainland: Bounds
    projection: Projection
    drawing: Markup
    dots_said: str
    towns: tuple[tuple[MapLabel, Box], ...]


class Locators(Struct):
    """Makes the locator map of every house; what its department shows is drawn once."""

    directory: Directory
    renderer: Renderer
    _bases: dict[str, _Base | None] = field(default_factory=dict)

    def of(self, house: House) -> LocatorMap | None:
        """Return the map of *house*; None without a position or an outline to show it in."""
        department = self.directory.department_of(house)
        base = self._base(department)
        if base is None or house.position is None:
            return None
        x, y = _inside(base, house.position)
        label = label_beside(x, y, fitted(house.commune), SIGN, base.canvas)
        others = self._other_places(house, base, (x, y))
        taken = (box_of(label), Box(x - SIGN, y - SIGN, x + SIGN, y + SIGN))
        return LocatorMap(
            canvas=base.canvas,
            title=f"Carte{NBSP}: {house.name} {department.in_phrase}",
            caption=self._caption(house, house.position, department, base)
            + _others_said(others.count("M")),
            base=base.drawing,
            x=x,
            y=y,
            label=label,
            towns=tuple(t for t, box in base.towns if not any(map(box.meets, taken))),
            others=others,
        )

    def _base(self, department: Department) -> _Base | None:
        if department.code not in self._bases:
            outline = department.outline
            self._bases[department.code] = self._draw(department, outline) if outline else None
        return self._bases[department.code]

    def _draw(self, department: Department, outline: Outline) -> _Base:
        bounds = bounds_of([outline])
        high = height_for(bounds, WIDTH - 2 * MARGIN, MOST_HIGH)
        projection = fitting(bounds, Frame(MARGIN, MARGIN, WIDTH - 2 * MARGIN, high))
        canvas = Canvas(WIDTH, high + 2 * MARGIN)
        houses = [
            projection.point(house.position.longitude, house.position.latitude)
            for house in self.directory.by_department.get(department.code, ())
            if house.position and self.directory.department_of(house) is department
        ]
        largest = largest_towns(self.directory, department, TOWNS)
        drawing = _BASE.format(
            outline_path(outline, projection),
            dots_path(houses),
            town_marks(largest, projection),
        )
        towns = town_labels(largest, projection, canvas)
        boxes = tuple((label, box_of(label)) for label in towns)
        said = _houses_said(len(houses) - 1)
        mainland = bounds_of([outline[:1]])  # the largest ring: an island far out moves no middle
        return _Base(canvas, mainland, projection, drawing, said, boxes)

    def _other_places(self, house: House, base: _Base, sign: Point) -> str:
        places = self.directory.places_by_house.get(house.slug, ())
        points = (_inside(base, place.position) for place in places if place.position)
        return dots_path(point for point in points if dist(point, sign) > SIGN)

    def _caption(
        self, house: House, position: Position, department: Department, base: _Base
    ) -> str:
        where = f"{sentence(at_town(house.commune))}, {quarter(position, base.mainland)}"
        towns = largest_towns(self.directory, department, TOWNS)
        if towns and towns[0].population and towns[0].code_insee != house.code_insee:
            away = distance(distance_km(position, towns[0].position))
            where += f", à {away} {of_town(towns[0].name)} à vol d’oiseau"
        return f"{where}.{base.dots_said}"


def _houses_said(others: int) -> str:
    if others < 1:
        return ""
    if others == 1:
        return " Le petit point est l’autre maison du département."
    return " Les petits points sont les autres maisons du département."


def _others_said(rounds: int) -> str:
    if not rounds:
        return ""
    if rounds == 1:
        return " Le rond est son autre lieu d’accueil."
    return " Les ronds sont ses autres lieux d’accueil."


def quarter(position: Position, bounds: Bounds) -> str:
    """Return in which part of a department a position is: « dans le nord-est du département »."""
    north = (position.latitude - bounds.south) / (bounds.north - bounds.south)
    east = (position.longitude - bounds.west) / (bounds.east - bounds.west)
    words = [_third(north, "sud", "nord"), _third(east, "ouest", "est")]
    side = "-".join(word for word in words if word)
    if not side:
        return "au centre du département"
    article = "l’" if side in ("est", "ouest") else "le "
    return f"dans {article}{side} du département"


def _third(share: float, low: str, high: str) -> str:
    return low if share < 1 / 3 else high if share > 2 / 3 else ""


def _inside(base: _Base, position: Position) -> Point:
    x, y = base.projection.point(position.longitude, position.latitude)
    return min(max(x, SIGN), base.canvas.width - SIGN), min(max(y, SIGN), base.canvas.height - SIGN)
