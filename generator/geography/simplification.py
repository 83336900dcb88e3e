"""Outlines of departments and regions, dissolved from the communes' and simplified together.

Neighbours are simplified as one coverage, so that their common border stays common; regions are
dissolved from the simplified departments, so that their borders lie on the departments'.
Some merged communes still have the outline of one of their former communes in the source: the
gaps that this leaves go to the department around them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from generator.geography.outlines import STEPS_PER_DEGREE

# `coverage_simplify` drops a corner whose triangle is smaller than this squared (degrees).
TOLERANCE_DEGREES = 0.012
# Rings smaller than this are specks at the scale of a department (square degrees, about 1 km²).
_SMALLEST_RING = 1e-4
# Llívia is Spanish, though France lies all around it: a true hole.
_LLIVIA = shapely.Point(1.98, 42.464)

FlatRing = list[int]


def dissolve(shapes: Mapping[str, Sequence[BaseGeometry]]) -> dict[str, BaseGeometry]:
    """One shape per code; each code's shapes become one, without specks or slivers between them."""
    merged = {code: _without_specks(shapely.union_all(list(own))) for code, own in shapes.items()}
    return _fill_gaps({code: shape for code, shape in merged.items() if not shape.is_empty})


def simplify(shapes: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """The shapes with fewer corners, still joined to each other."""
    coverage = np.array(list(shapes.values()), dtype=object)
    simple = shapely.coverage_simplify(coverage, TOLERANCE_DEGREES)
    return dict(zip(shapes, simple, strict=True))


def join(shapes: Mapping[str, BaseGeometry], members: Sequence[str]) -> BaseGeometry:
    """The union of some shapes of one coverage, without the slivers left between them."""
    own = [shapes[code] for code in members if code in shapes]
    return _without_specks(shapely.coverage_union_all(own))


def flat_rings(shape: BaseGeometry) -> list[FlatRing]:
    """Rings as ``[longitude, latitude, …]`` in whole steps, the largest outer ring first."""
    parts = sorted(shapely.get_parts(shape), key=shapely.area, reverse=True)
    rings = [ring for part in parts for ring in (part.exterior, *part.interiors)]
    return [flat for flat in map(_flat, rings) if len(flat) > 6]


def _flat(ring: BaseGeometry) -> FlatRing:
    """A closed ring rounded to steps, repeated points dropped."""
    points = np.rint(shapely.get_coordinates(ring) * STEPS_PER_DEGREE).astype(int)
    moved = np.ones(len(points), dtype=bool)
    moved[1:] = np.any(points[1:] != points[:-1], axis=1)
    return [int(step) for step in points[moved].ravel()]


def _fill_gaps(shapes: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """The shapes, each with the gaps that belong to no shape and touch it more than any other."""
    codes = list(shapes)
    tree = shapely.STRtree(list(shapes.values()))
    given: dict[str, list[BaseGeometry]] = {code: [shape] for code, shape in shapes.items()}
    for gap in _gaps(shapes.values()):
        near = [codes[index] for index in tree.query(gap)]
        given[max(near, key=lambda code: _shared_border(shapes[code], gap))].append(gap)
    return {
        code: shapely.multipolygons(shapely.get_parts(shapely.union_all(own)))
        for code, own in given.items()
    }


def _gaps(shapes: Iterable[BaseGeometry]) -> list[BaseGeometry]:
    """What is surrounded by the shapes together, and in none of them."""
    parts = shapely.get_parts(shapely.union_all(list(shapes)))
    holes = [shapely.Polygon(ring) for part in parts for ring in part.interiors]
    return [hole for hole in holes if not hole.contains(_LLIVIA)]


def _shared_border(shape: BaseGeometry, gap: BaseGeometry) -> float:
    return float(shapely.length(shapely.intersection(shape, gap.exterior)))


def _without_specks(shape: BaseGeometry) -> BaseGeometry:
    """The shape without islets and tiny holes; if all of it is tiny, its largest part."""
    parts = list(shapely.get_parts(shape))
    kept = [part for part in parts if part.area >= _SMALLEST_RING]
    return shapely.multipolygons([_without_small_holes(part) for part in kept or _largest(parts)])


def _without_small_holes(part: BaseGeometry) -> BaseGeometry:
    holes = [ring for ring in part.interiors if shapely.Polygon(ring).area >= _SMALLEST_RING]
    return shapely.Polygon(part.exterior, holes)


def _largest(parts: Iterable[BaseGeometry]) -> list[BaseGeometry]:
    return sorted(parts, key=shapely.area)[-1:]
