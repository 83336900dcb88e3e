"""Where a house that travels is said to be."""

from __future__ import annotations

import pytest

from generator.model.located import Stop
from plugins.pages.places.travelling import stop_phrase


@pytest.mark.parametrize(
    ("name", "commune", "phrase"),
    [
        ("Mairie", "Monthois", "à Monthois, Mairie"),
        ("Mairie", "Le Mans", "au Mans, Mairie"),
        ("Mairie de Monthois", "Monthois", "Mairie de Monthois"),
        ("Monthois", "Monthois", "à Monthois"),
        # Words are compared: « lieu » holds « eu ».
        ("Lieu de vie", "Eu", "à Eu, Lieu de vie"),
    ],
)
def test_a_stop_is_said_within_a_sentence(name: str, commune: str, phrase: str) -> None:
    stop = Stop.model_validate({"lieu": name, "commune": commune, "code_postal": "08400"})
    assert stop_phrase(stop) == phrase
