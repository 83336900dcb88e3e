"""The keys of shards out of the text that stands for them, as lib/terms.js reads them."""

from __future__ import annotations


def keys_in(text: str) -> set[str]:
    """The keys of ``text`` (``generator.search.cutting.nested``)."""
    keys, rest = _read(text, "")
    assert not rest
    return keys


def _read(text: str, start: str) -> tuple[set[str], str]:
    keys: set[str] = set()
    while text and text[0] != ")":
        sign, text = text[0], text[1:]
        if sign == "!":
            keys.add(start)
        elif text.startswith("("):
            longer, text = _read(text[1:], start + sign)
            keys |= longer
            text = text.removeprefix(")")
        else:
            keys.add(start + sign)
    return keys, text
