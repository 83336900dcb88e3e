"""Every commune that has a house, in the browser's own code run by node.

The list is not part of the project: without it (``../shared/data``) this test says so and is
skipped. tests/browser/test_relevance.py asks questions of every kind in the browser itself.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.geography.territory import Territory
from generator.model.vocabulary import Vocabularies
from tests.search import real_list

HERE = Path(__file__).parent
FEWEST_COMMUNES = 2_600
FARTHER_THAN_NEIGHBOURS = {"Mauges-sur-Loire", "Marseille 15e"}
"""Three houses of neighbouring communes are nearer to their town hall than their own."""


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory, vocabularies: Vocabularies, territory: Territory
) -> Path:
    """The search's files of the real list."""
    if not real_list.LIST.exists():
        pytest.skip(f"the real list is not there: {real_list.LIST.name}")
    made = tmp_path_factory.mktemp("search")
    entries = real_list.entries(vocabularies)
    real_list.write_files(entries, territory, vocabularies, made)
    return made


def _run(script: str, *arguments: Path) -> dict[str, Any]:
    command = [real_list.NODE, real_list.ROOT / "tests" / "js" / script, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    answered: dict[str, Any] = json.loads(done.stdout)
    return answered


def test_every_commune_with_a_house_is_found_among_the_first_three(folder: Path) -> None:
    """Written exactly, without accents, without hyphens and apostrophes."""
    report = _run("every_commune.js", folder)
    assert report["communes"] > FEWEST_COMMUNES
    for way, missed in report["missed"].items():
        assert set(missed) <= FARTHER_THAN_NEIGHBOURS, way
