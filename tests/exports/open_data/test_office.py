"""LibreOffice really opens the two files that officers open; where it is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.exports.open_data.flat import flat_csv, flat_xlsx
from generator.exports.open_data.source import Source
from tests.conftest import MakeDirectory
from tests.exports.open_data import office
from tests.exports.open_data.houses import HOUSES

ODD = (
    {"nom": "=cmd|' /C calc'!A0", "presentation_resume": "@SUM(1+1)"},
    {"nom": "+33 (0)1", "commune": "Bourg-en-Bresse", "code_postal": "01000"},
    {"nom": "-2+3", "presentation_resume": 'Œuvre, à l’été ; « ça » "va"'},
)


@pytest.mark.skipif(office.PROGRAM is None, reason="soffice (LibreOffice) is not installed")
def test_it_shows_what_was_written_and_computes_nothing(
    directory_of: MakeDirectory, tmp_path: Path
) -> None:
    source = Source(directory_of(*HOUSES, *ODD), "https://annuaire.example.fr")
    (tmp_path / "annuaire.xlsx").write_bytes(flat_xlsx(source).content)
    (tmp_path / "annuaire.csv").write_bytes(flat_csv(source).content)
    assert office.office(tmp_path) == []
    codes = [row["Code postal"] for row in office.opened(tmp_path / "annuaire.xlsx")]
    assert office.Cell("string", "01000", "") in codes
