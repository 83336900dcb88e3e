"""The page that is easy to read is short, plain, and beside each part stands a picture."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from generator.files.pages import read_pages
from plugins.pages.editorial.easy import SLUG, easy_page
from tests.plain_french import hard_words
from tests.plugins.recording import SITE

ROOT = Path(__file__).resolve().parents[4]
PAGES, _ = read_pages(ROOT / "content" / "pages", ROOT)
[PAGE] = [page for page in PAGES if page.fields.slug == SLUG]
TEXT = re.sub(r"<[^>]+>", " ", PAGE.html)


def test_it_has_about_a_hundred_and_fifty_words() -> None:
    """More would not be read."""
    assert 120 <= len(re.findall(r"[\w’-]+", TEXT)) <= 190


def test_its_sentences_are_short_and_its_words_too() -> None:
    """One idea each."""
    assert max(len(each.split()) for each in re.split(r"[.?!]", TEXT)) <= 12
    assert [word for word in re.findall(r"\w+", TEXT) if len(word) > 10] == []
    assert hard_words(TEXT) == []


def test_each_part_has_its_picture(directory_of: Any) -> None:
    """In the order of a visit."""
    parts = easy_page(PAGE, directory_of({}), SITE).parts
    assert [part.scene for part in parts] == ["village", "arrive", "counter", "leave"]
    assert all(part.text.startswith("<h2") for part in parts)


def test_it_does_not_bear_a_mark_that_needs_readers_concerned() -> None:
    """The European logo asks that people who need it have read it."""
    assert "falc" not in PAGE.html.lower()
