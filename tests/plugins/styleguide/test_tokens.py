"""Tokens as ``tokens.css`` declares them, and the classes that show them."""

from __future__ import annotations

from plugins.styleguide.tokens import read_tokens, token_rules

CSS = """
:root { --paper: #ffffff; --ink: #000000; }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --paper: #111111; } }
:root[data-theme="dark"] { --paper: #111111; }
:root { --text: 1rem; --text-title1: clamp(1rem, 1rem + 1vw, 2rem); }
:root { --space-1: 0.25rem; --page: 70rem; }
"""


def test_colours_of_both_themes_and_sizes_by_kind() -> None:
    """Light and dark apart; texts, spaces, widths apart."""
    tokens = read_tokens(CSS)
    assert tokens.light == {"paper": "#ffffff", "ink": "#000000"}
    assert tokens.dark == {"paper": "#111111"}
    assert tokens.texts == {"text": "1rem", "text-title1": "clamp(1rem, 1rem + 1vw, 2rem)"}
    assert (tokens.spaces, tokens.widths) == ({"space-1": "0.25rem"}, {"page": "70rem"})


def test_every_token_has_its_class() -> None:
    """A colour in front and behind, in its theme; a size where it is used."""
    rules = token_rules(read_tokens(CSS))
    assert ".dark-back-paper { background: #111111; }" in rules
    assert ".light-front-ink { color: #000000; }" in rules
    assert ".type-text-title1 { font-size: var(--text-title1); }" in rules
    assert ".size-space-1 { width: var(--space-1); }" in rules
