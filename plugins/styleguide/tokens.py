"""The tokens of the theme, read from the text of ``tokens.css``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

_BLOCK = re.compile(r"\{([^{}]*)\}")
_COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
_SIZE = re.compile(r"--((?:text|space)(?:-\w+)?|measure|page|round|target): ([^;]+);")

Colours = Mapping[str, str]


class Tokens(Struct, frozen=True):
    """Colours ``#rrggbb`` by name, light and dark; sizes by name, as CSS writes them."""

    light: Colours
    dark: Colours
    texts: Mapping[str, str]
    spaces: Mapping[str, str]
    widths: Mapping[str, str]


def colour_blocks(tokens_css: str) -> list[dict[str, str]]:
    """Return the colours of each rule that has some: light, dark by the device, dark by choice."""
    found = [dict(_COLOUR.findall(block)) for block in _BLOCK.findall(tokens_css)]
    return [block for block in found if block]


def read_tokens(tokens_css: str) -> Tokens:
    """Return the tokens that *tokens_css* declares."""
    light, dark, _ = colour_blocks(tokens_css)
    sizes = dict(_SIZE.findall(tokens_css))
    return Tokens(
        light=light,
        dark=dark,
        texts={name: size for name, size in sizes.items() if name.startswith("text")},
        spaces={name: size for name, size in sizes.items() if name.startswith("space")},
        widths={n: size for n, size in sizes.items() if not n.startswith(("text", "space"))},
    )


def token_rules(tokens: Tokens) -> str:
    """Return the style rules that show *tokens*: classes, since the page has no inline style."""
    themes = (("light", tokens.light), ("dark", tokens.dark))
    rules = [rule for name, colours in themes for rule in _colour_rules(name, colours)]
    rules += [f".type-{name} {{ font-size: var(--{name}); }}" for name in tokens.texts]
    rules += [f".size-{name} {{ width: var(--{name}); }}" for name in tokens.spaces]
    inside = "\n".join(f"  {rule}" for rule in rules)
    return f"@layer utilities {{\n{inside}\n}}\n"


def _colour_rules(theme: str, colours: Colours) -> Iterator[str]:
    for name, colour in colours.items():
        yield f".{theme}-front-{name} {{ color: {colour}; }}"
        yield f".{theme}-back-{name} {{ background: {colour}; }}"
