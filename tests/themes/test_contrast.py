"""The colours in use: measured contrast, light and dark, as docs/decisions/design.md says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.styleguide.contrast import PAIRS, Pair, contrast
from plugins.styleguide.tokens import colour_blocks

ROOT = Path(__file__).parents[2]
TOKENS = (ROOT / "themes/msap/static/css/tokens.css").read_text("utf-8")
DECISION = (ROOT / "docs/decisions/design.md").read_text("utf-8")
STYLES = sorted((ROOT / "themes/msap").glob("**/*.css"))


def _row(pair: Pair) -> str:
    light, dark, _ = colour_blocks(TOKENS)
    measured = (contrast(theme[pair.front], theme[pair.back]) for theme in (light, dark))
    values = " | ".join(f"{value:.2f}" for value in measured)
    return f"| `{pair.front}` | `{pair.back}` | {pair.use} | {pair.least:g} | {values} |"


def test_contrast_of_known_colours() -> None:
    """Black on white is 21; a colour on itself is 1; the grey #767676 is just enough."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#336699", "#336699") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_both_dark_themes_are_one() -> None:
    """The device's dark theme and the chosen one have the same colours."""
    light, by_device, by_choice = colour_blocks(TOKENS)
    assert by_device == by_choice
    assert by_device.keys() == light.keys()


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{p.front}-on-{p.back}" for p in PAIRS])
@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_pair_is_legible(pair: Pair, theme: int) -> None:
    """Text has 4.5, what outlines a control has 3."""
    colours = colour_blocks(TOKENS)[theme]
    assert contrast(colours[pair.front], colours[pair.back]) >= pair.least


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{p.front}-on-{p.back}" for p in PAIRS])
def test_decision_says_what_is_measured(pair: Pair) -> None:
    """The table of docs/decisions/design.md has the row as measured today."""
    assert _row(pair) in DECISION, f"write in docs/decisions/design.md: {_row(pair)}"


def test_styles_use_only_tokens() -> None:
    """No colour is written outside the tokens, but for paper (print); the map's ground, which is
    loaded with a map, has tokens of its own.
    """
    for style in STYLES:
        if style.name not in ("tokens.css", "print.css", "paper.css"):
            text = style.read_text()
            if style.name == "map.css":
                text = re.sub(r"--[a-z0-9-]+: #[0-9a-f]{6};", "", text)
            assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb\(|hsl\(", text), style.name
