"""Every commune of France is understood as itself: alone, beside the network's name, beside a need,
with its department.

It needs no list of houses: the gazetteer is the real one, the houses are a handful. ``make test``
asks about one commune in a hundred and all with a delicate name, ``make test-search`` about every
one (four minutes of a core).
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import brotli
import pytest

from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies
from tests.search.all_communes import write_country
from tests.search.real_list import NODE, ROOT

STEP = int(os.environ.get("COMMUNES_STEP", "100"))
MOST_MISSED = {
    "alone": 4,
    "network": 1,
    "needBefore": 0,
    "needAfter": 70,
    "departmentName": 1,
    "departmentNumber": 1,
}
"""Job, Boulot and Parent, alone, are rather needs, Bus what travels: they are offered. "Son
retraite" is no commune.

How many each kind of question may miss: of all communes, or of those that are asked about."""


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory, territory: Territory, vocabularies: Vocabularies
) -> Path:
    """The search's files."""
    made = tmp_path_factory.mktemp("communes")
    write_country(made, territory, vocabularies)
    return made


@pytest.fixture(scope="module")
def report(folder: Path) -> dict[str, Any]:
    """What tests/js/all_communes.js tells."""
    return _told("all_communes.js", folder, str(STEP))


def _told(script: str, *arguments: Path | str) -> dict[str, Any]:
    command = [NODE, ROOT / "tests" / "js" / script, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_communes_are_asked_about_in_every_kind_of_question(report: dict[str, Any]) -> None:
    """A report of nothing would prove nothing."""
    assert report["communes"] > 34_000 / STEP
    assert list(report["kinds"]) == list(MOST_MISSED)


@pytest.mark.parametrize("kind", MOST_MISSED)
def test_a_commune_is_understood_as_itself(report: dict[str, Any], kind: str) -> None:
    """Or offered, when other places have its name."""
    missed = report["kinds"][kind]["missed"]
    assert len(missed) <= MOST_MISSED[kind], missed


BEGINNINGS = {
    "saint-m": "Saint-Malo",
    "saint-et": "Saint-Étienne",
    "st l": "Saint-Lô",
    "saint d": "Saint-Dizier",
    "ste m": "Sainte-Maxime",
    "mont": "Montpellier",
    "ville": "Villeurbanne",
    "ville d": "Ville-d'Avray",
    "le ma": "Le Mans",
    "la ro": "La Rochelle",
    "les s": "Les Sables-d'Olonne",
    "l'h": "L'Haÿ-les-Roses",
    "me": "Metz",
    "a": "Angers",
    "pa": "Pau",
    "saint": "Saint-Étienne",
    "le": "Le Havre",
    "s": "Strasbourg",
    "près du ma": "Le Mans",
    "france services saint-m": "Saint-Malo",
    "carte grise la ro": "La Rochelle",
    "le gard": "Gard",
    "mende pour": "Mende",
    "paris 1": "Paris 15e",
    "gresse": "Gresse-en-Vercors",
    "aulus": "Aulus-les-Bains",
    "champtocé": "Champtocé-sur-Loire",
    "vielmur": "Vielmur-sur-Agout",
    "boulogne": "Boulogne-Billancourt",
}
FIRST = (
    "gresse",
    "aulus",
    "champtocé",
    "vielmur",
    "le ma",
    "la ro",
    "les s",
    "saint-et",
    "ville d",
)
"""Beginnings whose place comes before all others."""


def test_the_beginning_of_any_name_is_completed(folder: Path) -> None:
    """A commune stands among the six that are proposed, whatever its name begins with."""
    proposed = _told("proposed_places.js", folder, *BEGINNINGS)
    assert {text: name for text, name in BEGINNINGS.items() if name not in proposed[text]} == {}
    assert [proposed[text][0] for text in FIRST] == [BEGINNINGS[text] for text in FIRST]


def test_a_keystroke_needs_a_small_file(folder: Path) -> None:
    """That of a beginning too short for a shard; there are few of them."""
    weights = [len(brotli.compress(file.read_bytes())) for file in folder.glob("lieux-*/d-*.json")]
    assert 20 < len(weights) < 200
    assert max(weights) <= 1_500
