"""What is drawn beside a house's name is what its page says of it, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.house import House
from plugins.pages.house.scene import scene_of

HOUSE: dict[str, Any] = {
    "nom": "France services Durtal", "label": "france-services", "commune": "Durtal",
    "code_postal": "49430", "adresse": "11 rue Joseph Cugnot", "date_maj": "2026-10-01",
}  # fmt: skip


def _stops(name: str) -> dict[str, Any]:
    return {
        "format": "itinerante",
        "tournee": [{"lieu": name, "commune": "Attigny", "code_postal": "08130"}],
    }


@pytest.mark.parametrize(
    ("told", "scene"),
    [
        ({}, ""),
        ({"format": "bus"}, "bus"),
        ({"format": "itinerante", "nom": "Pirogue de l’Est"}, "pirogue"),
        (_stops("Place du Marché"), "market"),
        (_stops("Mairie"), "town-hall"),
        (_stops("Salle des fêtes"), ""),
        ({"nom": "France services La Poste de Cacao"}, "post-office"),
        ({"complement_adresse": "Bureau de Poste"}, "post-office"),
        ({"structure_porteuse": {"nom": "La Poste", "nature": "la-poste"}}, "post-office"),
        ({"complement_adresse": "Mairie annexe"}, "town-hall"),
        ({"adresse": "Hôtel de ville"}, "town-hall"),
    ],
)
def test_the_scene_is_what_the_page_tells(told: dict[str, Any], scene: str) -> None:
    """A form, a name, a line of the address, the places where a team stops."""
    assert scene_of(House.model_validate(HOUSE | told)) == scene


@pytest.mark.parametrize(
    "told",
    [
        {"adresse": "3 place de la Mairie"},
        {"adresse": "2 rue de la Poste"},
        {"complement_adresse": "Derrière la mairie"},
        {"complement_adresse": "Ancienne mairie"},
    ],
)
def test_a_street_is_no_town_hall(told: dict[str, Any]) -> None:
    """Most places named after one are streets."""
    assert scene_of(House.model_validate(HOUSE | told)) == ""
