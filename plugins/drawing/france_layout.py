"""Where each department stands on the map of France: mainland, Paris apart, overseas cells."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from generator.geography.codes import is_overseas
from generator.geography.divisions import Department
from generator.geography.outlines import Outline
from generator.geography.projection import Frame, Projection, bounds_of, fitting
from plugins.drawing.context import Canvas, Inset, MapLabel
from plugins.drawing.paths import middle, outline_path

CANVAS = Canvas(640, 620)
PARIS = ("75", "92", "93", "94")
_MAINLAND = Frame(56, 22, 562, 580)
_PARIS_FRAME = Frame(4, 4, 168, 152)
_PARIS_NAME = "Paris et petite couronne"
# What a code of two signs needs, as france-map.css writes it.
_CODE_WIDTH, _CODE_HEIGHT = 19, 13
# Overseas cells, two in a row, where the map shows the sea.
_CELL, _CELL_LEFT, _CELL_TOP, _CELLS_IN_A_ROW = 86, 4, 276, 2
_LABEL_HEIGHT = 14
_DISC_RADIUS = 10


class Placed(Struct, frozen=True):
    """A department where it is drawn; a disc, without a projection, where it has no outline.

    ``is_link`` is False where the same department is shown larger in an inset.
    """

    department: Department
    projection: Projection | None
    path: str
    label: MapLabel
    is_link: bool = True


class Layout(Struct, frozen=True):
    """Every department of the map, and the frames of what is drawn apart."""

    placed: tuple[Placed, ...]
    insets: tuple[Inset, ...]
    mainland: Projection | None
    paris: Projection | None


def canvas_at(scale: float) -> Canvas:
    """Return the size of the drawing at *scale*."""
    return Canvas(round(CANVAS.width * scale), round(CANVAS.height * scale))


def lay_out(
    departments: Collection[Department],
    housed: Collection[str],
    scale: float = 1,
    has_codes: bool = False,
) -> Layout:
    """Return the layout of *departments*; those without an outline show if *housed* has them.

    With ``has_codes`` each has its code for a label, where there is room for it.
    """
    outlines = {d.code: d.outline for d in departments}
    mainland = {
        d: outlines[d.code] for d in departments if not is_overseas(d.code) and outlines[d.code]
    }
    paris = {d: outline for d, outline in mainland.items() if d.code in PARIS}
    overseas = [
        d for d in departments if is_overseas(d.code) and (outlines[d.code] or d.code in housed)
    ]
    whole = _projection(list(mainland.values()), _scaled(_MAINLAND, scale))
    near_paris = _projection(list(paris.values()), _scaled(_inner(_PARIS_FRAME), scale))
    insets = [_inset(_PARIS_FRAME, _PARIS_NAME, scale)] if near_paris else []
    placed = [_placed(d, o, whole, has_codes, d.code not in PARIS) for d, o in mainland.items()]
    placed += [_placed(d, o, near_paris, has_codes) for d, o in paris.items()]
    for department, cell in zip(overseas, _cells(), strict=False):
        insets.append(_inset(cell, _short(department.name), scale))
        placed.append(_in_cell(department, outlines[department.code], cell, scale))
    return Layout(tuple(placed), tuple(insets), whole, near_paris)


def _scaled(frame: Frame, scale: float) -> Frame:
    return Frame(*(round(side * scale) for side in frame))


def _projection(outlines: Sequence[Outline], frame: Frame) -> Projection | None:
    return fitting(bounds_of(outlines), frame) if outlines else None


def _placed(
    department: Department,
    outline: Outline,
    projection: Projection | None,
    has_codes: bool,
    is_link: bool = True,
) -> Placed:
    assert projection is not None  # an outline gives one
    is_labelled = has_codes and is_link
    label = _code(department, outline, projection) if is_labelled else MapLabel(0, 0, "")
    return Placed(department, projection, outline_path(outline, projection), label, is_link)


def _code(department: Department, outline: Outline, projection: Projection) -> MapLabel:
    """Return the code of *department* where it has room within the outline; empty without."""
    from plugins.drawing.room import room_in  # noqa: PLC0415 - NumPy

    ring = [projection.point(*place) for place in outline[0]]
    spot = room_in(ring, middle(outline, projection), _CODE_WIDTH, _CODE_HEIGHT)
    if spot is None:
        return MapLabel(0, 0, "")
    return MapLabel(spot[0], spot[1] + _CODE_HEIGHT // 2 - 1, department.code)


def _in_cell(department: Department, outline: Outline, cell: Frame, scale: float) -> Placed:
    x, y = round((cell.left + cell.width / 2) * scale), round((cell.top + 28) * scale)
    no_label = MapLabel(x, y, "")
    if not outline:
        radius = round(_DISC_RADIUS * scale)
        arc = f"a{radius} {radius} 0 1 0"
        path = f"M{x - radius} {y}{arc} {2 * radius} 0{arc}-{2 * radius} 0z"
        return Placed(department, None, path, no_label)
    projection = fitting(bounds_of([outline]), _scaled(_inner(cell), scale))
    return Placed(department, projection, outline_path(outline, projection), no_label)


def _cells() -> Iterator[Frame]:
    cells_that_fit = (CANVAS.height - _CELL_TOP) // _CELL * _CELLS_IN_A_ROW
    for rank in range(cells_that_fit):
        row, column = divmod(rank, _CELLS_IN_A_ROW)
        yield Frame(_CELL_LEFT + column * _CELL, _CELL_TOP + row * _CELL, _CELL - 4, _CELL - 4)


def _inner(frame: Frame) -> Frame:
    """The part of an inset that is drawn in: its name stands below."""
    return Frame(frame.left + 5, frame.top + 5, frame.width - 10, frame.height - 10 - _LABEL_HEIGHT)


def _inset(given: Frame, name: str, scale: float) -> Inset:
    frame = _scaled(given, scale)
    label = MapLabel(frame.left + frame.width // 2, frame.top + frame.height - 5, name)
    return Inset(*frame, label)


def _short(name: str) -> str:
    """The last word of a name too long for its cell: « Miquelon »."""
    return name if len(name) <= 13 else name.rpartition("-")[2]
