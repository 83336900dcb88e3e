"""Gives keys of a page other values and touches nothing else: comments, order, quotes, line ends.

The page is read again after its edits (``page_edits.py``): if anything but what was asked for has
changed, it is left as it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.files.nodes import plain
from generator.files.page_edits import NotRewritten, applied, body_edit, front_edits
from generator.files.page_layout import Layout, page_layout
from generator.files.source import decode, split_page
from generator.files.source_refused import SourceRefused
from generator.files.writing import Field

__all__ = ["NotRewritten", "rewritten", "without_tuples"]


def rewritten(
    raw: bytes, changes: Mapping[str, Field | None], body: str | None, order: Sequence[str]
) -> bytes:
    """Return the bytes of a page in which some keys have other values.

    Args:
        changes: the new value of each key; None, or an empty one, takes the key away.
        body: the new Markdown text; None leaves it.
        order: keys in the order of a page, to know where a new one stands.

    Raises:
        NotRewritten: it cannot be done without touching something else. SourceRefused: the page
            cannot be read.
    """
    layout = page_layout(raw)
    edits = front_edits(layout, changes, order)
    if body is not None:
        edits.append(body_edit(layout, body))
    result = applied(layout.text, edits).encode()
    _check(result, layout, changes, body)
    return result


def without_tuples(value: Any) -> Any:
    """Return a field's value as a page gives it back: dicts, lists and texts."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: without_tuples(inner) for key, inner in value.items() if inner}
    if isinstance(value, list | tuple):
        return [without_tuples(item) for item in value]
    return value


def _check(
    result: bytes, layout: Layout, changes: Mapping[str, Field | None], body: str | None
) -> None:
    expected = plain(layout.source.front)
    for key, value in changes.items():
        expected.pop(key, None)
        if value:
            expected[key] = without_tuples(value)
    try:
        source = split_page(decode(result))
    except SourceRefused as refused:
        raise NotRewritten(f"ligne {refused.line} : {refused.message}") from None
    text = layout.source.body if body is None else body.strip("\n")
    if plain(source.front) != expected or source.body != text:
        raise NotRewritten("ses champs sont écrits d'une façon que l'import ne sait pas changer.")
