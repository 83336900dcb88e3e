"""Visits gathered by place, as the fields of a page: ``tournee`` of a round, ``antennes`` else.

A house that stays where it is and holds surgeries elsewhere is no round: its places are branches.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.fold import fold
from generator.imports.page import Field
from generator.imports.rounds import Visit
from generator.imports.spans import DAYS, Span, joined, written
from generator.imports.whereabouts import Stop


def places_of(visits: Sequence[Visit], is_roaming: bool, home: str = "") -> dict[str, Field]:
    """Return the field that holds the places of *visits*, in the order they were said, or none.

    *home* is the name of the house's commune: a branch that is no more than it is the house.
    """
    by_stop: dict[Stop, list[Visit]] = {}
    for visit in visits:
        by_stop.setdefault(visit.stop, []).append(visit)
    if is_roaming:
        return _field("tournee", [_place("lieu", *one) for one in by_stop.items()])
    others = [one for one in by_stop.items() if not _is_home(one[0], home)]
    return _field("antennes", [_place("nom", *one) for one in others])


def _is_home(stop: Stop, home: str) -> bool:
    return stop.commune == home and set(fold(home)) <= set(fold(stop.name))


def _field(key: str, places: list[dict[str, Field]]) -> dict[str, Field]:
    return {key: places} if places else {}


def _place(name_key: str, stop: Stop, visits: Sequence[Visit]) -> dict[str, Field]:
    is_named = name_key == "lieu" or set(fold(stop.commune)) & set(fold(stop.name))
    given: dict[str, Field] = {
        name_key: stop.name if is_named else f"{stop.name} ({stop.commune})",
        **stop.fields(),
        "horaires": hours_of([visit for visit in visits if not visit.is_booked]),
        "horaires_rdv": hours_of([visit for visit in visits if visit.is_booked]),
    }
    return {key: value for key, value in given.items() if value}


def hours_of(visits: Sequence[Visit]) -> Mapping[str, str]:
    """Return the hours of *visits*, all at one place, by day as pages write them."""
    result = {}
    for day in DAYS:
        by_rhythm: dict[str, set[Span]] = {}
        for visit in visits:
            if visit.day == day:
                by_rhythm.setdefault(visit.rhythm, set()).update(visit.spans)
        if by_rhythm:
            result[day] = " ; ".join(
                rhythm + written(joined(spans).spans) for rhythm, spans in by_rhythm.items()
            )
    return result
