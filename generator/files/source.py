"""A page's text, cut into front matter and body, its YAML as nodes that know their place.

The nodes are built from libyaml's events, not with PyYAML's constructors: every scalar
stays text (YAML 1.1 would turn ``01000`` into 512 and ``non`` into False), anchors,
aliases and tags are refused where they stand, and depth is bounded, so that no input
expands or recurses without limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.files.characters import FORBIDDEN, SENTENCE, forbidden_place
from generator.files.yaml_errors import explain
from generator.problems import Code, Problem, Severity, shown

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a platform without libyaml: slower, the same events
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

PAGE_BYTES_MAX = 400_000
PAGE_VALUES_MAX = 3000
FRONT_LINES_MAX = 10_000
FILE_VALUES_MAX = 100_000
DEPTH_MAX = 8
CURLY_QUOTES = ("“", "„", "‘")
"""What opens a value that a word processor put between quotes of its own."""
_FENCE = "---"


@dataclass(slots=True)
class Node:
    """A piece of YAML with where it starts: ``line`` and ``column`` count from 1."""

    line: int
    column: int


@dataclass(slots=True)
class Scalar(Node):
    """A text; ``text`` is None for ``key:`` with nothing behind it."""

    text: str | None


@dataclass(slots=True)
class Mapping(Node):
    """Keys in the order of the file, each with its own place.

    ``cut`` are the pieces that a comma cut off the value of a key, between braces: of
    ``{nom: Mairie, salle 2}``, « salle 2 », which YAML takes for a key of its own.
    """

    items: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    cut: dict[str, list[str]] = field(default_factory=dict)


@dataclass(slots=True)
class Sequence(Node):
    """A list."""

    items: list[Node] = field(default_factory=list)


class SourceRefused(Exception):
    """The text cannot be read at all; it carries the one problem that says why."""

    def __init__(self, line: int, column: int, code: Code, message: str) -> None:
        super().__init__(message)
        self.line, self.column, self.code, self.message = line, column, code, message

    def problem(self, path: str) -> Problem:
        """Return the problem, in the file *path*."""
        return Problem(path, self.line, self.column, Severity.ERROR, self.code, self.message)


@dataclass(frozen=True, slots=True)
class Source:
    """A page: its front matter, the text below it, and the line where that text starts.

    ``is_odd`` says that something in its fields is empty, cut or in curly quotes: ``oddities``
    tells what.
    """

    front: Mapping
    body: str
    body_line: int
    is_odd: bool = False


def decode(raw: bytes) -> str:
    """Return the text of a file: UTF-8, a BOM and CRLF accepted.

    Raises:
        SourceRefused: too large, not UTF-8, or a character that no page can hold.
    """
    if len(raw) > PAGE_BYTES_MAX:
        raise SourceRefused(
            0,
            0,
            "taille",
            f"{len(raw) // 1000} ko : une page tient en {PAGE_BYTES_MAX // 1000} ko.",
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SourceRefused(
            line, 1, "encodage", "cette ligne n'est pas en UTF-8 : enregistrez le fichier en UTF-8."
        ) from None
    if place := forbidden_place(text):
        raise SourceRefused(*place, "caractere", SENTENCE)
    # Line breaks for YAML, not for an editor: they would shift every line number after them.
    for break_mark in "\x85\u2028\u2029":
        text = text.replace(break_mark, " ")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def split_page(text: str) -> Source:
    """Return the front matter and the body of a page.

    Raises:
        SourceRefused: no front matter, or YAML that cannot be read.
    """
    lines = text.split("\n")
    if not text.strip():
        raise SourceRefused(1, 1, "page-vide", "le fichier est vide.")
    if lines[0].rstrip() != _FENCE:
        raise SourceRefused(
            1, 1, "en-tete", "la page commence par une ligne « --- », puis les champs de la maison."
        )
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise SourceRefused(
            1, 1, "en-tete", "il manque la ligne « --- » qui termine les champs de la maison."
        )
    if end > FRONT_LINES_MAX:
        raise SourceRefused(
            FRONT_LINES_MAX, 1, "taille", f"les champs dépassent {FRONT_LINES_MAX} lignes."
        )
    builder = _Builder(2, PAGE_VALUES_MAX)
    front = _document(builder, "\n".join(lines[1:end]) + "\n")
    if not isinstance(front, Mapping):
        raise SourceRefused(2, 1, "en-tete", "les champs s'écrivent « nom: valeur », un par ligne.")
    start = next((i for i, line in enumerate(lines[end + 1 :], end + 1) if line), len(lines))
    return Source(front, "\n".join(lines[start:]).rstrip("\n"), start + 1, builder.is_odd)


def read_yaml(text: str, first_line: int = 1, values_max: int = FILE_VALUES_MAX) -> Node:
    """Return the single YAML document of *text* as nodes.

    Raises:
        SourceRefused: broken YAML, a duplicate key, an anchor, an alias, a tag,
            more than ``DEPTH_MAX`` levels, or more than *values_max* values.
    """
    return _document(_Builder(first_line, values_max), text)


def _document(builder: _Builder, text: str) -> Node:
    try:
        node = builder.document(text)
    except yaml.YAMLError as error:
        line, column, sentence = explain(error, text)
        raise SourceRefused(line + builder.first_line, column + 1, "yaml", sentence) from None
    return node or Mapping(builder.first_line, 1)


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
        if empty or event.value[:1] in CURLY_QUOTES:
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
