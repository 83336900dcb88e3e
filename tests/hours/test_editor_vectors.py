"""The sentences about hours that the form shows are those of ``msap check``.

The vectors are run by node too: tests/js/editor_hours.test.js.
"""

from __future__ import annotations

import json
from pathlib import Path

from tests.hours.editor_answers import problems_of_place

VECTORS = Path(__file__).parents[1] / "vectors" / "editor_hours.json"


def test_the_vectors_of_the_form_are_what_python_says() -> None:
    vectors = json.loads(VECTORS.read_text("utf-8"))
    assert len(vectors) > 400
    for vector in vectors:
        assert problems_of_place(vector["input"]) == vector["problems"]
