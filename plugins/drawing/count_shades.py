"""The shades of a map of counts: which one a department has, and what the legend says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from generator.figures.equipment import class_of, class_starts
from generator.french import number
from plugins.drawing.context import Legend

# The codes are written over the shades: the darkest two of the figures' five would hide them.
SHADES = 3


class CountShades:
    """The shades of *counts*; what has none is left out of them."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = {code: houses for code, houses in counts.items() if houses}
        self._starts = [int(start) for start in class_starts(self._counts.values(), SHADES)]

    def by_code(self) -> dict[str, int]:
        """Return the shade of each code, from 1."""
        return {code: class_of(houses, self._starts) for code, houses in self._counts.items()}

    def legend(self, title: str, nothing: str = "") -> Legend:
        """Return the legend, the darkest first; *nothing* says what is hatched, if anything is."""
        named = [*reversed([*enumerate(self._names(), 1)])]
        return Legend(title, (*named, (0, nothing)) if nothing else tuple(named))

    def _names(self) -> Iterator[str]:
        for low, following in pairwise([*self._starts, max(self._counts.values(), default=0) + 1]):
            high = following - 1
            yield number(low) if low == high else f"de {number(low)} à {number(high)}"
