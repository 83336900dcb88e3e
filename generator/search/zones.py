"""What people name besides communes, departments and regions: intercommunalities, natural regions.

Each is a point with a radius: houses are sought around it. The browser loads the shard that the
first letters of its name tell (``lib/zones.js``).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.fold import place_words, slug
from generator.geography.codes import department_code
from generator.geography.distance import distance_km
from generator.geography.divisions import Commune
from generator.geography.tables import natural_regions
from generator.geography.territory import Territory
from generator.model.position import Position
from generator.search.cutting import cut
from generator.search.encoding import column, deltas

_HERE = Path(__file__).parents[1]
STEPS_PER_DEGREE = 1_000
KEYS = range(1, 100)
LARGEST_SHARD = 160
"""A shard with more zones than this is cut again, by one letter more; 3 kB compressed."""
KINDS = frozenset(json.loads(_HERE.joinpath("grouping_words.json").read_text("utf-8")))
"""Words that tell what an intercommunality is, and not which."""
PAYS = "pays"
"""« Pays de Lure » is called « com com de Lure » too."""


SHORTEST = 2


class Zone(Struct, frozen=True):
    """A place of several communes; ``is_grouping`` tells an intercommunality."""

    name: str
    other_names: tuple[str, ...]
    position: Position
    radius_km: int
    department_codes: tuple[str, ...]
    population: int
    is_grouping: bool


def zones(territory: Territory) -> list[Zone]:
    """Every intercommunality, around where its inhabitants are, then the natural regions."""
    return [*_groupings(territory), *_natural_regions()]


def by_letters(every: Sequence[Zone]) -> dict[str, dict[str, Any]]:
    """Columns of the zones by the first letters of the words they may be called by."""
    filed = {(letters, zone) for zone in every for letters in filed_under(zone)}
    keyed = sorted(filed, key=lambda each: (each[0], each[1].name, each[1].department_codes))
    codes = zone_codes(every)
    shards = cut(keyed, lambda each: each[0], LARGEST_SHARD, KEYS)
    return {
        key: _columns([*dict.fromkeys(zone for _, zone in shard)], codes)
        for key, shard in shards.items()
    }


def filed_under(zone: Zone) -> set[str]:
    """The letters that file a zone: each of its names, without what only tells its kind.

    An intercommunality goes by a part of its words too: « Haut Allier » for « Communauté de
    communes des Rives du Haut Allier ».
    """
    found = set()
    for name in (zone.name, *zone.other_names):
        telling = distinctive(place_words(name))
        starts = range(len(telling)) if zone.is_grouping else range(1)
        found |= {"".join(telling[start:]) for start in starts if len(telling[start]) >= SHORTEST}
    return found


def distinctive(every: Sequence[str]) -> list[str]:
    """The words that tell a zone from others: ``lure`` of « communes du Pays de Lure »."""
    return [word for word in every if word not in KINDS and word != PAYS] or list(every)


def zone_codes(every: Iterable[Zone]) -> dict[Zone, str]:
    """The address of each zone: its name, and its first department where several have it."""
    zones_ = list(every)
    counts = Counter(slug(zone.name) for zone in zones_)
    return {zone: _code(zone, counts[slug(zone.name)] > 1) for zone in zones_}


def _code(zone: Zone, is_shared: bool) -> str:
    code = slug(zone.name)
    return f"{code}-{zone.department_codes[0].lower()}" if is_shared else code


def _groupings(territory: Territory) -> Iterator[Zone]:
    for grouping in territory.groupings:
        found = (territory.commune(code) for code in grouping.commune_codes)
        communes = [commune for commune in found if commune]
        if communes:
            yield _around(grouping.name, communes)


def _around(name: str, communes: Sequence[Commune]) -> Zone:
    """Its middle is that of its inhabitants; its radius reaches every town hall."""
    weights = [commune.population + 1 for commune in communes]
    middle = Position(
        _mean([commune.position.latitude for commune in communes], weights),
        _mean([commune.position.longitude for commune in communes], weights),
    )
    departments = Counter(department_code(commune.code_insee) for commune in communes)
    return Zone(
        name,
        (),
        middle,
        max(1, ceil(max(distance_km(middle, commune.position) for commune in communes))),
        tuple(
            code for code, _ in sorted(departments.items(), key=lambda each: (-each[1], each[0]))
        ),
        sum(commune.population for commune in communes),
        is_grouping=True,
    )


def _mean(values: Sequence[float], weights: Sequence[int]) -> float:
    return sum(v * w for v, w in zip(values, weights, strict=True)) / sum(weights)


def _natural_regions() -> Iterator[Zone]:
    for region in natural_regions():
        yield Zone(
            region.name,
            region.other_names,
            region.position,
            round(region.radius_km),
            region.department_codes,
            0,
            is_grouping=False,
        )


def _columns(some: Sequence[Zone], codes: dict[Zone, str]) -> dict[str, Any]:
    """Columns: ``noms``, ``autres`` (bars between), ``lat``, ``lon``, ``rayons`` (km),
    ``departements``, ``habitants`` (hundreds), ``groupements`` (1 for an intercommunality);
    ``codes`` by rank where it is not the name's.
    """
    return {
        "noms": column(zone.name for zone in some),
        "autres": column("|".join(zone.other_names) for zone in some),
        "lat": deltas(round(zone.position.latitude * STEPS_PER_DEGREE) for zone in some),
        "lon": deltas(round(zone.position.longitude * STEPS_PER_DEGREE) for zone in some),
        "rayons": [zone.radius_km for zone in some],
        "departements": column(" ".join(zone.department_codes) for zone in some),
        "habitants": [round(zone.population / 100) for zone in some],
        "groupements": [int(zone.is_grouping) for zone in some],
        "codes": {
            rank: codes[zone] for rank, zone in enumerate(some) if codes[zone] != slug(zone.name)
        },
    }
