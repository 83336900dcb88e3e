"""The published files of the demonstration, read by the programs of those who take them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exports.open_data import validating


@pytest.mark.parametrize("check", validating.CHECKS.values(), ids=[*validating.CHECKS])
def test_no_program_finds_an_error(site: Path, check: Callable[[Path], list[str]]) -> None:
    errors = check(site / "donnees")
    assert not errors, validating.told(errors)


def test_the_official_table_schema_holds(site: Path) -> None:
    """Without the schema, the national map's own library, which is stricter, holds the rows."""
    if not validating.TABLE_SCHEMA.is_file():
        pytest.skip(f"{validating.TABLE_SCHEMA.name} is not beside the checkout")
    errors = validating.table_schema(site / "donnees")
    assert not errors, validating.told(errors)


def test_services_are_well_described(site: Path) -> None:
    """Of ten criteria, only those of an address that a page does not give may be missed."""
    assert validating.mean_score(site / "donnees", "2026-11-01") >= 0.9
