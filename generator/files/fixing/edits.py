"""One correction: which bytes it changes, and which values of the page it is meant to change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

from msgspec import Struct

from generator.files.raw_scalars import RawPage, RawScalar, Steps
from generator.files.writing import scalar_text

_FLOW_SIGNS = frozenset(",[]{}")
Change = Callable[[dict[str, Any]], None]
"""What a correction does to the fields of a page, as ``plain`` gives them."""


class Fix(Struct, frozen=True):
    """One correction, where it was made (from 1) and in French what it was."""

    line: int
    column: int
    message: str


class Edit(Struct, frozen=True):
    """Pieces of the file's text, each from an offset to an offset, and what goes there."""

    pieces: tuple[tuple[int, int, str], ...]
    fix: Fix
    change: Change

    @property
    def start(self) -> int:
        """The first offset that it touches."""
        return self.pieces[0][0]


def applied(text: str, edits: Sequence[Edit]) -> str:
    """Return *text* with the pieces of *edits* in place; they must not overlap."""
    parts: list[str] = []
    at = 0
    for start, end, new in sorted(piece for edit in edits for piece in edit.pieces):
        parts += [text[at:start], new]
        at = end
    return "".join((*parts, text[at:]))


def apart(edits: Sequence[Edit]) -> list[Edit]:
    """Return those of *edits* that start behind all that those before them touch.

    The others have their turn when the stage comes again.
    """
    kept: list[Edit] = []
    reach = -1
    for edit in sorted(edits, key=lambda one: one.start):
        if edit.start > reach:
            kept.append(edit)
            reach = max(end for _, end, _ in edit.pieces)
    return kept


def expected(fields: dict[str, Any], edits: Sequence[Edit]) -> dict[str, Any]:
    """Return what *fields* are after *edits*, from the last to the first: places stay right."""
    result = deepcopy(fields)
    for edit in reversed(edits):
        edit.change(result)
    return result


def at(fields: Any, steps: Steps) -> Any:
    """Return what stands at *steps*."""
    for step in steps:
        fields = fields[step]
    return fields


def setting(steps: Steps, value: Any) -> Change:
    """Return the change that puts *value* at *steps*."""

    def change(fields: dict[str, Any]) -> None:
        at(fields, steps[:-1])[steps[-1]] = value

    return change


def renaming(steps: Steps, key: str) -> Change:
    """Return the change that calls the last of *steps* *key*; an empty field is in no fields."""

    def change(fields: dict[str, Any]) -> None:
        holder = at(fields, steps[:-1])
        if steps[-1] in holder:
            holder[key] = holder.pop(steps[-1])

    return change


def nothing(_fields: dict[str, Any]) -> None:
    """The change of a correction that no value sees."""


def written(value: str, scalar: RawScalar) -> str:
    """Return *value* as YAML in the place of *scalar*, in the same quotes where they serve."""
    quote = scalar.style or ""
    if quote and quote not in value and "\\" not in value and value.isprintable():
        return f"{quote}{value}{quote}"
    return plain_text(value, scalar.in_flow)


def plain_text(value: str, in_flow: bool) -> str:
    """Return *value* as YAML, between brackets or braces if *in_flow*, in quotes if it must."""
    return scalar_text(value, in_flow and not _FLOW_SIGNS.isdisjoint(value))


def leading_space(scalar: RawScalar, page: RawPage) -> str:
    """Return the space that a value needs where its field had none."""
    return " " if scalar.start and page.text[scalar.start - 1] == ":" else ""
