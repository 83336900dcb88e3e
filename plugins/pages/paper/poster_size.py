"""How large a poster's type is: the largest size at which all that it says stands on one A4.

The measures are those of ``static/css/paper.css`` in print, in em of the poster's size. Letters
are counted as wide as those of the widest common system font: with another one, room is left.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from math import ceil

from msgspec import Struct

from generator.french import NBSP
from plugins.pages.paper.context import PrintedHouse, PrintedPlace
from plugins.pages.places.context import DayRow

# A4 less the margins, and a little to spare.
PAGE_WIDTH_PT = 527
PAGE_HEIGHT_PT = 762
SIZES_PT = (16, 15, 14, 13, 12, 11, 10)
PLACES_LEAST_PT = 11
# That of most posters: asked first, it takes two heights to know most sizes.
_USUAL_PT = 13
# A longer name is set smaller.
NAME_MOST = 44
_NAME_EM, _LONG_NAME_EM = 2.3, 1.7
_HOURS_EM = 1.5
_NARROW_EM, _LETTER_EM, _WIDE_EM, _BOLD = 0.34, 0.62, 0.92, 1.11
_LINE_EM = 1.35
_WORDS_EM, _BETWEEN_EM = 1.2, 0.4
_GAP_EM = 1.1
# Places in the hours' stead, or on their own sheet, are set larger; from this width in two columns.
_PLACES_EM, _COLUMNS_EM = 1.2, 34
_CODE_EM = 12.8
_HEADING_EM = 1.8
_FOOT_EM = 1.8
_SCAN = "Fermetures et changements d’horaires : scannez le code, ou allez sur "
# What a line takes whole.
_PIECE = re.compile("[^ /@-]*[ /@-]?")
_NARROW = frozenset(" \u00a0\u2060ijltfrI.,;:!'’()-/")
_WIDE = frozenset("mwMW@")


class PosterText(Struct, frozen=True):
    """All that a poster says.

    ``hours`` are the rows of its week tables; ``address``, that of its page, is empty where
    there is no code. Places that are ``apart`` are on a second sheet: the first one says so.
    """

    house: PrintedHouse
    hours: Sequence[DayRow]
    partners: str
    address: str
    apart: bool = False


def poster_size_pt(text: PosterText) -> int:
    """Return the largest size that holds *text* on one page; 0 where none does.

    Places are never set smaller than ``PLACES_LEAST_PT``: they have a second sheet for that.
    """
    size = _largest(partial(height_em, text))
    with_places = text.house.places and not text.apart
    return size if size >= PLACES_LEAST_PT or not with_places else 0


def is_set_at(text: PosterText, size: int) -> bool:
    """Tell whether ``poster_size_pt`` gives *size* or more: asked so, one height is enough.

    Args:
        size: in points, one of ``SIZES_PT``.
    """
    with_places = text.house.places and not text.apart
    return _holds(partial(height_em, text), max(size, PLACES_LEAST_PT) if with_places else size)


def places_size_pt(house: PrintedHouse, words: str = "") -> int:
    """Return the largest size that holds the places of *house* on a page of their own.

    Args:
        words: those of the house that the first sheet had no room for.
    """
    return _largest(partial(_sheet_of_places, house, words)) or SIZES_PT[-1]


def _largest(height: Callable[[float], float]) -> int:
    size = _USUAL_PT
    if _holds(height, size):
        while size < SIZES_PT[0] and _holds(height, size + 1):
            size += 1
        return size
    return next((less for less in range(size - 1, SIZES_PT[-1] - 1, -1) if _holds(height, less)), 0)


def _holds(height: Callable[[float], float], size: int) -> bool:
    return height(PAGE_WIDTH_PT / size) * size <= PAGE_HEIGHT_PT


def height_em(text: PosterText, width: float) -> float:
    """Return the height of *text*, in em of its size, on a page of *width*, in em too."""
    parts = (
        _head(text.house, width),
        _hours(text, width),
        _words(text.house, width),
        _reach(text, width),
        _places(text, width),
        _services(text.house, width),
        _set((f"Avec {text.partners}.",), width) if text.partners else 0,
        _FOOT_EM,
    )
    return sum(parts) + _GAP_EM * (sum(map(bool, parts)) - 1)


def _sheet_of_places(house: PrintedHouse, words: str, width: float) -> float:
    listed = _list(house.places, width, _PLACES_EM)
    told = _set((words,), width, _WORDS_EM) + _GAP_EM if words else 0
    return _head(house, width) + _HEADING_EM + told + listed + _FOOT_EM + 2 * _GAP_EM


def _head(house: PrintedHouse, width: float) -> float:
    size = _LONG_NAME_EM if len(house.name) > NAME_MOST else _NAME_EM
    # A word of the name is not cut at its hyphens.
    name = _lines(house.name.replace("-", NBSP), width / size / _BOLD) * 1.15 * size
    return name + (1.3 * _LINE_EM if house.kind else 0) + 1


def _hours(text: PosterText, width: float) -> float:
    if not text.hours:
        listed = text.house.places and not text.apart and not text.house.status
        return 0 if listed else _HEADING_EM + _LINE_EM
    rows = sum(_row(row, width / _HOURS_EM) for row in text.hours)
    both = text.house.hours and text.house.hours_by_appointment
    return _HEADING_EM + rows * _HOURS_EM + (2.2 if both else 0)


def _words(house: PrintedHouse, width: float) -> float:
    both = _BETWEEN_EM if house.words and house.verified else 0
    return _set(filter(None, (house.verified, house.words)), width, _WORDS_EM) + both


def _row(row: DayRow, width: float) -> float:
    told = sum(_lines(line, 0.74 * width) for line in row.lines)
    return max(told, _lines(row.day, 0.23 * width / _BOLD)) * _LINE_EM + 0.45


def _reach(text: PosterText, width: float) -> float:
    house = text.house
    column = width - (_CODE_EM + 3.1 if text.address else 0)
    phones = 3.7 * len(house.phones)
    address = _set(house.address, column, 1.3) + 0.5
    emails = _set(("".join(email) for email in house.emails), column) + 0.4 * len(house.emails)
    scan = _set((_SCAN + text.address,), column / 1.05) + 0.4 if text.address else 0
    return max(_HEADING_EM + phones + address + emails + scan, _CODE_EM if text.address else 0)


def _places(text: PosterText, width: float) -> float:
    if not text.house.places:
        return 0
    beside = text.hours or text.house.status
    if text.apart:
        return _HEADING_EM + _LINE_EM if beside else 0
    return _HEADING_EM + _list(text.house.places, width, 1 if beside else _PLACES_EM)


def _list(places: Sequence[PrintedPlace], width: float, size_em: float) -> float:
    width /= size_em
    if len(places) == 1 or width < _COLUMNS_EM:
        return sum(_place(place, width) for place in places) * size_em
    heights = [_place(place, width / 2 - 1) for place in places]
    cuts = range(1, len(heights) + 1)
    return min(max(sum(heights[:cut]), sum(heights[cut:])) for cut in cuts) * size_em


def _place(place: PrintedPlace, column: float) -> float:
    where = ", ".join(filter(None, (place.name, place.address, place.phone)))
    return _set((where, place.hours), column) + 0.5


def _services(house: PrintedHouse, width: float) -> float:
    rows = ceil((len(house.services) + house.more_services) / 2)
    turned = sum(_lines(name, width / 2.3 - 2.3) - 1 for name in house.services)
    return _HEADING_EM + (rows + turned) * 1.78 if rows else 0


def _set(texts: Iterable[str], width: float, size_em: float = 1) -> float:
    return sum(_lines(text, width / size_em) for text in texts) * _LINE_EM * size_em


@lru_cache(maxsize=8192)
def _lines(text: str, width: float) -> int:
    """Return how many lines *text* takes, filled piece by piece."""
    lines, used = 1, 0.0
    for piece in _PIECE.findall(text):
        taken = _width(piece)
        used += taken
        if used - (_NARROW_EM if piece.endswith(" ") else 0) > width and used > taken:
            lines, used = lines + 1, taken
    return lines


@lru_cache(maxsize=4096)
def _width(piece: str) -> float:
    """Return the width of *piece*, in em."""
    return sum(map(_letter, piece))


def _letter(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW_EM
    return _WIDE_EM if letter in _WIDE else _LETTER_EM
