"""The form's checks of articles are held against Python's, as those of houses are."""

from __future__ import annotations

import json

from generator.model.article import ArticleFields
from tests.editing.article_vectors import FILE, document, given
from tests.editing.check_vectors import aliases


def test_the_vectors_are_what_python_says() -> None:
    """As ``python -m tests.editing.article_vectors`` would write them."""
    assert json.loads(FILE.read_text("utf-8")) == document()


def test_every_field_of_an_article_is_asked_about() -> None:
    """A new field is in the vectors by itself: the form must know it."""
    asked = {key for article in given() for key in article}
    assert set(aliases(ArticleFields)) <= asked
