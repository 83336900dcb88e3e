"""What is told of what a house offers and is: services, partners, label, welcome."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.changes.fact import Fact, Telling, replaced
from generator.changes.record import Record
from generator.french import NBSP, listing, sentence


class _Listed(NamedTuple):
    """A list of codes: its key, the key of a code in an entry, its vocabulary, its words."""

    key: str
    inner: str
    kind: str
    words: str


_LISTS = (
    _Listed("services", "service", "services", "services"),
    _Listed("partenaires", "partenaire", "partenaires", "organismes présents"),
    _Listed("equipements", "", "equipements", "équipements"),
    _Listed("accessibilite", "", "accessibilites", "accessibilité"),
    _Listed("langues", "", "langues", "langues"),
)
_CODES = (("label", "labels", "label"), ("format", "formats", "forme"))
_TEXTS = (
    ("siret", "SIRET"),
    ("rna", "RNA"),
    ("reseau", "réseau"),
    ("transports", "transports"),
    ("agents", "agents"),
)


def offer_facts(old: Record, new: Record, telling: Telling) -> Iterator[Fact]:
    """Yield what changed of a house's services, partners, label, form, bearer and welcome."""
    for each in _LISTS:
        yield from _list_facts(each, old, new, telling)
    for key, kind, words in _CODES:
        before, now = (telling.name(kind, str(each.get(key, ""))) for each in (old, new))
        yield from _replaced(words, before, now)
    yield from _replaced("structure porteuse", _bearer(old), _bearer(new))
    for key, words in _TEXTS:
        yield from _replaced(words, str(old.get(key, "")), str(new.get(key, "")))


def _list_facts(of: _Listed, old: Record, new: Record, telling: Telling) -> Iterator[Fact]:
    before, now = _by_code(old, of), _by_code(new, of)
    came = [telling.name(of.kind, code) for code in now if code not in before]
    went = [telling.name(of.kind, code) for code in before if code not in now]
    other = [
        telling.name(of.kind, code)
        for code, entry in now.items()
        if code in before and before[code] != entry
    ]
    for how, names in (("en plus", came), ("en moins", went), ("précisions changées", other)):
        if names:
            yield Fact(of.words, f"{sentence(of.words)}, {how}{NBSP}: {listing(sorted(names))}.")


def _by_code(record: Record, of: _Listed) -> dict[str, Any]:
    entries = record.get(of.key, ())
    return {str(each.get(of.inner)) if isinstance(each, Mapping) else str(each): each
            for each in entries}  # fmt: skip


def _replaced(words: str, before: str, now: str) -> Iterator[Fact]:
    if before != now:
        yield Fact(words, replaced(sentence(words), before, now))


def _bearer(record: Record) -> str:
    return str(record.get("structure_porteuse", {}).get("nom", ""))
