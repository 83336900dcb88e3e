"""The style page as HTML: tokens with what is measured of them, and the components."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from jinja2 import Environment
from markupsafe import Markup
from msgspec import Struct

from plugins.styleguide.contrast import PAIRS, TEXT, contrast
from plugins.styleguide.examples import Example, rendered
from plugins.styleguide.tokens import Colours, Tokens

_REFERENCES = re.compile(
    r'\b(id|for|headers|list|popovertarget|aria-(?:controls|owns|labelledby|describedby))="([^"]*)"'
)
_FRAGMENTS = re.compile(r'(href="#|url\(#)([\w-]+)')


class Shown(Struct, frozen=True):
    """An example as the page shows it; ``html`` is empty where the component says nothing."""

    name: str
    macro: str
    html: Markup
    source: str
    note: str


class Component(Struct, frozen=True):
    """A component and its examples."""

    name: str
    examples: Sequence[Shown]


class MeasuredPair(Struct, frozen=True):
    """Two colours and their contrast in both themes, as texts with a French decimal comma."""

    front: str
    back: str
    least: str
    light: str
    dark: str
    is_text: bool


class StylePage(Struct, frozen=True):
    """All that ``styleguide.html`` shows."""

    tokens: Tokens
    pairs: Sequence[MeasuredPair]
    components: Sequence[Component]


def style_page(environment: Environment, examples: Iterable[Example], tokens: Tokens) -> StylePage:
    """Return the page of *examples* (those of a component together) and *tokens*."""
    components = tuple(
        Component(name, tuple(_shown(environment, example) for example in group))
        for name, group in groupby(examples, key=lambda example: example.component)
    )
    return StylePage(tokens, measured_pairs(tokens.light, tokens.dark), components)


def measured_pairs(light: Colours, dark: Colours) -> tuple[MeasuredPair, ...]:
    """Return the pairs in use as measured in both themes."""
    return tuple(
        MeasuredPair(
            pair.front,
            pair.back,
            _decimal(pair.least),
            _decimal(contrast(light[pair.front], light[pair.back])),
            _decimal(contrast(dark[pair.front], dark[pair.back])),
            pair.least == TEXT,
        )
        for pair in PAIRS
    )


def page_html(environment: Environment, page: StylePage, assets: Mapping[str, str]) -> str:
    """Return the document; *assets* leads from logical names to paths from the page."""
    return environment.get_template("styleguide.html").render(page=page, assets=assets)


def with_own_ids(html: str, key: str) -> str:
    """Return *html* with *key* before each of its identifiers, and before what refers to them.

    Examples of one component have the same identifiers; on one page each needs its own.
    References to what is elsewhere, such as the icons, stay as they are.
    """
    own = set(re.findall(r'\bid="([^"]+)"', html))

    def renamed(name: str) -> str:
        return f"{key}--{name}" if name in own else name

    def references(found: re.Match[str]) -> str:
        return f'{found[1]}="{" ".join(renamed(name) for name in found[2].split(" "))}"'

    html = _REFERENCES.sub(references, html)
    return _FRAGMENTS.sub(lambda found: found[1] + renamed(found[2]), html)


def _shown(environment: Environment, example: Example) -> Shown:
    html = rendered(environment, example)
    if html.strip():
        html = Markup(with_own_ids(f"{example.before}{html}{example.after}", example.key))
    return Shown(example.name, example.macro, html, example.source, example.note)


def _decimal(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
