"""The pairs of colours in use, and their measured contrast."""

from __future__ import annotations

from typing import NamedTuple

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
    Pair("accent", "warm-wash", TEXT, "numbers to call at once"),
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
    Pair("warm", "paper", TEXT, "bullets of texts"),
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


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``. Source: WCAG 2.2, definition of relative luminance."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(front: str, back: str) -> float:
    """Contrast ratio of two colours ``#rrggbb``, from 1 to 21."""
    lighter, darker = sorted((luminance(front), luminance(back)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
