"""The places of a department, of a commune, or of a region, on its map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup, escape
from msgspec import Struct, field

from generator import addresses
from generator.addresses import TWO_UP
from generator.directory import Directory
from generator.french import NBSP, sentence
from generator.geography.divisions import Commune, Department, Region
from generator.geography.outlines import Outline
from generator.geography.projection import (
    Frame,
    Point,
    Projection,
    bounds_of,
    fitting,
    height_for,
)
from generator.geography.town_phrases import at_town
from generator.places import Place
from plugins.drawing.context import Area, AreaMap, Canvas, Dot, MapLabel
from plugins.drawing.count_shades import CountShades
from plugins.drawing.departments_map import departments_map, houses_by_department, houses_text
from plugins.drawing.labels import Box, box_of, placed_labels
from plugins.drawing.paths import dots_path, middle, outline_path
from plugins.drawing.towns import largest_towns, town_marks
from plugins.pages.communes.tables import Town
from plugins.site.rendering import Renderer

WIDTH, MOST_HIGH, MARGIN = 480, 460, 14
TOWNS = 6
# As large as words are on a telephone, where the drawing is small; see area-map.css.
_LETTER_SIZE = 20
_DOT_RADIUS = 6
_CODE_WIDTH, _CODE_HEIGHT = 20, 14
_BASE = Markup('<path class="map-land" d="{}"/><path class="map-towns" d="{}"/>')
_OTHERS = Markup('<path class="map-others" d="{}"/>')


class _Base(Struct, frozen=True):
    """A department drawn once for its own map and for those of its communes."""

    canvas: Canvas
    projection: Projection
    drawing: Markup
    towns: tuple[tuple[str, Point], ...]
    labels: tuple[tuple[Box, MapLabel, Markup], ...]
    dots: tuple[Dot, ...]
    others: Markup


class AreaMaps(Struct):
    """Makes the maps of the pages of departments, communes and regions."""

    directory: Directory
    renderer: Renderer
    _bases: dict[str, _Base | None] = field(default_factory=dict)

    def department(self, department: Department) -> Markup:
        """Return the map of *department*; empty when it has no outline."""
        base = self._base(department)
        if base is None:
            return Markup()
        points = [(dot.x, dot.y) for dot in base.dots]
        drawn = AreaMap(
            canvas=base.canvas,
            title=f"Carte{NBSP}: {department.with_article}",
            caption=_department_caption(department, len(base.dots)),
            base=base.drawing,
            places=base.dots,
            words=_words(_placed(base.towns, points, base)),
        )
        return self.renderer.fragment("area-map", drawn)

    def commune(self, town: Town) -> Markup:
        """Return the map of the department of *town* with its places; empty without outline."""
        department = self.directory.departments[town.commune.department_code]
        base = self._base(department)
        if base is None:
            return Markup()
        dots = tuple(_dots(town.places, base.projection))
        points = [(dot.x, dot.y) for dot in dots]
        own = _placed([(town.commune.name, point) for point in points[:1]], points, base)
        drawn = AreaMap(
            canvas=base.canvas,
            title=f"Carte{NBSP}: {town.commune.name}, {department.with_article}",
            caption=_commune_caption(town, department, len(dots), len(base.dots)),
            base=base.drawing + base.others,
            places=dots,
            words=_words(own) + _apart_from(own, base.labels),
        )
        return self.renderer.fragment("area-map", drawn)

    def region(self, region: Region) -> Markup:
        """Return the map of *region*, its departments leading to their pages."""
        outline = region.outline
        if not outline:
            return Markup()
        canvas, projection = _laid_out(outline)
        drawn = AreaMap(
            canvas=canvas,
            title=f"Départements{NBSP}: {region.with_article}",
            caption="Chaque point est une maison. Un département mène à sa page.",
            areas=tuple(
                self._area(self.directory.departments[code], projection)
                for code in region.department_codes
            ),
            dots=dots_path(
                projection.point(house.position.longitude, house.position.latitude)
                for house in self.directory.by_region.get(region.code, ())
                if house.position
            ),
        )
        return self.renderer.fragment("area-map", drawn)

    def _base(self, department: Department) -> _Base | None:
        if department.code not in self._bases:
            outline = department.outline
            self._bases[department.code] = self._draw(department, outline) if outline else None
        return self._bases[department.code]

    def _draw(self, department: Department, outline: Outline) -> _Base:
        canvas, projection = _laid_out(outline)
        largest = [
            town for town in largest_towns(self.directory, department, TOWNS) if town.population
        ]
        places = self.directory.places_by_department.get(department.code, ())
        dots = tuple(_dots(places, projection))
        towns = tuple((town.name, _point(projection, town)) for town in largest)
        labels = placed_labels(towns, (), canvas, _LETTER_SIZE, _DOT_RADIUS)
        return _Base(
            canvas,
            projection,
            _BASE.format(outline_path(outline, projection), town_marks(largest, projection)),
            towns,
            tuple((box_of(label, _LETTER_SIZE), label, _words([label])) for label in labels),
            dots,
            _OTHERS.format(dots_path((dot.x, dot.y) for dot in dots)),
        )

    def _area(self, department: Department, projection: Projection) -> Area:
        from plugins.drawing.room import room_in  # noqa: PLC0415 - NumPy

        outline = department.outline
        houses = len(self.directory.by_department.get(department.code, ()))
        ring = [projection.point(*place) for place in outline[0]]
        spot = room_in(ring, middle(outline, projection), _CODE_WIDTH, _CODE_HEIGHT)
        x, y = spot or (0, 0)
        return Area(
            path=outline_path(outline, projection),
            name=f"{department.name} ({department.code})",
            label=MapLabel(x, y + _CODE_HEIGHT // 2 - 1, department.code if spot else ""),
            href=TWO_UP + addresses.department(department.slug),
            fact=houses_text(houses),
        )


def index_map(directory: Directory, renderer: Renderer) -> Markup:
    """Return the map of ``/departements/``: each department leads to its page."""
    drawn = departments_map(directory, "../", has_codes=True)
    if drawn is None:
        return Markup()
    nothing = "aucune" if any(area.shade == 0 for area in drawn.areas) else ""
    shades = CountShades(houses_by_department(directory))
    legend = shades.legend("Nombre de maisons", nothing)
    return renderer.fragment("france-map", drawn) + renderer.fragment("map-legend", legend)


def _placed(
    named: Iterable[tuple[str, Point]], points: Sequence[Point], base: _Base
) -> tuple[MapLabel, ...]:
    return placed_labels(named, points, base.canvas, _LETTER_SIZE, _DOT_RADIUS)


def _words(labels: Iterable[MapLabel]) -> Markup:
    return Markup("".join(map(_word, labels)))


def _word(label: MapLabel) -> str:
    """Return *label* as SVG; the words of the page say the same.

    Written here and not in a template: thousands of communes have six of them.
    """
    return (
        f'<text class="map-word map-town" aria-hidden="true" x="{label.x}" y="{label.y}" '
        f'text-anchor="{label.side}">{escape(label.text)}</text>'
    )


def _apart_from(own: Sequence[MapLabel], labels: Iterable[tuple[Box, MapLabel, Markup]]) -> Markup:
    """Return the words of *labels* that neither repeat nor cover those of *own*."""
    boxes = [box_of(label, _LETTER_SIZE) for label in own]
    names = {label.text for label in own}
    return Markup().join(
        word
        for box, label, word in labels
        if label.text not in names and not any(map(box.meets, boxes))
    )


def _laid_out(outline: Outline) -> tuple[Canvas, Projection]:
    bounds = bounds_of([outline])
    high = height_for(bounds, WIDTH - 2 * MARGIN, MOST_HIGH)
    frame = Frame(MARGIN, MARGIN, WIDTH - 2 * MARGIN, high)
    return Canvas(WIDTH, high + 2 * MARGIN), fitting(bounds, frame)


def _dots(places: Iterable[Place], projection: Projection) -> Iterator[Dot]:
    for place in places:
        if place.position:
            x, y = projection.point(place.position.longitude, place.position.latitude)
            address = TWO_UP + addresses.house(place.house.slug, place.anchor)
            yield Dot(x, y, place.name, address)


def _point(projection: Projection, town: Commune) -> Point:
    return projection.point(town.position.longitude, town.position.latitude)


def _commune_caption(town: Town, department: Department, own: int, every: int) -> str:
    where = at_town(town.commune.name)
    if every == own > 1:
        return "Chaque point est un lieu d’accueil."
    large = f"le grand point est {where}" if own == 1 else f"les grands points sont {where}"
    if every == own:
        return sentence(f"{large}.")
    small = "le petit point est" if every - own == 1 else "les petits points sont"
    return sentence(f"{large}, {small} ailleurs {department.in_phrase}.")


def _department_caption(department: Department, dots: int) -> str:
    if not dots:
        return f"Aucun lieu d’accueil de cet annuaire {department.in_phrase}."
    if dots == 1:
        return sentence(f"{department.in_phrase}, un seul lieu d’accueil.")
    return "Chaque point est un lieu d’accueil. La liste des maisons suit."
