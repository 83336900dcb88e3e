"""The quotes that word processors put around a value, which YAML takes for a part of it."""

from __future__ import annotations

_PAIRS = {"“": "”", "„": "”“", "‘": "’"}


def without_curly_quotes(text: str) -> str | None:
    """Return what ``“…”`` holds; None where the quotes do not go around the whole text.

    « … » are left to the text: they are how French writes a title.
    """
    plain = text.strip()
    closing = _PAIRS.get(plain[:1], "")
    inner = plain[1:-1].strip()
    if len(plain) < 3 or not inner or plain[-1] not in closing:
        return None
    # « ‘a’ ou ‘b’ » only begins and ends with one; an apostrophe inside is none.
    return None if plain[0] in inner or "”" in inner else inner
