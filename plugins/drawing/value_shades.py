"""The classes of a shaded map: which shade a value has, and what its legend says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from generator.figures.equipment import class_of, class_starts
from generator.french import number
from plugins.drawing.context import Legend

# Five shades of one colour are told apart without effort: ``map-shade-1`` to ``-5``.
SHADES = 5
DECIMALS = 2


class Shades:
    """The shades of *values*, rounded as they are shown so that each is in one class only."""

    def __init__(self, values: Mapping[str, float]) -> None:
        self._values = {code: round(value, DECIMALS) for code, value in values.items()}
        self._starts = class_starts(self._values.values(), SHADES)

    def by_code(self) -> dict[str, int]:
        """Return the shade of each code."""
        return {code: self._shade(class_of(v, self._starts)) for code, v in self._values.items()}

    def legend(self, title: str, nothing: str) -> Legend:
        """Return the legend, the darkest first; *nothing* says what is hatched."""
        names = [(self._shade(rank), name) for rank, name in enumerate(self._names(), 1)]
        return Legend(title, (*reversed(names), (0, nothing)))

    def _shade(self, rank: int) -> int:
        """The darkest for the last class; where there are few, they are far apart."""
        classes = len(self._starts)
        return SHADES - (classes - rank) * (SHADES - 1) // max(classes - 1, 1)

    def _names(self) -> Iterator[str]:
        if len(self._starts) < 2:
            yield from (_range(start, max(self._values.values())) for start in self._starts)
            return
        yield f"moins de {_shown(self._starts[1])}"
        for low, following in pairwise(self._starts[1:]):
            yield _range(low, following - 10**-DECIMALS)
        yield f"{_shown(self._starts[-1])} et plus"


def _range(low: float, high: float) -> str:
    return _shown(low) if _shown(low) == _shown(high) else f"de {_shown(low)} à {_shown(high)}"


def _shown(value: float) -> str:
    return number(value, DECIMALS)
