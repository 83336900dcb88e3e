"""The form's checks are held against Python's: the page of vectors that ``tests/js`` runs too."""

from __future__ import annotations

import json

from generator.model.house import House
from tests.editing.check_vectors import FILE, aliases, document, given


def test_the_vectors_are_what_python_says() -> None:
    """As ``python -m tests.editing.check_vectors`` would write them."""
    assert json.loads(FILE.read_text("utf-8")) == document()


def test_every_field_of_a_house_is_asked_about() -> None:
    """A new field is in the vectors by itself: the form must know it."""
    asked = {key for page in given() for key in page}
    assert set(aliases(House)) <= asked
