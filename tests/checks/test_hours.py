"""Hours that may not be what was meant are told with where they stand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.checks.hours import doubtful_hours
from generator.model.house import House

TODAY = date(2026, 11, 28)
PAGE: dict[str, Any] = {
    "nom": "Maison", "label": "msap", "commune": "Durtal", "code_postal": "49430",
    "adresse": "1 rue Haute", "date_maj": "2026-11-01",
}  # fmt: skip


def found(today: date = TODAY, **keys: Any) -> list[tuple[Any, str]]:
    house = House.model_validate(PAGE | keys)
    return [(finding.steps, finding.code) for finding in doubtful_hours(house, today)]


def test_a_rule_that_replaces_others_is_told_where_it_stands() -> None:
    text = "Mo-Fr 08:30-12:00; Mo-Fr 13:30-17:00"
    branch = {"nom": "Antenne", "commune": "Durtal", "code_postal": "49430", "horaires_rdv": text}
    assert found(horaires=text) == [(("horaires",), "regle-remplacee")]
    assert found(antennes=[branch]) == [(("antennes", 0, "horaires_rdv"), "regle-remplacee")]
    assert found(horaires="Mo-Fr 08:30-12:00; We off") == []


@pytest.mark.parametrize(
    "reason",
    [
        "Travaux, jusqu'à nouvel ordre",
        "Fermé jusqu’à nouvel avis",
        "Durée indéterminée",
        "sine die",
    ],
)
@pytest.mark.parametrize("kind", ["ferme", "message"])
def test_one_day_whose_reason_has_no_end_is_told_the_form(reason: str, kind: str) -> None:
    one = {"du": "2026-11-20", "type": kind, "motif": reason}
    assert found(exceptions=[one]) == [(("exceptions", 0, "motif"), "fin-inconnue")]
    assert found(exceptions=[one | {"au": "jusqu'à nouvel ordre"}]) == []
    assert found(exceptions=[one | {"au": "2026-12-20"}]) == []


@pytest.mark.parametrize(
    ("first", "today", "reminds"),
    [
        ("2026-08-28", date(2026, 11, 28), True),
        ("2026-08-29", date(2026, 11, 28), False),
        ("2026-11-30", date(2027, 2, 28), False),
        ("2026-11-30", date(2027, 3, 1), True),
        ("2026-12-15", date(2027, 3, 15), True),
    ],
)
def test_what_has_no_known_end_is_reminded_of_after_three_months(
    first: str, today: date, reminds: bool
) -> None:
    one = {"du": first, "au": "jusqu'à nouvel ordre", "type": "ferme"}
    told = [(("exceptions", 0, "au"), "rappel")] if reminds else []
    assert found(today, exceptions=[one]) == told
