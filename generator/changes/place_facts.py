"""What is told of a house's branches and stops, each known by its name and its commune."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.changes.contact_facts import contact_facts
from generator.changes.dates_facts import dates_facts
from generator.changes.fact import Fact, Telling
from generator.changes.hours_facts import hours_facts
from generator.changes.record import Record
from generator.french import NBSP


class _Places(NamedTuple):
    """A list of places: its key, the key of a place's name, its words, how one is called."""

    key: str
    name: str
    words: str
    one: str


_PLACES = (
    _Places("antennes", "nom", "antennes", "Antenne"),
    _Places("tournee", "lieu", "lieux de passage", "Lieu de passage"),
)


def place_facts(old: Record, new: Record, telling: Telling) -> Iterator[Fact]:
    """Yield the places that came, went or changed."""
    for of in _PLACES:
        before, now = _named(old, of), _named(new, of)
        for name in before:
            if name not in now:
                yield Fact(of.words, f"{of.one} en moins{NBSP}: {name}.")
        for name, place in now.items():
            if name not in before:
                yield Fact(of.words, f"{of.one} en plus{NBSP}: {name}.")
            elif changed := _changed(before[name], place, telling):
                yield Fact(of.words, f"{of.one} {name}{NBSP}: {', '.join(changed)}.")


def _named(record: Record, of: _Places) -> dict[str, Record]:
    """Return the places of *record* by name and commune; the second of one name is « (2) »."""
    found: dict[str, Record] = {}
    for place in record.get(of.key, ()):
        name = f"{place.get(of.name, '')} ({place.get('commune', '')})"
        rank = sum(known.startswith(name) for known in found) + 1
        found[name if rank == 1 else f"{name} ({rank})"] = place
    return found


def _changed(old: Record, new: Record, telling: Telling) -> list[str]:
    facts = (
        *contact_facts(old, new, telling),
        *hours_facts(old, new, telling),
        *dates_facts(old, new, telling),
    )
    return list(dict.fromkeys(fact.words for fact in facts))
