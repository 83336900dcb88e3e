"""The plain facts of a house's page, a row each: a new one is a line here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from generator.changes.history import LastChange
from generator.french import long_date
from generator.model.house import House
from generator.model.registered import siret_shown
from generator.model.vocabulary import Vocabularies
from plugins.site.page import Fact


class HouseFacts(Struct, frozen=True):
    """Tells plain facts in the words of *vocabularies*; what a page does not say has no row."""

    vocabularies: Vocabularies

    def welcome(self, house: House) -> tuple[Fact, ...]:
        """Return « Venir et être accueilli »."""
        return _told(
            Fact("Accessibilité", self._names("accessibilites", house.accessibility)),
            _elsewhere("Détails d’accès", "Fiche Acceslibre de la maison", house.acceslibre),
            Fact("Langues", self._names("langues", house.languages)),
            Fact("Transports", house.transport or ""),
            Fact("Sur place", self._names("equipements", house.equipment)),
        )

    def about(self, house: House, last: LastChange | None = None) -> tuple[Fact, ...]:
        """Return « À propos de cette page »; *last* is what a publication last changed of it."""
        return _told(
            Fact("Label", self._label(house)),
            Fact("Portée par", self._bearer(house)),
            Fact("SIRET", siret_shown(house.siret) if house.siret else ""),
            Fact("RNA", house.rna or ""),
            Fact("Réseau", house.network or ""),
            Fact("Équipe", "" if house.agents is None else str(house.agents)),
            Fact("Source", house.source or ""),
            Fact("Modifié le", _last_change(last)),
            Fact("Mise à jour", long_date(house.updated_on), iso=house.updated_on.isoformat()),
        )

    def _names(self, kind: str, codes: Sequence[str]) -> str:
        return ", ".join(map(self.vocabularies.of(kind).name, codes))

    def _label(self, house: House) -> str:
        since = f", depuis le {long_date(house.label_since)}" if house.label_since else ""
        return self.vocabularies.labels.name(house.label) + since

    def _bearer(self, house: House) -> str:
        bearer = house.bearer
        if bearer is None:
            return ""
        nature = bearer.nature
        return f"{bearer.name} ({self._names('natures', [nature])})" if nature else bearer.name


def _last_change(last: LastChange | None) -> str:
    if last is None:
        return ""
    return ", ".join((long_date(date.fromisoformat(last.day)), *last.words))


def _told(*facts: Fact) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.told)


def _elsewhere(name: str, words: str, address: str | None) -> Fact:
    return Fact(name, f"{words} (autre site)" if address else "", address or "")
