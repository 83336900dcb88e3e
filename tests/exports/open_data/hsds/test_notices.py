"""Exceptions in words, since HSDS has no days on which a schedule does not hold."""

from __future__ import annotations

from typing import Any

import pytest

from generator.exports.open_data.hsds.notices import in_sentences
from tests.conftest import TODAY, MakeDirectory

SENTENCES: list[tuple[dict[str, Any], str]] = [
    ({"du": "2026-12-24", "type": "ferme", "motif": "Pont"}, "Fermé le 24 décembre 2026 : Pont."),
    (
        {"du": "2026-12-24", "au": "2027-01-02", "type": "ferme"},
        "Fermé du 24 décembre 2026 au 2 janvier 2027.",
    ),
    (
        {"du": "2026-12-01", "au": "jusqu'à nouvel ordre", "type": "ferme", "motif": "Travaux."},
        "Fermé à partir du 1er décembre 2026, jusqu’à nouvel ordre : Travaux.",
    ),
    (
        {"du": "2026-12-24", "type": "horaires", "horaires": "09:00-12:00", "motif": "Réveillon"},
        "Autres horaires le 24 décembre 2026 : 9 h – 12 h (Réveillon).",
    ),
    (
        {"du": "2026-12-21", "au": "2026-12-25", "type": "horaires",
         "horaires": {"lundi": "10:00-12:00"}},
        "Autres horaires du 21 décembre 2026 au 25 décembre 2026 : lundi 10 h – 12 h.",
    ),
    (
        {"du": "2026-12-24", "type": "message", "motif": "Entrée par la cour"},
        "Le 24 décembre 2026 : Entrée par la cour.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("exception", "sentence"), SENTENCES)
def test_each_is_a_sentence(
    directory_of: MakeDirectory, exception: dict[str, Any], sentence: str
) -> None:
    week = {"lundi": "09:00-12:00"}
    (house,) = directory_of({"horaires": week, "exceptions": [exception]}).houses
    assert with_spaces(in_sentences(house.exceptions, TODAY)) == sentence


def with_spaces(text: str) -> str:
    """Return *text* with spaces that may break, and without what joins words."""
    return text.translate({0xA0: " ", 0x202F: " ", 0x2060: None})


def test_what_is_over_is_not_told(directory_of: MakeDirectory) -> None:
    past = {"du": "2026-10-24", "type": "ferme"}
    (house,) = directory_of({"exceptions": [past, SENTENCES[0][0]]}).houses
    assert with_spaces(in_sentences(house.exceptions, TODAY)) == SENTENCES[0][1]
