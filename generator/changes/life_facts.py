"""What is told of a house's opening and of its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.changes.fact import Fact, Telling
from generator.changes.record import Record
from generator.french import NBSP, long_date
from generator.model.lifetime import Stage

OPENING = "ouverture"
CLOSING = "fermeture"


def life_facts(old: Record, new: Record, telling: Telling) -> Iterator[Fact]:
    """Yield what changed of the days on which a house begins and ends."""
    before, now = old.get("etat"), new.get("etat")
    if now == Stage.CLOSED:
        if before != now or _changed(old, new, "fermee_le", "remplacee_par"):
            yield Fact(CLOSING, _closed(new, telling))
        return
    if before == Stage.CLOSED:
        yield Fact(OPENING, "De nouveau en service.")
    elif before == Stage.ANNOUNCED and now == Stage.IN_SERVICE:
        yield Fact(OPENING, f"Ouverte{_since(new, 'ouvre_le')}.")
    elif now == Stage.ANNOUNCED and _changed(old, new, "ouvre_le"):
        yield Fact(OPENING, f"L’ouverture est annoncée pour le {_day(new, 'ouvre_le')}.")
    if _changed(old, new, "fermee_le", "remplacee_par") and before != Stage.CLOSED:
        yield Fact(CLOSING, _will_close(new, telling))


def added_fact(new: Record, address: str) -> Fact:
    """Return what is told of a house that was not there before."""
    where = f"{NBSP}: {address}" if address else ""
    if new.get("etat") == Stage.ANNOUNCED:
        return Fact(OPENING, f"Annoncée, elle ouvre le {_day(new, 'ouvre_le')}{where}.")
    return Fact("nouvelle maison", f"Nouvelle dans l’annuaire{where}.")


def gone_fact() -> Fact:
    """Return what is told of a house that is there no more, without a word of its page."""
    return Fact(CLOSING, "Elle n’est plus dans l’annuaire.")


def _closed(new: Record, telling: Telling) -> str:
    return f"Fermée définitivement{_since(new, 'fermee_le')}.{_follower(new, telling)}"


def _will_close(new: Record, telling: Telling) -> str:
    if "fermee_le" not in new:
        return "La fermeture qui était annoncée n’aura pas lieu."
    return f"Ferme définitivement le {_day(new, 'fermee_le')}.{_follower(new, telling)}"


def _follower(new: Record, telling: Telling) -> str:
    name = telling.house_name(str(new.get("remplacee_par", "")))
    return f" Remplacée par {name}." if name else ""


def _since(record: Record, key: str) -> str:
    day = _day(record, key)
    return f" depuis le {day}" if day else ""


def _day(record: Record, key: str) -> str:
    try:
        return long_date(date.fromisoformat(record[key]))
    except (KeyError, TypeError, ValueError):
        return ""


def _changed(old: Record, new: Record, *keys: str) -> bool:
    return any(old.get(key) != new.get(key) for key in keys)
