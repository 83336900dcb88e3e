"""Where a house that travels is said to be."""

from __future__ import annotations

import pytest

from generator.model.located import Branch, Stop
from plugins.pages.places.travelling import place_title, stop_phrase


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


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Landos", "Antenne de Landos"),
        ("Antenne de Landos", "Antenne de Landos"),
        ("Antenne", "Antenne, Landos"),
        ("Mairie", "Antenne\u00a0: Mairie, Landos"),
    ],
)
def test_a_branch_says_that_it_is_one(name: str, title: str) -> None:
    keys = {"nom": name, "commune": "Landos", "code_postal": "43340"}
    assert place_title(Branch.model_validate(keys)) == title
