"""The houses of a department, or of a region, on its map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.directory import Directory, Place, department_code
from generator.french import NBSP, count, sentence
from generator.geography.divisions import Commune, Department, Region
from generator.geography.outlines import Outline
from generator.geography.projection import Frame, Projection, bounds_of, fitting, height_for
from plugins.contexts.maps import Area, AreaMap, Canvas, Dot, MapLabel
from plugins.site.rendering import Renderer
from plugins.views.drawing import dots_path, middle, outline_path
from plugins.views.locator import town_labels, town_marks
from plugins.views.maps import France

WIDTH, MOST_HIGH, MARGIN = 480, 460, 14
TOWNS = 4
ROOT = "../../"


@dataclass(slots=True)
class AreaMaps:
    """Makes the maps of the departments' and regions' pages."""

    directory: Directory
    renderer: Renderer
    _towns: dict[str, list[Commune]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.directory.territory:
            self._towns = self.directory.territory.communes.most_populous(TOWNS)

    def department(self, department: Department) -> Markup:
        """Return the map of *department*; empty when it has no outline."""
        outline = department.outline
        if not outline:
            return Markup()
        canvas, projection = _laid_out(outline)
        dots = tuple(self._dots(department, projection))
        drawn = AreaMap(
            canvas=canvas,
            title=f"Carte{NBSP}: {department.with_article}",
            caption=_department_caption(department, len(dots)),
            outline=outline_path(outline, projection),
            places=dots,
            towns=town_labels(self._towns.get(department.code, ()), projection, canvas),
            town_marks=town_marks(self._towns.get(department.code, ()), projection),
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
                if house.position and self.directory.department_of(house).region_code == region.code
            ),
        )
        return self.renderer.fragment("area-map", drawn)

    def _dots(self, department: Department, projection: Projection) -> Iterator[Dot]:
        for house in self.directory.by_department.get(department.code, ()):
            for place in self.directory.places_by_house[house.slug]:
                if department_code(place.code_insee) == department.code and place.position:
                    x, y = projection.point(place.position.longitude, place.position.latitude)
                    yield Dot(x, y, place.name, _address(place))

    def _area(self, department: Department, projection: Projection) -> Area:
        x, y = middle(department.outline, projection)
        houses = len(self.directory.by_department.get(department.code, ()))
        return Area(
            path=outline_path(department.outline, projection),
            name=f"{department.name} ({department.code})",
            label=MapLabel(x, y + 5, department.code),
            href=f"{ROOT}departements/{department.slug}/",
            fact=_houses_text(houses),
        )


def departments_map(directory: Directory, renderer: Renderer) -> Markup:
    """Return the map of ``/departements/``: each department leads to its page."""
    france = France(directory)
    if not france.is_drawn:
        return Markup()
    houses = directory.by_department
    drawn = france.map(
        "Carte des départements",
        lambda department: _houses_text(len(houses.get(department.code, ()))),
        root="../",
    )
    return renderer.fragment("france-map", drawn)


def _houses_text(houses: int) -> str:
    return count(houses, "maison") if houses else "aucune maison"


def _laid_out(outline: Outline) -> tuple[Canvas, Projection]:
    bounds = bounds_of([outline])
    high = height_for(bounds, WIDTH - 2 * MARGIN, MOST_HIGH)
    frame = Frame(MARGIN, MARGIN, WIDTH - 2 * MARGIN, high)
    return Canvas(WIDTH, high + 2 * MARGIN), fitting(bounds, frame)


def _address(place: Place) -> str:
    anchor = f"#{place.anchor}" if place.anchor else ""
    return f"{ROOT}maisons/{place.house.slug}/{anchor}"


def _department_caption(department: Department, dots: int) -> str:
    if not dots:
        return f"Aucun lieu d’accueil de cet annuaire {department.in_phrase}."
    if dots == 1:
        return sentence(f"{department.in_phrase}, un seul lieu d’accueil.")
    return "Chaque point est un lieu d’accueil. La liste des maisons suit."
