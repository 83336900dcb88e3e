"""The components' examples, as their ``examples.yaml`` tell them; the tests read the same.

A file is a list of mappings: ``name``; ``arguments`` of the macro; ``macro`` where it is not
called like its component; ``wrap``, what stands before and after it in a document; ``note``,
what to know before looking at it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from msgspec import Struct

from plugins.site.components import add_components

LONG_TEXT_LENGTH = 300
EXAMPLES_FILE = "examples.yaml"


class Example(Struct, frozen=True):
    """One way to call a component; ``source`` is its arguments in YAML, as written."""

    component: str
    name: str
    macro: str
    arguments: dict[str, Any]
    before: str
    after: str
    source: str
    note: str = ""

    @property
    def key(self) -> str:
        """A name of its own that can be a file's or an identifier."""
        words = re.sub(r"\W+", "-", self.name.lower()).strip("-")
        return f"{self.component}--{words}"


class _Loader(yaml.SafeLoader):
    """YAML with ``!long`` (a text of 300 characters), ``!times`` (a list) and ``!html``."""


def _long(loader: yaml.SafeLoader, node: Any) -> str:
    text = str(loader.construct_scalar(node))
    return (text * LONG_TEXT_LENGTH)[:LONG_TEXT_LENGTH]


def _times(loader: yaml.SafeLoader, node: Any) -> list[Any]:
    told = loader.construct_mapping(node, deep=True)
    return [told["of"]] * int(told["count"])


def _html(loader: yaml.SafeLoader, node: Any) -> Markup:
    return Markup(loader.construct_scalar(node))


_Loader.add_constructor("!long", _long)
_Loader.add_constructor("!times", _times)
_Loader.add_constructor("!html", _html)


def theme_environment(theme: Path) -> Environment:
    """Return Jinja with the settings of ``pelicanconf.py`` over the templates of *theme*."""
    folders = [theme / name for name in ("templates", "components", "styleguide")]
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    add_components(environment)
    return environment


def read_examples(components: Path) -> Iterator[Example]:
    """Yield the examples of every component below *components*, in order.

    Raises:
        yaml.YAMLError: a file is not YAML.
        KeyError: an example has no name or no arguments.
    """
    for file in sorted(components.glob(f"*/{EXAMPLES_FILE}")):
        text = file.read_text("utf-8")
        sources = _sources(text)
        for told, source in zip(yaml.load(text, _Loader), sources, strict=True):
            yield _example(file.parent.name, told, source)


def _example(component: str, told: dict[str, Any], source: str) -> Example:
    before, after = told.get("wrap", ("", ""))
    macro = told.get("macro", component.replace("-", "_"))
    note = told.get("note", "")
    return Example(component, told["name"], macro, told["arguments"], before, after, source, note)


def _sources(text: str) -> list[str]:
    """Return what each example of a file writes for its arguments, without its indentation."""
    root = yaml.compose(text, _Loader)
    assert isinstance(root, yaml.SequenceNode)
    return [_arguments_of(text, item) for item in root.value]


def _arguments_of(text: str, item: yaml.MappingNode) -> str:
    (value,) = (value for key, value in item.value if key.value == "arguments")
    start, end = value.start_mark, value.end_mark
    return textwrap.dedent(" " * start.column + text[start.index : end.index]).rstrip()


def rendered(environment: Environment, example: Example) -> Markup:
    """Return the component alone as HTML."""
    template = environment.get_template(f"{example.component}/{example.component}.html")
    return Markup(getattr(template.module, example.macro)(**example.arguments))
