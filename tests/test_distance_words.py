"""A distance is said alike on the pages and by the browser; a half goes up."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from generator.french import distance

HERE = Path(__file__).parent
NODE = Path(sys.executable).parent / "node"
VECTORS = json.loads((HERE / "vectors" / "distances.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: str(vector["km"]))
def test_what_both_languages_say(vector):
    assert distance(vector["km"]) == vector["texte"]


def test_the_browser_says_the_same_of_any_distance():
    """Halves, of which no float is exact, and what is measured between two positions."""
    measured = random.Random(1)
    halves = [tenths / 20 for tenths in range(2000)]
    distances = [*halves, *(measured.uniform(0, 40) for _ in range(2000))]
    done = subprocess.run(
        [NODE, HERE / "js" / "say_distances.js"], input=json.dumps(distances),
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    said = dict(zip(distances, json.loads(done.stdout), strict=True))
    assert {km: text for km, text in said.items() if text != distance(km)} == {}
