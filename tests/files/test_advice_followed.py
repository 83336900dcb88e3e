"""What a message advises, written to the letter, is read without that message, or any other."""

from __future__ import annotations

import pytest

from generator.files.reading import HouseReader
from generator.model.vocabulary import Vocabularies

PAGE = """---
nom: Maison
label: msap
adresse: Mairie
code_postal: 49430
commune: Durtal
date_maj: 2024-08-01
{fields}
---
"""
BRANCH = "antennes:\n  - {{nom: A, adresse: B, code_postal: 49430, commune: Durtal, {own}}}"
TWO = "02 41 96 10 40 / 02 41 96 10 41"
ONE = "telephone: 02 41 96 10 40"


def _messages(vocabularies: Vocabularies, fields: str) -> list[str]:
    reader = HouseReader(vocabularies)
    reader.read(PAGE.format(fields=fields).encode(), "durtal.md", "durtal")
    return [problem.message.replace("\u00a0", " ") for problem in reader.problems]


@pytest.mark.parametrize(
    ("typed", "advice", "followed"),
    [
        ("horaires: fermé", "supprimez-le", ""),
        (
            "horaires: fermé",
            "exceptions: [{du: 2026-12-24, au: 2026-12-31, type: ferme}]",
            "exceptions: [{du: 2026-12-24, au: 2026-12-31, type: ferme}]",
        ),
        (
            "horaires:\n  lundi: 09:00-12:00\n  jours fériés: fermé",
            "supprimez cette ligne",
            "horaires:\n  lundi: 09:00-12:00",
        ),
        (
            "horaires:\n  lundi: 09:00-12:00\n  jours fériés: 09:00-12:00",
            "« jours_feries: ouvert »",
            "horaires:\n  lundi: 09:00-12:00\njours_feries: ouvert",
        ),
        (
            "exceptions: [{du: 2026-12-24, type:ferme}]",
            "écrivez « type: ferme »",
            "exceptions: [{du: 2026-12-24, type: ferme}]",
        ),
        (
            "reseau: Réseau\nde Durtal",
            "si cette ligne continue « reseau », alignez-la sous « Réseau »",
            "reseau: Réseau\n        de Durtal",
        ),
        (
            BRANCH.format(own=f"telephone: {TWO}"),
            "parmi les champs de la maison, « autres_telephones: [02 41 96 10 41] »",
            BRANCH.format(own=ONE) + "\nautres_telephones: [02 41 96 10 41]",
        ),
        (
            f"partenaires:\n  - {{partenaire: caf, telephone: {TWO}}}",
            "parmi les champs de la maison, « autres_telephones: [02 41 96 10 41] »",
            f"partenaires:\n  - {{partenaire: caf, {ONE}}}\nautres_telephones: [02 41 96 10 41]",
        ),
    ],
)
def test_what_is_advised_is_right(
    vocabularies: Vocabularies, typed: str, advice: str, followed: str
) -> None:
    assert any(advice in message for message in _messages(vocabularies, typed))
    assert _messages(vocabularies, followed) == []
