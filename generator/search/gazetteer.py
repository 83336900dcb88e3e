"""Every commune of France, cut by the first letters of its name and of its postcodes.

Saint-X is filed under X; former communes under their own name, with where they are now.
The browser folds the names itself, so they travel as people read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import itemgetter
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from generator.fold import place_words
from generator.geography.codes import department_code, usual_department
from generator.model.position import Position
from generator.search.cutting import cut, front_coded
from generator.search.encoding import column, deltas

STEPS_PER_DEGREE = 1_000
NAME_KEYS = range(2, 100)
POSTCODE_KEYS = range(3, 6)
LARGEST_SHARD = 240
"""A shard with more names than this is cut again, by one letter more; 3 kB compressed.

Of 240 names, an answer loads 0.7 kB less than of 480 (median), and the manifest names 500 shards
more in 0.2 kB; of 160 it would load 0.3 less again, and name as many bytes more.
"""
LARGEST_POSTCODES = 300
"""The same for postcodes; 3 kB."""
ENDING_KEYS = range(1, 100)
LARGEST_ENDINGS = 700

SAINTS = frozenset(("saint", "sainte", "saints", "saintes"))
_DISTRICTS = ("751", "6938", "132")
_ARRONDISSEMENT = re.compile(r"\s+Arrondissement$", re.IGNORECASE)


class Place(Struct, frozen=True):
    """A commune under one of its names.

    ``now_in`` is today's commune when the name is a former one; ``population`` counts
    today's inhabitants. ``alias`` is another name that it goes by: it is filed under this one, and
    shown by its own.
    """

    code_insee: str
    name: str
    postcodes: tuple[str, ...]
    position: Position
    population: int
    now_in: str = ""
    alias: str = ""

    @property
    def called(self) -> str:
        """The name that files it."""
        return self.alias or self.name

    def also(self, other_name: str) -> Place:
        """The same place under another name that it goes by."""
        return replace(self, alias=other_name)

    def named(self, former: str) -> Place:
        """The same place under a former name."""
        return replace(self, name=former, now_in=self.name)


def by_name(places: Iterable[Place]) -> dict[str, dict[str, Any]]:
    """Columns of the places whose name starts with each key, of two letters or more."""
    shards = cut([*places], lambda place: filed_under(place.called), LARGEST_SHARD, NAME_KEYS)
    return {key: columns(shard) for key, shard in shards.items()}


def by_postcode(places: Iterable[Place]) -> dict[str, dict[str, Any]]:
    """Columns of the places with a postcode that starts with each key, of three digits or more."""
    own = [place for place in places if not place.now_in and not place.alias]
    keyed = [(code, place) for place in own for code in place.postcodes]
    shards = cut(keyed, itemgetter(0), LARGEST_POSTCODES, POSTCODE_KEYS)
    return {
        key: columns(dict.fromkeys(place for _, place in shard)) for key, shard in shards.items()
    }


def elsewhere(places: Iterable[Place]) -> dict[str, str]:
    """The postcode of each commune whose INSEE code does not begin as any of its postcodes does.

    A commune served from the department beside, or Saint-Martin (97801, 97150): the browser looks
    for a code among the postcodes of its department.
    """
    return {
        place.code_insee: place.postcodes[0]
        for place in places
        if place.postcodes
        and not place.now_in
        and not place.alias
        and not _has_usual_postcode(place)
    }


def _has_usual_postcode(place: Place) -> bool:
    own = department_code(place.code_insee)
    return any(usual_department(postcode) == own for postcode in place.postcodes)


def by_ending(places: Iterable[Place]) -> dict[str, dict[str, str]]:
    """The folded names that end with each key read backwards, hyphens between their words.

    A slip in the first letters of a name changes its shard: these find it by its last ones.
    """
    names = sorted({"-".join(place_words(place.called)) for place in places})
    shards = cut(names, _backwards, LARGEST_ENDINGS, ENDING_KEYS)
    return {key: {"mots": front_coded(shard)} for key, shard in shards.items()}


def filed_under(name: str) -> str:
    """The letters that file ``name``: ``chelyapcher`` for Saint-Chély-d'Apcher."""
    every = place_words(name)
    return "".join([word for word in every if word not in SAINTS] or every)


def is_district(place: Place) -> bool:
    """Whether ``place`` is a municipal district of Paris, Lyon or Marseille."""
    return place.code_insee.startswith(_DISTRICTS)


def _backwards(name: str) -> str:
    return name.replace("-", "")[::-1]


def columns(places: Iterable[Place]) -> dict[str, Any]:
    """Columns: ``codes``, ``noms``, ``postaux``, ``habitants`` (hundreds), ``lat`` and ``lon``.

    Positions are deltas in thousandths of a degree; ``dans`` gives today's commune by rank, and
    ``alias``, where there is any, the name under which a place is filed that is not its own.
    """
    ordered = sorted(places, key=lambda place: (place.code_insee, place.now_in != "", place.called))
    aliases = {rank: place.alias for rank, place in enumerate(ordered) if place.alias}
    return ({"alias": aliases} if aliases else {}) | {
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
