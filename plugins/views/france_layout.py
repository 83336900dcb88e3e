"""Where each department stands on the map of France: mainland, Paris apart, overseas cells."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.geography.divisions import Department
from generator.geography.outlines import Outline
from generator.geography.projection import Frame, Projection, bounds_of, fitting
from plugins.contexts.maps import Canvas, Inset, MapLabel
from plugins.views.drawing import middle, outline_path

CANVAS = Canvas(640, 620)
PARIS = ("75", "92", "93", "94")
_MAINLAND = Frame(56, 22, 562, 580)
_PARIS_FRAME = Frame(4, 4, 132, 100)
_PARIS_NAME = "Paris et petite couronne"
# Bent around Paris: the middle of its bounds is not in it.
_NUDGED = {"92": (-9, -6)}
# Overseas cells, two in a row, where the map shows the sea.
_CELL, _CELL_LEFT, _CELL_TOP, _CELLS_IN_A_ROW = 74, 4, 318, 2
_LABEL_HEIGHT = 14
_DISC_RADIUS = 10


@dataclass(frozen=True, slots=True)
class Placed:
    """A department where it is drawn; a disc, without a projection, where it has no outline.

    ``is_link`` is False where the same department is shown larger in an inset.
    """

    department: Department
    projection: Projection | None
    path: str
    label: MapLabel
    is_link: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """Every department of the map, and the frames of what is drawn apart."""

    placed: tuple[Placed, ...]
    insets: tuple[Inset, ...]
    mainland: Projection | None
    paris: Projection | None


def lay_out(departments: Collection[Department], housed: Collection[str]) -> Layout:
    """Return the layout of *departments*; those without an outline show if *housed* has them."""
    outlines = {d.code: d.outline for d in departments}
    mainland = {d: outlines[d.code] for d in departments if len(d.code) == 2 and outlines[d.code]}
    paris = {d: outline for d, outline in mainland.items() if d.code in PARIS}
    overseas = [
        d for d in departments if len(d.code) > 2 and (outlines[d.code] or d.code in housed)
    ]
    whole = _projection(list(mainland.values()), _MAINLAND)
    near_paris = _projection(list(paris.values()), _inner(_PARIS_FRAME))
    insets = [_inset(_PARIS_FRAME, _PARIS_NAME)] if near_paris else []
    placed = [_placed(d, o, whole, d.code not in PARIS) for d, o in mainland.items()]
    placed += [_placed(d, o, near_paris) for d, o in paris.items()]
    for department, frame in zip(overseas, _cells(), strict=False):
        insets.append(_inset(frame, _short(department.name)))
        placed.append(_in_cell(department, outlines[department.code], frame))
    return Layout(tuple(placed), tuple(insets), whole, near_paris)


def _projection(outlines: Sequence[Outline], frame: Frame) -> Projection | None:
    return fitting(bounds_of(outlines), frame) if outlines else None


def _placed(
    department: Department, outline: Outline, projection: Projection | None, is_link: bool = True
) -> Placed:
    assert projection is not None  # an outline gives one
    x, y = middle(outline, projection)
    right, down = _NUDGED.get(department.code, (0, 0))
    label = MapLabel(x + right, y + 4 + down, department.code if is_link else "")
    return Placed(department, projection, outline_path(outline, projection), label, is_link)


def _in_cell(department: Department, outline: Outline, frame: Frame) -> Placed:
    x, y = frame.left + frame.width // 2, frame.top + 28
    no_label = MapLabel(x, y, "")
    if not outline:
        across = 2 * _DISC_RADIUS
        arc = f"a{_DISC_RADIUS} {_DISC_RADIUS} 0 1 0"
        path = f"M{x - _DISC_RADIUS} {y}{arc} {across} 0{arc}-{across} 0z"
        return Placed(department, None, path, no_label)
    projection = fitting(bounds_of([outline]), _inner(frame))
    return Placed(department, projection, outline_path(outline, projection), no_label)


def _cells() -> Iterator[Frame]:
    cells_that_fit = (CANVAS.height - _CELL_TOP) // _CELL * _CELLS_IN_A_ROW
    for rank in range(cells_that_fit):
        row, column = divmod(rank, _CELLS_IN_A_ROW)
        yield Frame(_CELL_LEFT + column * _CELL, _CELL_TOP + row * _CELL, _CELL - 4, _CELL - 4)


def _inner(frame: Frame) -> Frame:
    """The part of an inset that is drawn in: its name stands below."""
    return Frame(frame.left + 5, frame.top + 5, frame.width - 10, frame.height - 10 - _LABEL_HEIGHT)


def _inset(frame: Frame, name: str) -> Inset:
    label = MapLabel(frame.left + frame.width // 2, frame.top + frame.height - 5, name)
    return Inset(*frame, label)


def _short(name: str) -> str:
    """The last word of a name too long for its cell: « Miquelon »."""
    return name if len(name) <= 13 else name.rpartition("-")[2]
