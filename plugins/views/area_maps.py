"""The houses of a department, or of a region, on its map."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from generator.directory import Directory
from generator.french import NBSP, count, sentence
from generator.geography.divisions import Commune, Department, Region
from generator.geography.outlines import Outline
from generator.geography.projection import Frame, Projection, bounds_of, fitting, height_for
from generator.model.house import House
from plugins.contexts.maps import Area, AreaMap, Canvas, Dot, MapLabel
from plugins.site.rendering import Renderer
from plugins.views.drawing import dots_path, middle, outline_path
from plugins.views.locator import town_labels

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
        houses = self.directory.by_department.get(department.code, ())
        if not outline:
            return Markup()
        canvas, projection = _laid_out(outline)
        drawn = AreaMap(
            canvas=canvas,
            title=f"Carte{NBSP}: {department.with_article}",
            caption=_department_caption(department, len(houses)),
            outline=outline_path(outline, projection),
            houses=tuple(
                dot for house in houses if (dot := self._dot(house, department, projection))
            ),
            towns=town_labels(self._towns.get(department.code, ()), projection, canvas),
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

    def _dot(self, house: House, department: Department, projection: Projection) -> Dot | None:
        """The point of *house*: its own, else its first place in *department*."""
        for place in self.directory.places_by_house[house.slug]:
            near = place.code_insee.startswith(department.code)
            if near and place.position:
                x, y = projection.point(place.position.longitude, place.position.latitude)
                return Dot(x, y, house.name, f"{ROOT}maisons/{house.slug}/")
        return None

    def _area(self, department: Department, projection: Projection) -> Area:
        x, y = middle(department.outline, projection)
        houses = len(self.directory.by_department.get(department.code, ()))
        return Area(
            path=outline_path(department.outline, projection),
            name=f"{department.name} ({department.code})",
            label=MapLabel(x, y + 5, department.code),
            href=f"{ROOT}departements/{department.slug}/",
            fact=count(houses, "maison") if houses else "aucune maison",
        )


def _laid_out(outline: Outline) -> tuple[Canvas, Projection]:
    bounds = bounds_of([outline])
    high = height_for(bounds, WIDTH - 2 * MARGIN, MOST_HIGH)
    frame = Frame(MARGIN, MARGIN, WIDTH - 2 * MARGIN, high)
    return Canvas(WIDTH, high + 2 * MARGIN), fitting(bounds, frame)


def _department_caption(department: Department, houses: int) -> str:
    if not houses:
        return f"Aucune maison de cet annuaire {department.in_phrase}."
    if houses == 1:
        return sentence(f"{department.in_phrase}, une seule maison.")
    return f"Chaque point est une maison{NBSP}; la liste ci-dessous les donne toutes."
