"""What YAML accepts in the fields of a page and nobody means: cut, empty, or in curly quotes.

The commas of ``{nom: Mairie, salle 2}`` part fields: YAML takes « salle 2 » for a field without
a value, and the name is published as « Mairie ». An unknown field without a value would be lost
in the same silence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pydantic import BaseModel

from generator.files.explaining import Steps, is_glued_field, known_keys, named, spaced, unknown_key
from generator.files.nodes import Mapping, Node, Scalar, Sequence
from generator.files.yaml_reading import CURLY_QUOTES
from generator.model.house import House
from generator.model.meant import degrees
from generator.model.quotes import without_curly_quotes
from generator.problems import Code, Problem, Severity, shown

_DECIMAL_FIELDS = ("latitude", "longitude")
_LIST_FIELDS = frozenset(
    {"courriels", "autres_telephones", "documents", "langues", "equipements", "accessibilite",
     "partenaires", "services", "synonymes", "themes", "maisons"}
)  # fmt: skip


def written_oddly(front: Node, path: str, model: type[BaseModel] = House) -> list[Problem]:
    """Return the problems of what stands in *front* and reaches no field.

    Args:
        front: the fields of a page, of which *model* is; or of one word of a vocabulary.
        path: how the file is called in problems.
    """
    return list(_of(front, (), path, model))


def _of(node: Node, steps: Steps, path: str, model: type[BaseModel]) -> Iterator[Problem]:
    if isinstance(node, Mapping):
        yield from _of_mapping(node, steps, path, model)
        for key, (_, value) in node.items.items():
            yield from _of(value, (*steps, key), path, model)
    elif isinstance(node, Sequence):
        for rank, item in enumerate(node.items):
            yield from _of(item, (*steps, rank), path, model)
    elif isinstance(node, Scalar) and node.text and node.text.startswith(CURLY_QUOTES):
        yield from _quoted(node, steps, path)


def _of_mapping(
    node: Mapping, steps: Steps, path: str, model: type[BaseModel]
) -> Iterator[Problem]:
    known = known_keys(steps, model)
    for key, pieces in node.cut.items():
        _, value = node.items[key]
        assert isinstance(value, Scalar)
        code, message = _cut(key, value.text or "", pieces, steps, known or ())
        yield Problem(path, value.line, value.column, Severity.ERROR, code, message)
    if known is None:
        return
    for key, (name, value) in node.items.items():
        if isinstance(value, Scalar) and value.text is None and key not in known:
            message = unknown_key((*steps, key), known, tuple(node.items))
            yield Problem(path, name.line, name.column, Severity.ERROR, "cle-inconnue", message)


def _cut(
    key: str, start: str, pieces: list[str], steps: Steps, known: Collection[str]
) -> tuple[Code, str]:
    """Return the code and the sentence of a value whose comma is followed by no field."""
    for piece in pieces:
        if is_glued_field(piece, known):
            return "cle-inconnue", named((*steps, piece), spaced(piece))
    message = f"une virgule coupe cette valeur : {_right_form(key, start, pieces)}"
    return "virgule", named((*steps, key), message)


def _right_form(key: str, start: str, pieces: list[str]) -> str:
    name, whole = shown(key, 40), shown(", ".join((start, *pieces)))
    if key in _DECIMAL_FIELDS and (number := degrees(f"{start},{pieces[0]}")):
        return f"écrivez-la avec un point, « {name}: {number} »."
    if key in _LIST_FIELDS:
        return f"mettez-la entre crochets si ce sont plusieurs valeurs, « {name}: [{whole}] »."
    return f'mettez-la entre guillemets, « {name}: "{whole}" ».'


def _quoted(node: Scalar, steps: Steps, path: str) -> Iterator[Problem]:
    inner = without_curly_quotes(node.text or "")
    if inner is not None:
        message = (
            f"les guillemets courbes seraient publiés : écrivez « {shown(inner)} » sans eux, "
            'ou entre guillemets droits (").'
        )
        yield Problem(
            path, node.line, node.column, Severity.WARNING, "guillemets", named(steps, message)
        )
