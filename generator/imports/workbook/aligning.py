"""Which row of a page is the one that was exported, when its rank may have changed since."""

from __future__ import annotations

from collections.abc import Callable

from generator.imports.merging import same
from generator.sheets.columns import Sheet
from generator.sheets.records import RowKey, Rows, Values


def aligned(sheet: Sheet, base: Rows, standing: Rows) -> dict[RowKey, RowKey]:
    """Return the standing row of each exported one that is still there.

    The same values first, then the same name, code or day, then the same rank.
    """
    found: dict[RowKey, RowKey] = {}
    tests: tuple[Callable[[RowKey, RowKey], bool], ...] = (
        lambda one, other: base[one] == standing[other],
        lambda one, other: are_alike(sheet, base[one], standing[other]),
        lambda one, other: one == other,
    )
    for test in tests:
        left = [key for key in standing if key not in found.values()]
        for key in base:
            if key in found:
                continue
            # Rows of one place only: an exception does not move from one branch to another.
            match = next((other for other in left if other[:-1] == key[:-1] and test(key, other)),
                         None)  # fmt: skip
            if match is not None:
                found[key] = match
                left = [other for other in left if other != match]
    return found


def are_alike(sheet: Sheet, one: Values, other: Values) -> bool:
    """Tell whether two rows speak of the same thing: the same name, the same code, the same day."""
    told = [key for key in sheet.likeness if one.get(key) or other.get(key)]
    return bool(told) and all(same(key, one.get(key), other.get(key)) for key in told)


def are_same(one: Values, other: Values) -> bool:
    """Tell whether two rows say the same, however it is written."""
    return all(same(key, one.get(key), other.get(key)) for key in {*one, *other})
