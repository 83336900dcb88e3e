"""Maps of the whole country: departments as links, shaded, or with every place as a dot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.directory import Directory, department_code
from generator.geography.divisions import Department
from generator.geography.projection import Point
from plugins.contexts.maps import Area, FranceMap
from plugins.views.drawing import dots_path
from plugins.views.france_layout import CANVAS, PARIS, Placed, lay_out

FEW_DOTS = 300


class France:
    """The departments laid out once, for every map of the country."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._layout = lay_out(directory.departments.values(), directory.by_department)

    @property
    def is_drawn(self) -> bool:
        """Tell whether there are outlines to draw."""
        return self._layout.mainland is not None

    def map(
        self,
        title: str,
        fact: Callable[[Department], str],
        root: str = "",
        shades: Mapping[str, int] | None = None,
        dots: str = "",
    ) -> FranceMap:
        """Return the map of the country.

        Args:
            fact: what is said of a department behind its name.
            root: way to the site's root, when departments are links; empty when not.
            shades: class of fill by department code; 0 where it has none.
        """
        areas = tuple(
            _area(placed, fact(placed.department), root, shades) for placed in self._layout.placed
        )
        few = dots.count("M") < FEW_DOTS
        return FranceMap(CANVAS, title, areas, self._layout.insets, dots, few)

    def places_path(self) -> str:
        """Return every place of the directory as dots."""
        return dots_path(self._points())

    def _points(self) -> Iterator[Point]:
        apart = {
            p.department.code: p.projection
            for p in self._layout.placed
            if len(p.department.code) > 2
        }
        for place in self._directory.located_places:
            code = department_code(place.code_insee)
            projections = [apart.get(code) if len(code) > 2 else self._layout.mainland]
            if code in PARIS:
                projections.append(self._layout.paris)
            for projection in projections:
                if projection and place.position:
                    yield projection.point(place.position.longitude, place.position.latitude)


def _area(placed: Placed, fact: str, root: str, shades: Mapping[str, int] | None) -> Area:
    department = placed.department
    linked = root and placed.is_link
    return Area(
        path=placed.path,
        name=f"{department.name} ({department.code})",
        label=placed.label,
        href=f"{root}departements/{department.slug}/" if linked else "",
        shade=None if shades is None else shades.get(department.code, 0),
        fact=fact,
    )
