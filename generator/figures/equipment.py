"""How well departments and regions are equipped: houses, and houses per inhabitants.

A house counts where its address is, so that departments add up to the country; on the
departments' pages it also shows wherever it has a branch or a stop.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from generator.directory import Directory
from generator.geography.codes import department_code

PER_INHABITANTS = 10_000
# So many equals may follow the last of a ranking.
_MOST_EQUALS_MORE = 2
# A class of one value would be a value, not a class.
_LEAST_DIFFERENT = 2


class Equipment(Struct, frozen=True):
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


def is_department(directory: Directory, code: str) -> bool:
    """Tell departments from overseas collectivities, which belong to no region.

    Without a territory nobody can tell, and all are departments.
    """
    return not directory.regions or bool(directory.departments[code].region_code)


def served_departments(directory: Directory) -> int:
    """How many departments have a place; overseas collectivities are none."""
    return sum(is_department(directory, code) for code in directory.by_department)


def visiting_houses(directory: Directory) -> int:
    """How many houses receive in another department than that of their address."""
    return sum(
        any(department_code(place.code_insee) != home for place in directory.places_by_house[slug])
        for slug, home in ((h.slug, directory.department_of(h).code) for h in directory.houses)
    )


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
    """Return where each of at most *most* classes starts, the first at the least value.

    *values* are rounded as they are shown, so that each is seen in one class only. A class
    has two different values or more, but where there are too few to make two classes; else
    classes hold about as many values, and start at a whole tenth where they can. No values,
    no class.
    """
    ordered = sorted(values)
    different = sorted(set(ordered))
    classes = min(most, max(len(different) // 2, min(len(different), 2)))
    by_values, by_differences = (_quantiles(each, classes) for each in (ordered, different))
    choices = (_in_tenths(by_values), by_values, _in_tenths(by_differences))
    return next((s for s in choices if _hold_enough(s, different)), by_differences)


def _quantiles(ordered: Sequence[float], parts: int) -> list[float]:
    return [ordered[len(ordered) * rank // parts] for rank in range(parts)]


def _in_tenths(starts: Sequence[float]) -> list[float]:
    return [*starts[:1], *(round(start, 1) for start in starts[1:])]


def _hold_enough(starts: Sequence[float], different: Sequence[float]) -> bool:
    sizes = Counter(class_of(value, starts) for value in different)
    return all(sizes[rank] >= _LEAST_DIFFERENT for rank in range(1, len(starts) + 1))


def class_of(value: float, starts: Sequence[float]) -> int:
    """Return the class of *value*, from 1; 0 below the first."""
    return sum(start <= value for start in starts)


def _inhabitants(directory: Directory) -> Counter[str]:
    if directory.territory is None:
        return Counter()
    communes = directory.territory.communes
    codes = communes.department_codes
    return Counter({code: sum(communes.populations_of(code)) for code in codes})
