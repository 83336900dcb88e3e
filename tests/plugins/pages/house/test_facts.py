"""The plain facts of a house's page: a row each, none for what the page does not say."""

from __future__ import annotations

from typing import Any

import pytest

from generator.changes.history import LastChange
from plugins.pages.house.facts import HouseFacts

ROWS = [
    ({"accessibilite": ["fauteuil"]}, "Accessibilité", "Accessible en fauteuil roulant", ""),
    ({"langues": ["fr", "en"]}, "Langues", "Français, Anglais", ""),
    ({"transports": "Car 4."}, "Transports", "Car 4.", ""),
    ({"equipements": ["scanner"]}, "Sur place", "Scanner", ""),
    (
        {"fiche_acces_libre": "https://acceslibre.exemple.fr/a"},
        "Détails d’accès",
        "Fiche Acceslibre de la maison (autre site)",
        "https://acceslibre.exemple.fr/a",
    ),
]


@pytest.mark.parametrize(("fields", "name", "told", "href"), ROWS, ids=[row[1] for row in ROWS])
def test_what_is_said_has_its_row(
    directory_of: Any, fields: dict[str, Any], name: str, told: str, href: str
) -> None:
    """In the words of the vocabularies; with a link where it is on another site."""
    directory = directory_of(fields)
    [fact] = HouseFacts(directory.vocabularies).welcome(directory.houses[0])
    assert (fact.name, fact.told, fact.href) == (name, told, href)


def test_what_is_not_said_has_none(directory_of: Any) -> None:
    """Of a page with the required fields alone: its label, and when it was checked."""
    directory = directory_of({})
    facts = HouseFacts(directory.vocabularies)
    [house] = directory.houses
    assert facts.welcome(house) == ()
    assert [(fact.name, fact.told) for fact in facts.about(house)] == [
        ("Label", "Maison de services au public"),
        ("Mise à jour", "1er\u00a0janvier 2026"),
    ]


def test_what_stands_about_the_page_is_in_one_order(directory_of: Any) -> None:
    """From the label to the day of the last look."""
    own = {
        "label_depuis": "2019-02-03", "structure_porteuse": {"nom": "CC Anjou", "nature": "epci"},
        "siret": "12345678900015", "rna": "W491234567", "reseau": "Pimms", "agents": 3,
        "source": "Liste de l’ANCT",
    }  # fmt: skip
    directory = directory_of(own)
    facts = HouseFacts(directory.vocabularies)
    told = facts.about(directory.houses[0], LastChange("2026-11-02", ("horaires", "adresse")))
    assert [(fact.name, fact.told.replace("\u00a0", " ")) for fact in told] == [
        ("Label", "Maison de services au public, depuis le 3 février 2019"),
        ("Portée par", "CC Anjou (Intercommunalité)"),
        ("SIRET", "123 456 789 00015"),
        ("RNA", "W491234567"),
        ("Réseau", "Pimms"),
        ("Équipe", "3"),
        ("Source", "Liste de l’ANCT"),
        ("Modifié le", "2 novembre 2026, horaires, adresse"),
        ("Mise à jour", "1er janvier 2026"),
    ]
    assert [fact.iso for fact in told if fact.iso] == ["2026-01-01"]


def test_a_bearer_of_no_known_kind_has_its_name(directory_of: Any) -> None:
    directory = directory_of({"structure_porteuse": {"nom": "CC Anjou"}})
    facts = HouseFacts(directory.vocabularies).about(directory.houses[0])
    assert [fact.told for fact in facts if fact.name == "Portée par"] == ["CC Anjou"]


def test_no_agent_is_told_as_zero(directory_of: Any) -> None:
    """Nothing said is not nobody."""
    directory = directory_of({"agents": 0})
    facts = HouseFacts(directory.vocabularies).about(directory.houses[0])
    assert [fact.told for fact in facts if fact.name == "Équipe"] == ["0"]
