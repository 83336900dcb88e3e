"""Codes that have been replaced since a page was written: each told where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.files.nodes import Mapping, Node, Scalar, Sequence
from generator.model.coded import ReadingContext
from generator.problems import Problem, Severity


def replaced_codes(context: ReadingContext, front: Mapping, path: str) -> Iterator[Problem]:
    """Yield a warning for each code of *front* that *context* has met under another by now."""
    if not context.replaced:
        return
    for scalar in _scalars(front):
        if current := context.replaced.get(scalar.text or ""):
            message = f"« {scalar.text} » est remplacé par « {current} »."
            yield Problem(
                path, scalar.line, scalar.column, Severity.WARNING, "code-remplace", message
            )


def _scalars(node: Node) -> Iterable[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for _, value in node.items.values():
            yield from _scalars(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
