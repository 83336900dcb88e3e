"""A place is a commune near the house, alone or with a venue; nothing may be left over."""

import pytest

from generator.geography.territory import Territory
from generator.imports.whereabouts import Neighbourhood, Stop


@pytest.fixture(scope="module")
def around(territory: Territory) -> Neighbourhood:
    """The communes around Laguiole (12210), in the Aveyron."""
    return Neighbourhood(territory, "12119", "12210")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("à Saint Chély d'Aubrac", Stop("Saint-Chély-d'Aubrac", "Saint-Chély-d'Aubrac", "12470")),
        ("la mairie de LAGUIOLE ", Stop("Mairie de LAGUIOLE", "Laguiole", "12210")),
        ("Laguiole (Médiathèque)", Stop("Médiathèque", "Laguiole", "12210")),
        (
            "sur Laguiole - 3 place de la Forge",
            Stop("Laguiole", "Laguiole", "12210", "3 place de la Forge"),
        ),
        (
            "Mairie de Laguiole (3 rue du Valat 12210 LAGUIOLE)",
            Stop("Mairie de Laguiole", "Laguiole", "12210", "3 rue du Valat"),
        ),
    ],
)
def test_places_that_are_certain(around: Neighbourhood, text: str, expected: Stop) -> None:
    assert around.stop(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "la mairie",
        "mairie et école de Laguiole",
        "Laguiole et Espalion",
        "Laguiole (Mairie) et Espalion (Mairie",
        "Laguiole (uniquement les cartes d'identité)",
        "Laguiole, sauf en août",
        "toutes les mairies",
        "Mende",  # another department
        "Millau",  # the same department, too far
        "Saint-Chély",
        "Mairie de Laguiole (3 rue du Valat 12500 ESPALION)",
    ],
)
def test_places_that_are_not(around: Neighbourhood, text: str) -> None:
    assert around.stop(text) is None
