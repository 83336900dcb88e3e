"""A template gets what it shows and nothing else, and every page is given complete."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, nodes
from msgspec import Struct

from plugins.site.page import Template
from plugins.styleguide.examples import theme_environment

ROOT = Path(__file__).resolve().parents[3]
THEME = ROOT / "themes" / "msap"
# Put together by others, which say what they are given.
PARTS = {"base", "browse", "in-french", "paper", "site-header", "site-footer"}
CONTEXTS = sorted((ROOT / "plugins" / "pages").glob("*/context.py"))


def declared() -> Iterator[Template[Any]]:
    """Yield the templates that the contexts of all subjects declare."""
    for file in CONTEXTS:
        module = importlib.import_module(f"plugins.pages.{file.parent.name}.context")
        yield from (value for value in vars(module).values() if isinstance(value, Template))


TEMPLATES = {template.name: template for template in declared()}
each_template = pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)


def shown(environment: Environment, name: str) -> set[str]:
    """Return the fields of ``page`` that a template and those it extends name."""
    source = (THEME / "templates" / name).read_text("utf-8")
    tree = environment.parse(source)
    own = {
        node.attr
        for node in tree.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == "page"
    }
    parents = [node.template.value for node in tree.find_all(nodes.Extends)]
    # A block that a page replaces shows nothing of its parent's.
    replaced = set(re.findall(r"{% block (\w+) %}", source))
    for parent in parents:
        text = (THEME / "templates" / parent).read_text("utf-8")
        for block in replaced:
            text = re.sub(rf"{{% block {block} %}}.*?{{% endblock %}}", "", text, flags=re.DOTALL)
        # A sheet may be called « page.css ».
        own |= set(re.findall(r"(?<![\"\w])page\.(\w+)", text))
        own |= {
            f for each in re.findall(r'extends "([^"]+)"', text) for f in shown(environment, each)
        }
    return own


@pytest.fixture(scope="module")
def environment() -> Environment:
    """Return Jinja over the site's templates."""
    return theme_environment(THEME)


def test_every_template_of_a_page_is_declared_once() -> None:
    """Its one kind of page is known to the type checker."""
    names = [template.name for template in declared()]
    files = {file.stem for file in (THEME / "templates").glob("*.html")} - PARTS
    assert sorted(names) == sorted(files)


@each_template
def test_a_template_shows_all_that_it_is_given(
    template: Template[Any], environment: Environment
) -> None:
    """A field that no template names would be worked out for nothing."""
    given = set(template.shows.__struct_fields__)
    assert given == shown(environment, f"{template.name}.html")


def contexts() -> Iterator[type]:
    """Yield the kinds of values of every context, and those that pages share."""
    names = [f"plugins.pages.{file.parent.name}.context" for file in CONTEXTS]
    for name in [*names, "plugins.drawing.context", "plugins.site.page"]:
        module = importlib.import_module(name)
        kinds = (value for value in vars(module).values() if isinstance(value, type))
        own = (kind for kind in kinds if kind.__module__ == name)
        yield from (kind for kind in own if issubclass(kind, Struct))


@pytest.mark.parametrize("kind", tuple(contexts()), ids=lambda kind: kind.__qualname__)
def test_what_a_page_is_given_never_changes(kind: Any) -> None:
    """It is made complete in one call: frozen, of tuples, down to its smallest part."""
    assert kind.__struct_config__.frozen
    changing = re.compile(r"\b(?:list|dict|set|Sequence|Mapping)\b")
    assert not [name for name, told in kind.__annotations__.items() if changing.search(told)]
