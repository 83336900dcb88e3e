"""From one full file to the next as a JSON Patch.

An operation for each house that came or went, and for each key of a house that has another value.
https://www.rfc-editor.org/rfc/rfc6902
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.changes.document import Document, canonical, houses_of

Operation = dict[str, Any]


def patch(before: Document, after: Document) -> list[Operation]:
    """Return the operations that make *after* of *before*, in the order of their paths."""
    outer = [
        {key: own for key, own in each.items() if key != "maisons"} for each in (before, after)
    ]
    found = list(_operations(outer[0], outer[1], ""))
    old, new = houses_of(before), houses_of(after)
    for identifier in sorted(old.keys() | new.keys()):
        path = f"/maisons/{_escaped(identifier)}"
        if identifier in old and identifier in new:
            found += _operations(old[identifier], new[identifier], path)
        elif identifier in old:
            found.append({"op": "remove", "path": path})
        else:
            found.append({"op": "add", "path": path, "value": new[identifier]})
    return found


def _operations(old: Document, new: Document, path: str) -> Iterator[Operation]:
    if old == new and canonical(old) == canonical(new):
        return
    for key in sorted(old.keys() | new.keys()):
        place = f"{path}/{_escaped(key)}"
        if key not in new:
            yield {"op": "remove", "path": place}
        elif key not in old:
            yield {"op": "add", "path": place, "value": new[key]}
        elif canonical(old[key]) != canonical(new[key]):
            yield {"op": "replace", "path": place, "value": new[key]}


def _escaped(key: str) -> str:
    """Return *key* as a part of a JSON Pointer (https://www.rfc-editor.org/rfc/rfc6901)."""
    return key.replace("~", "~0").replace("/", "~1")
