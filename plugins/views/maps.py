"""Every department of France on one map, overseas and the Paris area in insets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.directory import Directory, department_code
from generator.geography.divisions import Department
from generator.geography.projection import Frame, Projection, bounds_of, fitting
from plugins.contexts.maps import Area, Canvas, FranceMap, Inset, MapLabel
from plugins.views.drawing import dots_path, middle, outline_path

CANVAS = Canvas(640, 620)
_MAINLAND = Frame(56, 22, 562, 580)
_PARIS = ("75", "92", "93", "94")
_PARIS_FRAME = Frame(4, 4, 112, 92)
_PARIS_NAME = "Paris et petite couronne"
# Overseas cells, two in a row, where the map shows the sea.
_CELL, _CELL_LEFT, _CELL_TOP, _CELLS_IN_A_ROW = 74, 4, 318, 2
_LABEL_HEIGHT = 14


@dataclass(frozen=True, slots=True)
class _Placed:
    """A department where it is drawn; None for a projection where it has no outline."""

    department: Department
    frame: Frame
    projection: Projection | None


class France:
    """The departments laid out once, for every map of the country."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        mainland = [d for d in directory.departments.values() if _is_mainland(d)]
        self._mainland = _projection(mainland, _MAINLAND)
        paris = [d for d in mainland if d.code in _PARIS]
        self._paris = _projection(paris, _inner(_PARIS_FRAME))
        self._overseas = tuple(self._cells())

    @property
    def is_drawn(self) -> bool:
        """Tell whether there are outlines to draw."""
        return self._mainland is not None

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
            shades: class of fill by department code.
        """
        areas = []
        for placed in self._all():
            department = placed.department
            linked = root and not _is_crowded(placed)
            href = f"{root}departements/{department.slug}/" if linked else ""
            shade = None if shades is None else shades.get(department.code, 0)
            areas.append(_area(placed, href, fact(department), shade))
        return FranceMap(CANVAS, title, tuple(areas), tuple(self._insets()), dots)

    def places_path(self) -> str:
        """Return every place of the directory as dots."""
        return dots_path(self._points())

    def _points(self) -> Iterator[tuple[int, int]]:
        of_code = {p.department.code: p.projection for p in self._overseas}
        for place in self.directory.located_places:
            code = department_code(place.code_insee)
            projections = [of_code.get(code, self._mainland)]
            if code in _PARIS:
                projections.append(self._paris)
            for projection in projections:
                if projection and place.position:
                    yield projection.point(place.position.longitude, place.position.latitude)

    def _all(self) -> Iterator[_Placed]:
        for department in self.directory.departments.values():
            if _is_mainland(department):
                yield _Placed(department, _MAINLAND, self._mainland)
        for code in _PARIS:
            if self._paris:
                department = self.directory.departments[code]
                yield _Placed(department, _inner(_PARIS_FRAME), self._paris)
        yield from self._overseas

    def _cells(self) -> Iterator[_Placed]:
        houses = self.directory.by_department
        shown = [
            department
            for department in self.directory.departments.values()
            if len(department.code) > 2 and (department.outline or department.code in houses)
        ]
        for rank, department in enumerate(shown):
            row, column = divmod(rank, _CELLS_IN_A_ROW)
            frame = Frame(
                _CELL_LEFT + column * _CELL, _CELL_TOP + row * _CELL, _CELL - 4, _CELL - 4
            )
            yield _Placed(department, frame, _projection([department], _inner(frame)))

    def _insets(self) -> Iterator[Inset]:
        if self._paris:
            yield _inset(_PARIS_FRAME, _PARIS_NAME)
        for placed in self._overseas:
            yield _inset(placed.frame, _short(placed.department.name))


def _is_mainland(department: Department) -> bool:
    return len(department.code) == 2 and bool(department.outline)


def _projection(departments: Sequence[Department], frame: Frame) -> Projection | None:
    outlines = [department.outline for department in departments if department.outline]
    return fitting(bounds_of(outlines), frame) if outlines else None


def _inner(frame: Frame) -> Frame:
    """The part of an inset that is drawn in: its name stands below."""
    return Frame(frame.left + 5, frame.top + 5, frame.width - 10, frame.height - 10 - _LABEL_HEIGHT)


def _inset(frame: Frame, name: str) -> Inset:
    label = MapLabel(frame.left + frame.width // 2, frame.top + frame.height - 5, name)
    return Inset(*frame, label)


def _area(placed: _Placed, href: str, fact: str, shade: int | None) -> Area:
    department, projection = placed.department, placed.projection
    name = f"{department.name} ({department.code})"
    if projection is None:
        x, y = placed.frame.left + placed.frame.width // 2, placed.frame.top + 28
        path = f"M{x - 10} {y}a10 10 0 1 0 20 0a10 10 0 1 0-20 0z"
        return Area(path, name, MapLabel(x, y, ""), href, shade, fact)
    x, y = middle(department.outline, projection)
    named_by_inset = len(department.code) > 2
    code = "" if named_by_inset or _is_crowded(placed) else department.code
    label = MapLabel(x, y + 4, code)
    return Area(outline_path(department.outline, projection), name, label, href, shade, fact)


def _is_crowded(placed: _Placed) -> bool:
    """Tell whether a department is too small here: the inset shows it, names it, links it."""
    return placed.frame is _MAINLAND and placed.department.code in _PARIS


def _short(name: str) -> str:
    """The last word of a name too long for its cell: « Miquelon »."""
    return name if len(name) <= 13 else name.rpartition("-")[2]
