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

from generator.problems import Problem, Severity, shown

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a platform without libyaml: slower, the same events
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

PAGE_BYTES_MAX = 400_000
DEPTH_MAX = 8
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
    """Keys in the order of the file, each with its own place."""

    items: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


@dataclass(slots=True)
class Sequence(Node):
    """A list."""

    items: list[Node] = field(default_factory=list)


class SourceRefused(Exception):
    """The text cannot be read at all; it carries the one problem that says why."""

    def __init__(self, line: int, column: int, code: str, message: str) -> None:
        super().__init__(message)
        self.line, self.column, self.code, self.message = line, column, code, message

    def problem(self, path: str) -> Problem:
        """Return the problem, in the file *path*."""
        return Problem(path, self.line, self.column, Severity.ERROR, self.code, self.message)


@dataclass(frozen=True, slots=True)
class Source:
    """A page: its front matter, the text below it, and the line where that text starts."""

    front: Mapping
    body: str
    body_line: int


def decode(raw: bytes) -> str:
    """Return the text of a file: UTF-8, a BOM and CRLF accepted.

    Raises:
        SourceRefused: too large, not UTF-8, or NUL bytes.
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
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise SourceRefused(
            line, 1, "caractere", "le fichier contient un octet nul : ressaisissez la ligne."
        )
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
    front = read_yaml("\n".join(lines[1:end]) + "\n", first_line=2)
    if not isinstance(front, Mapping):
        raise SourceRefused(2, 1, "en-tete", "les champs s'écrivent « nom: valeur », un par ligne.")
    return Source(front, "\n".join(lines[end + 1 :]).strip("\n"), end + 2)


def read_yaml(text: str, first_line: int = 1) -> Node:
    """Return the single YAML document of *text* as nodes.

    Raises:
        SourceRefused: broken YAML, a duplicate key, an anchor, an alias, a tag,
            or more than ``DEPTH_MAX`` levels.
    """
    builder = _Builder(first_line)
    try:
        events = yaml.parse(text, Loader=Loader)
        node = builder.document(events)
    except yaml.YAMLError as error:
        raise _yaml_refused(error, first_line) from None
    return node or Mapping(first_line, 1)


class _Builder:
    """Turns events into nodes; only the events of one document are accepted."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line

    def document(self, events: Iterator[Any]) -> Node | None:
        root: Node | None = None
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
        return _MAKERS[name](self, event, events, depth)

    def _place(self, event: Any) -> tuple[int, int]:
        mark = event.start_mark
        return mark.line + self.first_line, mark.column + 1

    def scalar(self, event: Any, _events: Iterator[Any], _depth: int) -> Scalar:
        """Return the scalar of *event*."""
        empty = not event.value and event.style is None
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
            if key.text in result.items:
                first = result.items[key.text][0].line
                raise self._refused(
                    inner, "cle-double", f"« {shown(key.text)} » est déjà donné ligne {first}."
                )
            result.items[key.text] = (key, self._node(next(events), events, depth + 1))
        return result

    def _refused(self, event: Any, code: str, message: str) -> SourceRefused:
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


def _yaml_refused(error: yaml.YAMLError, first_line: int) -> SourceRefused:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
    return SourceRefused(line, column, "yaml", _yaml_sentence(str(getattr(error, "problem", ""))))


_SENTENCES = (
    ("found character '\\t'", "une tabulation décale ce champ : remplacez-la par des espaces."),
    (
        "cannot start any token",
        "un caractère spécial commence cette valeur : mettez-la entre guillemets.",
    ),
    (
        "mapping values are not allowed",
        "« : » de trop dans cette valeur : mettez la valeur entre guillemets.",
    ),
    ("could not find expected ':'", "il manque « : » après le nom du champ."),
    ("did not find expected ',' or ']'", "il manque une virgule ou le crochet fermant « ] »."),
    ("did not find expected ',' or '}'", "il manque une virgule ou l'accolade fermante « } »."),
    ("did not find expected key", "cette ligne n'est pas alignée avec les autres champs."),
    ("did not find expected '-' indicator", "les éléments de la liste ne sont pas alignés."),
    ("unexpected end of stream", "il manque un guillemet fermant."),
    ("unknown escape", "barre oblique inverse « \\ » entre guillemets : écrivez « \\\\ »."),
    ("control characters", "un caractère de contrôle invisible : ressaisissez la ligne."),
)


def _yaml_sentence(problem: str) -> str:
    for known, sentence in _SENTENCES:
        if known in problem:
            return sentence
    return (
        "cette ligne n'est pas du YAML valide : vérifiez l'alignement, les « : » et les guillemets."
    )


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
