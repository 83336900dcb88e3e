"""Every commune of France, cut by the first letters of its name and of its postcodes.

Saint-X is filed under X; former communes under their own name, with where they are now.
The browser folds the names itself, so they travel as people read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from generator.fold import fold
from generator.model.position import Position
from generator.search.encoding import column, deltas

STEPS_PER_DEGREE = 1_000
SHARD_LETTERS = 2
SHARD_DIGITS = 3
LARGEST_SHARD = 500
"""A shard with more names than this is cut again, by one letter or digit more."""

SAINTS = frozenset(("saint", "sainte", "saints", "saintes"))
_ARRONDISSEMENT = re.compile(r"\s+Arrondissement$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A commune under one of its names.

    ``now_in`` is today's commune when the name is a former one; ``population`` counts
    today's inhabitants.
    """

    code_insee: str
    name: str
    postcodes: tuple[str, ...]
    position: Position
    population: int
    now_in: str = ""

    def named(self, former: str) -> Place:
        """The same place under a former name."""
        return replace(self, name=former, now_in=self.name)


def by_name(places: Iterable[Place]) -> dict[str, dict[str, Any]]:
    """Columns of the places whose name starts with each key, of two letters or more."""
    return _cut(((filed_under(place.name), place) for place in places), SHARD_LETTERS)


def by_postcode(places: Iterable[Place]) -> dict[str, dict[str, Any]]:
    """Columns of the places with a postcode that starts with each key, of three digits or more."""
    today = (place for place in places if not place.now_in)
    keyed = ((postcode, place) for place in today for postcode in place.postcodes)
    return _cut(keyed, SHARD_DIGITS)


def filed_under(name: str) -> str:
    """The letters that file ``name``: ``chelyapcher`` for Saint-Chély-d'Apcher."""
    every = fold(name)
    return "".join([word for word in every if word not in SAINTS] or every)


def _cut(keyed: Iterable[tuple[str, Place]], length: int) -> dict[str, dict[str, Any]]:
    """Groups by the first ``length`` characters of the keys, large ones by more of them."""
    groups: dict[str, list[tuple[str, Place]]] = {}
    for key, place in keyed:
        groups.setdefault(key[:length], []).append((key, place))
    shards: dict[str, dict[str, Any]] = {}
    for start, members in sorted(groups.items()):
        if len(members) <= LARGEST_SHARD or len(start) < length:
            shards[start] = _columns(dict.fromkeys(place for _, place in members))
        else:
            shards.update(_cut(members, length + 1))
    return shards


def _columns(places: Iterable[Place]) -> dict[str, Any]:
    """Columns: ``codes``, ``noms``, ``postaux``, ``habitants`` (hundreds), ``lat`` and ``lon``.

    Positions are deltas in thousandths of a degree; ``dans`` gives today's commune by rank.
    """
    ordered = sorted(places, key=lambda place: (place.code_insee, place.now_in != "", place.name))
    return {
        "codes": column(place.code_insee for place in ordered),
        "noms": column(_ARRONDISSEMENT.sub("", place.name) for place in ordered),
        "postaux": column(" ".join(place.postcodes) for place in ordered),
        "lat": deltas(round(place.position.latitude * STEPS_PER_DEGREE) for place in ordered),
        "lon": deltas(round(place.position.longitude * STEPS_PER_DEGREE) for place in ordered),
        "habitants": [_rounded(place.population) for place in ordered],
        "dans": {rank: place.now_in for rank, place in enumerate(ordered) if place.now_in},
    }


def _rounded(population: int) -> int:
    """``population`` in hundreds: enough to order names, and short."""
    return round(population / 100)
