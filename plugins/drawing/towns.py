"""The largest towns of a map: their points, and their names beside these."""

from __future__ import annotations

from collections.abc import Sequence

from generator.directory import Directory
from generator.geography.divisions import Commune, Department
from generator.geography.projection import Projection
from plugins.drawing.context import Canvas, MapLabel
from plugins.drawing.labels import box_of, fitted, label_beside
from plugins.drawing.paths import dots_path


def largest_towns(directory: Directory, department: Department, count: int) -> list[Commune]:
    """Return the most populous communes of *department*; none without a territory."""
    territory = directory.territory
    return territory.communes.most_populous(department.code, count) if territory else []


def town_marks(towns: Sequence[Commune], projection: Projection) -> str:
    """Return the points of *towns*."""
    return dots_path(
        projection.point(town.position.longitude, town.position.latitude)
        for town in towns
        if town.population
    )


def town_labels(
    towns: Sequence[Commune], projection: Projection, canvas: Canvas
) -> tuple[MapLabel, ...]:
    """Return the names of *towns* beside their points; those that would cover another are out."""
    labels: list[MapLabel] = []
    for town in towns:
        if not town.population:
            continue  # unknown in the source: no telling which towns are the large ones
        x, y = projection.point(town.position.longitude, town.position.latitude)
        label = label_beside(x, y, fitted(town.name), 5, canvas)
        if not any(box_of(label).meets(box_of(other)) for other in labels):
            labels.append(label)
    return tuple(labels)
