"""YAML as nodes that know their place, built from libyaml's events, not with PyYAML's constructors.

Every scalar stays text (YAML 1.1 would turn ``01000`` into 512 and ``non`` into False), anchors,
aliases and tags are refused where they stand, and depth is bounded, so that no input
expands or recurses without limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import yaml

from generator.files.characters import FORBIDDEN, SENTENCE
from generator.files.conflicts import refuse_conflict
from generator.files.nodes import Mapping, Node, Scalar, Sequence
from generator.files.source_refused import SourceRefused
from generator.files.yaml_errors import explain
from generator.problems import Code, shown

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a platform without libyaml: slower, the same events
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

FILE_VALUES_MAX = 100_000
DEPTH_MAX = 8
CURLY_QUOTES = ("“", "„", "‘")
"""What opens a value that a word processor put between quotes of its own."""

LIST_SIGNS = ("-", "–", "—", "•")
"""What an item of a list is begun with; YAML's own is a dash and a space."""


class Parsed(NamedTuple):
    """A document; ``is_odd``: a value is empty, cut, in curly quotes or after a list's sign."""

    root: Node
    is_odd: bool


def read_yaml(text: str, first_line: int = 1, values_max: int = FILE_VALUES_MAX) -> Node:
    """Return the single YAML document of *text* as nodes.

    Raises:
        SourceRefused: broken YAML, a mark of Git, a duplicate key, an anchor, an alias, a tag,
            more than ``DEPTH_MAX`` levels, or more than *values_max* values.
    """
    return parsed(text, first_line, values_max).root


def parsed(text: str, first_line: int, values_max: int) -> Parsed:
    """Return the document of *text* with what was seen of it; refused as by ``read_yaml``."""
    refuse_conflict(text, first_line)
    builder = _Builder(first_line, values_max)
    try:
        node = builder.document(text)
    except yaml.YAMLError as error:
        line, column, sentence = explain(error, text)
        raise SourceRefused(line + first_line, column + 1, "yaml", sentence) from None
    return Parsed(node or Mapping(first_line, 1), builder.is_odd)


def _begins_oddly(value: str) -> bool:
    if value.startswith(LIST_SIGNS):
        return not value[1:2].isdigit()  # half of all longitudes
    return value.startswith(CURLY_QUOTES)


class _Builder:
    """Turns events into nodes; only the events of one document are accepted."""

    def __init__(self, first_line: int, values_max: int) -> None:
        self.first_line = first_line
        self.values_left = values_max
        self.is_odd = False
        self._text = ""

    def document(self, text: str) -> Node | None:
        """Return the one document of *text*, None for an empty one."""
        root: Node | None = None
        self._text = text
        events = yaml.parse(text, Loader=Loader)
        for event in events:
            name = type(event).__name__
            if name in _MAKERS:
                if root is not None:
                    raise self._refused(event, "yaml", "un seul bloc de champs par fichier.")
                root = self._node(event, events, 1)
            elif name == "AliasEvent":
                raise self._alias(event)
        return root

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        name = type(event).__name__
        if name == "AliasEvent":
            raise self._alias(event)
        if event.anchor is not None:
            raise self._refused(
                event, "yaml", f"« &{shown(event.anchor)} » : les ancres YAML ne sont pas admises."
            )
        if event.tag is not None:
            raise self._refused(
                event,
                "yaml",
                f"« {shown(event.tag)} » : les étiquettes YAML (!) ne sont pas admises.",
            )
        if depth > DEPTH_MAX:
            raise self._refused(event, "yaml", "trop de blocs imbriqués les uns dans les autres.")
        self.values_left -= 1
        if self.values_left < 0:
            raise self._refused(event, "yaml", "trop de champs pour un seul fichier.")
        return _MAKERS[name](self, event, events, depth)

    def _place(self, event: Any) -> tuple[int, int]:
        mark = event.start_mark
        return mark.line + self.first_line, mark.column + 1

    def scalar(self, event: Any, _events: Iterator[Any], _depth: int) -> Scalar:
        """Return the scalar of *event*."""
        if FORBIDDEN.search(event.value):  # written as an escape: "\\x01"
            raise self._refused(event, "caractere", SENTENCE)
        empty = not event.value and not event.style
        if empty or _begins_oddly(event.value):
            self.is_odd = True
        return Scalar(*self._place(event), None if empty else event.value)

    def sequence(self, event: Any, events: Iterator[Any], depth: int) -> Sequence:
        """Return the list that starts at *event*."""
        result = Sequence(*self._place(event))
        for inner in events:
            if type(inner).__name__ == "SequenceEndEvent":
                break
            result.items.append(self._node(inner, events, depth + 1))
        return result

    def mapping(self, event: Any, events: Iterator[Any], depth: int) -> Mapping:
        """Return the mapping that starts at *event*."""
        result = Mapping(*self._place(event))
        for inner in events:
            if type(inner).__name__ == "MappingEndEvent":
                break
            key = self._node(inner, events, depth + 1)
            if not isinstance(key, Scalar) or not key.text:
                raise self._refused(inner, "yaml", "un nom de champ est attendu avant « : ».")
            after = next(events)
            if event.flow_style and result.items and self._has_no_colon(inner, after):
                before, (_, value) = next(reversed(result.items.items()))
                if isinstance(value, Scalar) and value.text is not None:
                    result.cut.setdefault(before, []).append(key.text)
                    self.is_odd = True
                    continue
            if key.text in result.items:
                first = result.items[key.text][0].line
                raise self._refused(
                    inner, "cle-double", f"« {shown(key.text)} » est déjà donné ligne {first}."
                )
            result.items[key.text] = (key, self._node(after, events, depth + 1))
        return result

    def _has_no_colon(self, key: Any, value: Any) -> bool:
        """Tell whether a plain key of a flow mapping has neither « : » nor value behind it."""
        if key.style or type(value).__name__ != "ScalarEvent" or value.value or value.style:
            return False
        return ":" not in self._text[key.end_mark.index : value.start_mark.index]

    def _refused(self, event: Any, code: Code, message: str) -> SourceRefused:
        return SourceRefused(*self._place(event), code, message)

    def _alias(self, event: Any) -> SourceRefused:
        return self._refused(
            event,
            "yaml",
            f"« *{shown(event.anchor)} » : les renvois YAML ne sont pas admis ; "
            "mettez entre guillemets un texte qui commence par *.",
        )


_MAKERS: dict[str, Callable[[_Builder, Any, Iterator[Any], int], Node]] = {
    "ScalarEvent": _Builder.scalar,
    "SequenceStartEvent": _Builder.sequence,
    "MappingStartEvent": _Builder.mapping,
}
