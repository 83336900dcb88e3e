"""How well departments and regions are equipped: houses, and houses per inhabitants.

A house counts where its address is, so that departments add up to the country; on the
departments' pages it also shows wherever it has a branch or a stop.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.directory import Directory

PER_INHABITANTS = 10_000
# So many equals may follow the last of a ranking.
_MOST_EQUALS_MORE = 2


@dataclass(frozen=True, slots=True)
class Equipment:
    """The houses of a department or a region.

    ``inhabitants`` is 0 when the source has none; ``rated_houses`` are those of ``houses``
    that stand where the inhabitants are known.
    """

    code: str
    houses: int
    inhabitants: int
    rated_houses: int

    @property
    def rate(self) -> float | None:
        """Houses per 10,000 inhabitants; None when the inhabitants are not known."""
        return self.rated_houses * PER_INHABITANTS / self.inhabitants if self.inhabitants else None


def by_department(directory: Directory) -> dict[str, Equipment]:
    """Return the equipment of every department, in the order of codes."""
    houses = Counter(directory.department_of(house).code for house in directory.houses)
    inhabitants = _inhabitants(directory)
    return {
        code: Equipment(code, houses[code], people, houses[code] if people else 0)
        for code in directory.departments
        for people in [inhabitants[code]]
    }


def by_region(directory: Directory, departments: Mapping[str, Equipment]) -> dict[str, Equipment]:
    """Return the equipment of every region, summed over its *departments*."""
    return {
        code: summed(code, (departments[each] for each in region.department_codes))
        for code, region in directory.regions.items()
    }


def summed(code: str, parts: Iterable[Equipment]) -> Equipment:
    """Return *parts* as one."""
    every = list(parts)
    return Equipment(
        code,
        sum(part.houses for part in every),
        sum(part.inhabitants for part in every),
        sum(part.rated_houses for part in every),
    )


def best_equipped(every: Iterable[Equipment], count: int) -> list[tuple[Equipment, int]]:
    """Return about *count* with most houses, each with its rank.

    Equals share a rank, and enter together or not at all.
    """
    ranked = sorted((e for e in every if e.houses), key=lambda e: (-e.houses, e.code))
    result: list[tuple[Equipment, int]] = []
    for _, group in groupby(ranked, key=lambda e: e.houses):
        equals = list(group)
        if len(result) >= count or len(result) + len(equals) > count + _MOST_EQUALS_MORE:
            break
        rank = len(result) + 1
        result += [(each, rank) for each in equals]
    return result


def class_starts(values: Iterable[float], most: int) -> list[float]:
    """Return where each of at most *most* classes starts, so that each holds about as many.

    Equal values fall in one class, so there may be fewer; none for no values.
    """
    ordered = sorted(values)
    starts = {ordered[len(ordered) * rank // most] for rank in range(most)} if ordered else set()
    return sorted(starts)


def class_of(value: float, starts: Sequence[float]) -> int:
    """Return the class of *value*, from 1; 0 below the first."""
    return sum(start <= value for start in starts)


def _inhabitants(directory: Directory) -> Counter[str]:
    totals: Counter[str] = Counter()
    for commune in directory.territory.communes if directory.territory else ():
        if commune.parent_code is None:
            totals[commune.department_code] += commune.population
    return totals
