"""Maps of the whole country: departments as links, shaded, or with every place as a dot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator import addresses
from generator.directory import Directory
from generator.geography.codes import department_code, is_overseas
from generator.geography.divisions import Department
from generator.geography.projection import Point
from generator.places import Place
from plugins.drawing.context import Area, FranceMap, SmallFrance
from plugins.drawing.france_layout import PARIS, Placed, canvas_at, lay_out
from plugins.drawing.paths import dots_path

FEW_DOTS = 300
SMALL = 0.5


class France:
    """The departments laid out once, for every map of the country.

    Args:
        scale: size of the drawing; ``SMALL`` for the small maps, whose paths are lighter.
        has_codes: departments are labelled where there is room.
    """

    def __init__(self, directory: Directory, scale: float = 1, has_codes: bool = False) -> None:
        self._directory = directory
        self._canvas = canvas_at(scale)
        self._has_codes = has_codes
        self._layout = lay_out(
            directory.departments.values(), directory.by_department, scale, has_codes
        )

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
        return FranceMap(
            self._canvas, title, areas, self._layout.insets, dots, few, self._has_codes
        )

    def small(
        self,
        title: str,
        caption: str,
        shades: Mapping[str, int] | None = None,
        places: Iterable[Place] = (),
    ) -> SmallFrance:
        """Return the country with the shades of departments, or with *places* as dots."""
        paths: defaultdict[int | None, list[str]] = defaultdict(list)
        for placed in self._layout.placed:
            shade = None if shades is None else shades.get(placed.department.code, 0)
            paths[shade].append(placed.path)
        return SmallFrance(
            self._canvas,
            title,
            caption,
            tuple((shade, "".join(each)) for shade, each in sorted(paths.items(), key=str)),
            "".join(f"M{i.x} {i.y}h{i.width}v{i.height}h-{i.width}z" for i in self._layout.insets),
            dots_path(self._points(places)),
        )

    def places_path(self) -> str:
        """Return every place of the directory as dots."""
        return dots_path(self._points(self._directory.located_places))

    def _points(self, places: Iterable[Place]) -> Iterator[Point]:
        # Without an outline there is no telling where in its disc a place is: in the middle.
        discs = {
            p.department.code: (p.label.x, p.label.y)
            for p in self._layout.placed
            if p.projection is None
        }
        apart = {
            p.department.code: p.projection
            for p in self._layout.placed
            if is_overseas(p.department.code)
        }
        for place in places:
            code = department_code(place.code_insee)
            if code in discs:
                yield discs[code]
            projections = [apart.get(code) if is_overseas(code) else self._layout.mainland]
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
        href=root + addresses.department(department.slug) if linked else "",
        shade=None if shades is None else shades.get(department.code, 0),
        fact=fact,
    )
