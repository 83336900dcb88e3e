"""Articles of towns within a sentence."""

from __future__ import annotations

import pytest

from generator.geography.town_phrases import at_town, of_town


@pytest.mark.parametrize(
    ("commune", "at", "of"),
    [
        ("Mende", "à Mende", "de Mende"),
        ("Le Mans", "au Mans", "du Mans"),
        ("Les Herbiers", "aux Herbiers", "des Herbiers"),
        ("La Rochelle", "à La Rochelle", "de La Rochelle"),
        ("Aubenas", "à Aubenas", "d’Aubenas"),
        ("Égletons", "à Égletons", "d’Égletons"),
        ("Âtre", "à Âtre", "d’Âtre"),
        ("Yssingeaux", "à Yssingeaux", "d’Yssingeaux"),
    ],
)
def test_articles_melt_and_vowels_elide(commune: str, at: str, of: str) -> None:
    """« du Mans », « d’Aubenas »."""
    assert (at_town(commune), of_town(commune)) == (at, of)
