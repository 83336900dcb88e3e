"""The small country in which tests/js/needs_said.test.js asks what people ask."""

from __future__ import annotations

import json
from pathlib import Path

from tests.search.needs_country import needs_country

VECTORS = Path(__file__).parents[1] / "vectors" / "needs_country.json"


def test_the_country_of_the_needs_is_what_python_writes() -> None:
    """``python -m tests.search.needs_country`` writes it anew from the vocabularies."""
    kept = json.loads(VECTORS.read_text("utf-8"))
    assert kept == {name: json.loads(content) for name, content in needs_country().items()}
