"""What a house's page declares, as far as labels ask for it, as one value.

Houses that declare the same are equal here, so that they are judged once.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.criteria.opening import Opening


@dataclass(frozen=True, slots=True)
class Near:
    """The nearest other house, in kilometres as the crow flies.

    ``approximate``: one of the two points is that of a commune.
    """

    name: str
    distance_km: float
    approximate: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts that criteria are held against.

    ``opening`` None is unknown hours. ``operators`` are codes of partners, those of the
    label's bundle included; ``own_operators`` those of the page alone. ``near`` None:
    there is no other house, or this one has no point of its own (``has_point``).
    """

    opening: Opening | None = None
    operators: frozenset[str] = frozenset()
    own_operators: frozenset[str] = frozenset()
    agents: int | None = None
    equipment: frozenset[str] = frozenset()
    has_point: bool = False
    near: Near | None = None
