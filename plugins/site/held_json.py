"""JSON that a page holds for its scripts, or for machines."""

from __future__ import annotations

from markupsafe import Markup


def held_json(text: str) -> Markup:
    """Return the JSON *text* as it can stand inside a script element: nothing in it ends one."""
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))
