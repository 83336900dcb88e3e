"""What is told of where a house is and how it is reached: name, address, numbers, addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.changes.fact import Fact, Telling, replaced
from generator.changes.record import Record
from generator.french import NBSP


def contact_facts(old: Record, new: Record, telling: Telling) -> Iterator[Fact]:
    """Yield what changed of a place's name, address, point, numbers and e-mail addresses."""
    if old.get("nom") != new.get("nom"):
        yield Fact("nom", replaced("Nouveau nom", str(old.get("nom", "")), str(new.get("nom", ""))))
    before, now = address(old), address(new)
    if before != now:
        yield Fact("adresse", replaced("Nouvelle adresse", before, now))
    elif _point(new) != _point(old) and _point(new):
        yield Fact("position sur la carte", "Position corrigée sur la carte.")
    yield from _listed("téléphone", "Téléphone", _phones(old), _phones(new))
    yield from _listed("courriel", "Courriel", _texts(old, "courriels"), _texts(new, "courriels"))


def web_facts(old: Record, new: Record, telling: Telling) -> Iterator[Fact]:
    """Yield what changed of a house's site and of where appointments are made."""
    for key, words, name in (
        ("site_web", "site web", "Site web"),
        ("prise_rdv", "prise de rendez-vous", "Prise de rendez-vous"),
    ):
        if old.get(key) != new.get(key):
            sentence = replaced(name, str(old.get(key, "")), str(new.get(key, "")))
            yield Fact(words, sentence)


def address(record: Record) -> str:
    """Return the address of a place on one line."""
    town = f"{record.get('code_postal', '')} {record.get('commune', '')}".strip()
    lines = (record.get("adresse"), record.get("complement_adresse"), town)
    return ", ".join(str(line) for line in lines if line)


def _point(record: Record) -> tuple[Any, ...]:
    """Return the point of a place; of one whose point is its commune's, none."""
    if record.get("position_approchee") or "latitude" not in record:
        return ()
    return record["latitude"], record.get("longitude")


def _phones(record: Record) -> list[str]:
    own = [str(record["telephone"])] if "telephone" in record else []
    return own + _texts(record, "autres_telephones")


def _texts(record: Record, key: str) -> list[str]:
    return [str(text) for text in record.get(key, ())]


def _listed(words: str, name: str, old: list[str], new: list[str]) -> Iterator[Fact]:
    if set(old) != set(new):
        yield Fact(words, replaced(name, f"{NBSP}; ".join(old), f"{NBSP}; ".join(new)))
