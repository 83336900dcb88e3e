"""Full files, publications and changes for tests that need no page."""

from __future__ import annotations

from typing import Any

from generator.changes.comparison import ChangeKind, HouseChange
from generator.changes.document import FORMAT
from generator.changes.fact import Fact
from generator.changes.history import History, Publication
from generator.changes.previous import digest_of

PHONE = Fact("téléphone", "Téléphone\xa0: 3939.")
GONE = Fact("fermeture", "Elle n’est plus dans l’annuaire.")


def document(**houses: dict[str, Any]) -> dict[str, Any]:
    """Return a full file of *houses* by their ids."""
    return {"format": FORMAT, "maisons": houses}


def change(
    house: str, kind: ChangeKind = ChangeKind.CHANGED, department: str = "49", fact: Fact = PHONE
) -> HouseChange:
    """Return a change of *house*, of Durtal."""
    page = "" if fact is GONE else f"maisons/{house}/"
    return HouseChange(house, kind, house.capitalize(), "Durtal", page, (department,), (fact,))


def publication(number: int, size_bytes: int = 3) -> Publication:
    """Return a publication that follows that of the number before; its patch is empty."""
    before, after = (digest_of(str(each).encode()) for each in (number - 1, number))
    day = f"2026-11-{number % 28 + 1:02d}"
    name = f"{day}-{number}.json"
    return Publication(number, day, name, digest_of(b"[]\n"), size_bytes, before, after, 0)


def history(*told: tuple[HouseChange, ...], houses: tuple[str, ...] = ("une", "deux")) -> History:
    """Return the history of publications that told these changes, one after the other."""
    made = History()
    for number, changes in enumerate(told, 1):
        made = made.with_publication(publication(number), changes, houses)
    return made
