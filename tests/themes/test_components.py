"""Every example of every component: sound HTML, and what data says stays text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from plugins.styleguide.examples import Example, read_examples, rendered

COMPONENTS = Path(__file__).parents[2] / "themes" / "msap" / "components"
NEVER_FROM_DATA = {"script", "img", "b", "iframe"}


EXAMPLES = tuple(read_examples(COMPONENTS))
each_example = pytest.mark.parametrize("example", EXAMPLES, ids=[e.key for e in EXAMPLES])


def _document(environment: Environment, example: Example) -> str:
    sprite = environment.get_template("icon/icon.html").module.icon_sprite()  # type: ignore[attr-defined]
    body = (
        f"{sprite}<h1>Exemple</h1>{example.before}{rendered(environment, example)}{example.after}"
    )
    head = '<meta charset="utf-8"><title>Exemple</title>'
    return f'<!doctype html>\n<html lang="fr"><head>{head}</head><body>{body}</body></html>\n'


@pytest.fixture(scope="module")
def complaints(environment: Environment, validate: Any) -> dict[str, list[str]]:
    """Return what the validator says of every example, in one run."""
    found: dict[str, list[str]] = validate({e.key: _document(environment, e) for e in EXAMPLES})
    return found


def test_every_component_has_examples_and_a_style() -> None:
    """A component without examples would be tested by nobody."""
    for folder in sorted(COMPONENTS.iterdir()):
        files = {file.name for file in folder.iterdir()}
        assert {f"{folder.name}.html", f"{folder.name}.css", "examples.yaml"} <= files, folder.name


def test_examples_have_names_of_their_own() -> None:
    """Two examples of one name would hide each other."""
    keys = [example.key for example in EXAMPLES]
    assert len(keys) == len(set(keys))


def test_every_style_is_in_a_sheet() -> None:
    """Imported nowhere it would never be seen, in two of one page it would be loaded twice.

    The results page alone has no ``page.css``; of ``browse.css`` and ``welcome.css`` ``/services/``
    alone has both.
    """
    folder = COMPONENTS.parent / "static" / "css"
    names = ("site.css", "page.css", "browse.css", "welcome.css", "search-after.css")
    sheets = {name: (folder / name).read_text("utf-8") for name in names}
    for style in COMPONENTS.glob("*/*.css"):
        imported = f"components/{style.parent.name}/{style.name}"
        found = {name for name, sheet in sheets.items() if imported in sheet}
        assert len(found) == 1 or found in _NEVER_TOGETHER, imported


_NEVER_TOGETHER = ({"page.css", "search-after.css"}, {"browse.css", "welcome.css"})


@each_example
def test_example_is_sound(example: Example, complaints: dict[str, list[str]]) -> None:
    """The validator has nothing to say."""
    assert complaints[example.key] == []


@each_example
def test_data_stays_text(example: Example, environment: Environment, outline: Any) -> None:
    """No markup of a field becomes an element, no attribute escapes."""
    html = rendered(environment, example)
    tags = outline(html).tags
    own = {"img"} if example.component == "house-photo" else set()
    assert not (NEVER_FROM_DATA - own) & {tag for tag, _ in tags}
    assert not [name for _, attributes in tags for name in attributes if name.startswith("on")]


@each_example
def test_identifiers_are_unique(example: Example, environment: Environment, outline: Any) -> None:
    """An example never gives the same id twice."""
    ids = outline(_document(environment, example)).ids
    assert len(ids) == len(set(ids))


def test_icons_used_are_in_the_sprite(environment: Environment, outline: Any) -> None:
    """Every drawing that a template or a component asks for exists."""
    sprite = environment.get_template("icon/icon.html").module.icon_sprite()  # type: ignore[attr-defined]
    drawn = set(outline(str(sprite)).ids)
    sources = [*COMPONENTS.glob("*/*.html"), *(COMPONENTS.parent / "templates").glob("*.html")]
    asked = {name for file in sources for name in re.findall(r'icon\("(\w+)"\)', file.read_text())}
    assert asked and {f"icon-{name}" for name in asked} <= drawn


def test_a_house_entry_is_small(environment: Environment) -> None:
    """A usual entry is repeated 45,000 times in a national build: 350 bytes at most."""
    usual = next(e for e in EXAMPLES if e.component == "house-entry")
    assert len(rendered(environment, usual).encode()) <= 350
