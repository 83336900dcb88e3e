"""What changed in a house's record and is no fact that the public is told: its text, say.

Whoever reviews a change wants to know of it all the same.
"""

from __future__ import annotations

from generator.changes.comparison import facts_between
from generator.changes.fact import Telling
from generator.changes.record import Record

# What is worked out from other keys, or from the file's name and the day.
_DERIVED = frozenset({"id", "page", "departement", "etat", "position_approchee"})


def untold_keys(old: Record, new: Record, telling: Telling) -> tuple[str, ...]:
    """Return the keys that differ between *old* and *new* and are in no sentence, sorted.

    A key is told if changing it alone tells something, there or back.
    """
    keys = sorted({*old, *new} - _DERIVED)
    return tuple(
        key for key in keys
        if old.get(key) != new.get(key)
        and not facts_between(old, _with(old, new, key), telling)
        and not facts_between(_with(new, old, key), new, telling)
    )  # fmt: skip


def _with(record: Record, other: Record, key: str) -> Record:
    """Return *record* with the value that *other* has for *key*."""
    kept = {name: own for name, own in record.items() if name != key}
    return kept | ({key: other[key]} if key in other else {})
