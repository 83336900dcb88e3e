"""List pages: French that is right, houses where they belong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def text_of(site: Path) -> dict[str, str]:
    """Return the text of a few list pages by path."""
    paths = ("departements/48-lozere", "departements/974-la-reunion", "regions/occitanie")
    return {path: (site / path / "index.html").read_text("utf-8") for path in paths}


def test_a_department_is_spoken_of_with_its_article(text_of: dict[str, str]) -> None:
    """« en Lozère », « à La Réunion »."""
    assert "Maisons de services au public en Lozère" in text_of["departements/48-lozere"]
    assert "à La Réunion" in text_of["departements/974-la-reunion"]


def test_a_region_lists_its_houses_by_department(text_of: dict[str, str]) -> None:
    """Occitanie shows Lozère, Gers, Tarn-et-Garonne, each with its houses."""
    html = text_of["regions/occitanie"]
    assert "Mende" in html
    assert "Fleurance" in html
    assert "Durtal" not in html


def test_a_house_is_listed_with_its_other_communes(site: Path) -> None:
    """Its branches and stops are places too: « Aussi à … » on the department's page."""
    html = (site / "departements/26-drome/index.html").read_text("utf-8")
    assert "Aussi à Châtillon-en-Diois et à Luc-en-Diois" in html


def test_every_commune_of_a_department_has_its_nearest_places(site: Path) -> None:
    """152 communes in Lozère; Mende's nearest place is in Mende, less than 3 km away."""
    html = (site / "departements/48-lozere/index.html").read_text("utf-8")
    rows = html.split('<tr id="c-')[1:]
    assert len(rows) == 152
    mende = next(row for row in rows if row.startswith("48095"))
    assert mende.count("<li>") == 3
    assert "France services" in mende.split("</li>")[0]
    assert re.search(r", \d00\u00a0m ", mende.split("</li>")[0])
