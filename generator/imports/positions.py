"""Positions of imported pages held against the territory; those far from their commune go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.files.locating import FAR_KM
from generator.geography.distance import distance_km
from generator.geography.territory import Territory
from generator.imports.page import ImportedPage, Result
from generator.model.position import Position


def with_sound_positions(results: Iterable[Result], territory: Territory) -> Iterator[Result]:
    """Yield *results*; a page too far from its commune loses its position and gains a doubt.

    The limit is the one that makes a page invalid, so that every page given is valid.
    """
    for result in results:
        yield _checked(result, territory) if isinstance(result, ImportedPage) else result


def _checked(page: ImportedPage, territory: Territory) -> ImportedPage:
    fields = page.fields
    name, postcode = str(fields["commune"]), str(fields["code_postal"])
    commune = territory.commune(str(fields.get("code_insee"))) or territory.find(name, postcode)
    if commune is None or "latitude" not in fields:
        return page
    position = Position(float(str(fields["latitude"])), float(str(fields["longitude"])))
    away_km = distance_km(position, commune.position) - commune.radius_km
    if away_km <= FAR_KM:
        return page
    kept = {key: value for key, value in fields.items() if key not in ("latitude", "longitude")}
    doubt = f"position à {away_km:.0f} km de {commune.name} : non reprise"
    untold = page.untold | {"latitude", "longitude"}
    return replace(page, fields=kept, doubts=(*page.doubts, doubt), untold=untold)
