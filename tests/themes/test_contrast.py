"""The colours in use: measured contrast, light and dark, as docs/decisions/design.md says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
TOKENS = (ROOT / "themes/msap/static/css/tokens.css").read_text("utf-8")
DECISION = (ROOT / "docs/decisions/design.md").read_text("utf-8")
STYLES = sorted((ROOT / "themes/msap").glob("**/*.css"))
TEXT, INTERFACE = 4.5, 3.0


class Pair(NamedTuple):
    """Two tokens seen one on the other, and the least contrast WCAG 2.2 wants of them."""

    front: str
    back: str
    least: float
    use: str


PAIRS = (
    Pair("ink", "paper", TEXT, "text"),
    Pair("ink", "surface", TEXT, "text of cards and fields"),
    Pair("ink", "sunk", TEXT, "footer"),
    Pair("ink", "accent-wash", TEXT, "essentials, home"),
    Pair("ink", "warm-wash", TEXT, "exceptions"),
    Pair("ink-soft", "paper", TEXT, "small print"),
    Pair("ink-soft", "surface", TEXT, "small print of cards, suggestions"),
    Pair("ink-soft", "sunk", TEXT, "credits, hovered suggestion"),
    Pair("ink-soft", "accent-wash", TEXT, "search examples"),
    Pair("ink-soft", "warm-wash", TEXT, "reasons of exceptions"),
    Pair("accent", "paper", TEXT, "links, figures"),
    Pair("accent", "surface", TEXT, "links of cards, menu"),
    Pair("accent", "sunk", TEXT, "figures of the home page"),
    Pair("accent", "accent-wash", TEXT, "links of the essentials"),
    Pair("accent-strong", "paper", TEXT, "hovered link"),
    Pair("accent-strong", "surface", TEXT, "hovered link"),
    Pair("accent-strong", "sunk", TEXT, "hovered link"),
    Pair("accent-strong", "accent-wash", TEXT, "hovered link"),
    Pair("accent-strong", "warm-wash", TEXT, "hovered link"),
    Pair("visited", "paper", TEXT, "visited link"),
    Pair("visited", "surface", TEXT, "visited link"),
    Pair("visited", "accent-wash", TEXT, "visited link"),
    Pair("on-accent", "accent", TEXT, "buttons"),
    Pair("on-accent", "accent-strong", TEXT, "hovered button"),
    Pair("open", "accent-wash", TEXT, "open"),
    Pair("closed", "accent-wash", TEXT, "closed"),
    Pair("warm", "paper", TEXT, "reason of a result"),
    Pair("edge", "paper", INTERFACE, "edge of a field, of a button"),
    Pair("edge", "surface", INTERFACE, "edge of a field"),
    Pair("edge", "sunk", INTERFACE, "theme buttons"),
    Pair("edge", "accent-wash", INTERFACE, "field of the home page"),
    Pair("focus", "paper", INTERFACE, "focus ring"),
    Pair("focus", "surface", INTERFACE, "focus ring"),
    Pair("focus", "sunk", INTERFACE, "focus ring"),
    Pair("focus", "accent-wash", INTERFACE, "focus ring"),
    Pair("focus", "warm-wash", INTERFACE, "focus ring"),
)


def _colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


def _blocks() -> list[dict[str, str]]:
    found = [_colours(block) for block in re.findall(r"\{([^{}]*)\}", TOKENS)]
    return [block for block in found if block]


def _luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``. Source: WCAG 2.2, definition of relative luminance."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(front: str, back: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(front), _luminance(back)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _row(pair: Pair) -> str:
    light, dark, _ = _blocks()
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
    light, by_device, by_choice = _blocks()
    assert by_device == by_choice
    assert by_device.keys() == light.keys()


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{p.front}-on-{p.back}" for p in PAIRS])
@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_pair_is_legible(pair: Pair, theme: int) -> None:
    """Text has 4.5, what outlines a control has 3."""
    colours = _blocks()[theme]
    assert contrast(colours[pair.front], colours[pair.back]) >= pair.least


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{p.front}-on-{p.back}" for p in PAIRS])
def test_decision_says_what_is_measured(pair: Pair) -> None:
    """The table of docs/decisions/design.md has the row as measured today."""
    assert _row(pair) in DECISION, f"write in docs/decisions/design.md: {_row(pair)}"


def test_styles_use_only_tokens() -> None:
    """No colour is written outside the tokens, but for paper (print)."""
    for style in STYLES:
        if style.name not in ("tokens.css", "print.css", "paper.css"):
            assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb\(|hsl\(", style.read_text()), style.name
