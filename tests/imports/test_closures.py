"""Closures are taken with whole dates only."""

from datetime import date

import pytest

from generator.imports.closures import Closure, closure_of
from generator.imports.moments import normalised


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "FERMETURE DE LA STRUCTURE le Vendredi 10 mai 2024",
            Closure(date(2024, 5, 10), date(2024, 5, 10)),
        ),
        (
            "Fermé du 5 au 20 août 2024",
            Closure(date(2024, 8, 5), date(2024, 8, 20)),
        ),
        (
            "Fermé du lundi 5 août au 20 août 2024 inclus",
            Closure(date(2024, 8, 5), date(2024, 8, 20)),
        ),
        (
            "Fermeture du 24/12/2024 au 02/01/25 pour congés",
            Closure(date(2024, 12, 24), date(2025, 1, 2), "Congés"),
        ),
        ("Fermé du 9 août au 30 août", None),
        ("Fermeture le lundi 10 mai 2024", None),
        ("Fermeture le 31 juin 2024", None),
        ("Fermé du 20 août 2024 au 5 août 2024", None),
        ("Fermé le 30 novembre 2023 pour rencontre départementale", None),
    ],
)
def test_a_closure_has_whole_dates(text: str, expected: Closure | None) -> None:
    assert closure_of(normalised(text)) == expected


def test_a_closure_becomes_an_exception() -> None:
    day = date(2024, 5, 10)
    assert Closure(day, day).fields() == {"du": "2024-05-10", "type": "ferme"}
