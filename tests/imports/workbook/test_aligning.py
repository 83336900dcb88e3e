"""A row is known again by what it says, then by what it is of, then by its rank."""

import pytest

from generator.imports.workbook.aligning import aligned
from generator.sheets.columns import sheets
from generator.sheets.records import RowKey, Values

_BRANCHES = next(sheet for sheet in sheets() if sheet.name == "antennes")
_EXCEPTIONS = next(sheet for sheet in sheets() if sheet.name == "exceptions")


def _rows(*values: Values) -> dict[RowKey, Values]:
    return {(str(rank),): one for rank, one in enumerate(values, 1)}


@pytest.mark.parametrize(
    ("base", "standing", "found"),
    [
        (
            _rows({"nom": "A"}, {"nom": "B"}),
            _rows({"nom": "B"}, {"nom": "A"}),
            {"1": "2", "2": "1"},
        ),
        (_rows({"nom": "A"}), _rows({"nom": "Z"}, {"nom": "A", "adresse": "x"}), {"1": "2"}),
        (_rows({"nom": "A"}), _rows({"nom": "Z"}), {"1": "1"}),
        (_rows({"nom": "A"}, {"nom": "B"}), _rows({"nom": "B"}), {"2": "1"}),
        (
            _rows({"nom": "A"}, {"nom": "A"}),
            _rows({"nom": "A"}, {"nom": "A"}),
            {"1": "1", "2": "2"},
        ),
        (_rows({"nom": "A"}), {}, {}),
    ],
)  # fmt: skip
def test_rows_are_found_again(
    base: dict[RowKey, Values], standing: dict[RowKey, Values], found: dict[str, str]
) -> None:
    pairs = aligned(_BRANCHES, base, standing)
    assert {one: other for (one,), (other,) in pairs.items()} == found


def test_a_row_stays_in_its_place() -> None:
    base: dict[RowKey, Values] = {("antenne 1", "1"): {"du": "2026-12-24"}}
    standing: dict[RowKey, Values] = {("", "1"): {"du": "2026-12-24"}}
    assert aligned(_EXCEPTIONS, base, standing) == {}
