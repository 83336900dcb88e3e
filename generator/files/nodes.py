"""The nodes of a YAML text: each knows the line and column where it starts."""

from __future__ import annotations

from typing import Any

from msgspec import Struct, field


class Node(Struct):
    """A piece of YAML with where it starts: ``line`` and ``column`` count from 1."""

    line: int
    column: int


class Scalar(Node):
    """A text; ``text`` is None for ``key:`` with nothing behind it."""

    text: str | None


class Mapping(Node):
    """Keys in the order of the file, each with its own place.

    ``cut`` are the pieces that a comma cut off the value of a key, between braces: of
    ``{nom: Mairie, salle 2}``, « salle 2 », which YAML takes for a key of its own.
    """

    items: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    cut: dict[str, list[str]] = field(default_factory=dict)


class Sequence(Node):
    """A list."""

    items: list[Node] = field(default_factory=list)


def plain(node: Node) -> Any:
    """Return *node* as dicts, lists and texts; keys with an empty value are left out."""
    if isinstance(node, Mapping):
        return {
            key: plain(value)
            for key, (_, value) in node.items.items()
            if not (isinstance(value, Scalar) and value.text is None)
        }
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.text or ""


def place_of(root: Node, path: tuple[str | int, ...], *, key: bool = False) -> tuple[int, int]:
    """Return the line and column of the value at *path*, or of what stands nearest above it.

    Args:
        root: the front matter.
        path: keys and list positions, as in a pydantic error.
        key: the place of the last key instead of its value.
    """
    node, at = root, (root.line, root.column)
    for step in path:
        if isinstance(node, Mapping) and step in node.items:
            name, node = node.items[str(step)]
            at = (name.line, name.column) if key else (node.line, node.column)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            at = (node.line, node.column)
    return at


def node_at(root: Node, path: tuple[str | int, ...]) -> Node | None:
    """Return what stands at *path*, keys and list positions; None where nothing does."""
    node: Node | None = root
    for step in path:
        if isinstance(node, Mapping):
            node = node.items[str(step)][1] if step in node.items else None
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step] if step < len(node.items) else None
        else:
            return None
    return node
