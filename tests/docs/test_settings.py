"""``docs/settings.md`` names every setting, with examples that are taken and its true default."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.settings.model import NAMES, Settings
from generator.settings.reading import OF_TESTS, settings_from

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "settings.md").read_text("utf-8")
ROWS = re.findall(r"^\| `([A-Z_]+)` \| (.+?) \| `(.+?)` \| (.+?) \| .+ \|$", PAGE, re.MULTILINE)


def test_every_setting_has_its_row_and_no_other_has() -> None:
    """In the order of the code."""
    assert tuple(row[0] for row in ROWS) == NAMES
    assert len(re.findall(r"^\| `", PAGE, re.MULTILINE)) == len(ROWS)


@pytest.mark.parametrize(("name", "example"), [(row[0], row[2]) for row in ROWS])
def test_the_example_is_taken_and_changes_something(name: str, example: str) -> None:
    """Unless it is the default, which no example is."""
    assert settings_from({name: example}) != Settings()


@pytest.mark.parametrize(("name", "told"), [(row[0], row[3]) for row in ROWS])
def test_what_stands_without_it_is_true(name: str, told: str) -> None:
    """A dash is nothing at all; a word, if it were given, would change nothing."""
    field = next(field for field in Settings.model_fields.values() if field.alias == name)
    if told == "–":
        assert field.default in ("", None)
    else:
        assert field.default not in ("", None)
        assert settings_from({name: told.strip("`")}) == Settings()


def test_the_settings_of_tests_are_named_too() -> None:
    """Not in the table: no build reads them."""
    for name in OF_TESTS:
        assert f"`{name}` is the tests' own" in PAGE


def test_no_other_page_documents_a_setting_that_is_none() -> None:
    """Names in the documentation are those of the code, and ``pelicanconf.py``'s own."""
    own = set(re.findall(r"^(MSAP_[A-Z_]+)", (ROOT / "pelicanconf.py").read_text(), re.MULTILINE))
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]:
        named = set(re.findall(r"`(MSAP_[A-Z_]+)", page.read_text("utf-8"))) - {"MSAP_"}
        assert named <= {*NAMES, *OF_TESTS, *own}, page.name
