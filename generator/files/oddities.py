"""What YAML accepts in the fields of a page and nobody means: cut, empty, quoted, with a dash.

The commas of ``{nom: Mairie, salle 2}`` part fields: YAML takes « salle 2 » for a field without
a value, and the name is published as « Mairie ». An unknown field without a value would be lost
in the same silence. A dash without its space makes no list, and would be published.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from pydantic import BaseModel

from generator.files.explaining import Steps, is_glued_field, known_keys, named, spaced, unknown_key
from generator.files.nodes import Mapping, Node, Scalar, Sequence
from generator.files.yaml_lines import no_space_behind_dash
from generator.files.yaml_reading import CURLY_QUOTES, LIST_SIGNS
from generator.model.house import House
from generator.model.meant import degrees
from generator.model.quotes import without_curly_quotes
from generator.problems import Code, Problem, Severity, shown

_DECIMAL_FIELDS = ("latitude", "longitude")
_LIST_FIELDS = frozenset(
    {"courriels", "autres_telephones", "documents", "langues", "equipements", "accessibilite",
     "partenaires", "services", "synonymes", "themes", "maisons", "anciennes_adresses"}
)  # fmt: skip
_SIGN = f"[{''.join(LIST_SIGNS)}]"
# Not before a digit: « -18 ans » is of those who are younger.
_LIST_SIGN = re.compile(rf"{_SIGN}(?:(?=[^\W\d_])|\s+)")
_NEXT_ITEM = re.compile(rf"\s{_SIGN}")


def written_oddly(front: Node, path: str, model: type[BaseModel] = House) -> list[Problem]:
    """Return the problems of what stands in *front* and reaches no field.

    Args:
        front: the fields of a page, of which *model* is; or of one word of a vocabulary.
        path: how the file is called in problems.
    """
    return list(_of(front, (), path, model))


def beside_oddities(found: list[Problem], odd: list[Problem]) -> list[Problem]:
    """Return both, without what is only *found* because a dash stands before the value."""
    dashed = {(each.line, each.column) for each in odd if each.code == "tiret"}
    return [*(each for each in found if (each.line, each.column) not in dashed), *odd]


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
    elif isinstance(node, Scalar) and _key(steps) in _LIST_FIELDS:
        yield from _dashed(node, steps, path)


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


def _key(steps: Steps) -> str:
    """Return the field that a value is of, or one of the values of."""
    return next((step for step in reversed(steps[-2:]) if isinstance(step, str)), "")


def _dashed(node: Scalar, steps: Steps, path: str) -> Iterator[Problem]:
    text = node.text or ""
    sign = _LIST_SIGN.match(text)
    if sign is None:
        return
    first = _NEXT_ITEM.split(text[sign.end() :])[0]
    if isinstance(steps[-1], int):
        message = f"le tiret serait publié : écrivez « {shown(first)} »."
    elif sign[0] == "-":
        message = no_space_behind_dash(first)
    else:
        message = f"ce signe ne fait pas une liste : écrivez « - {shown(first)} »."
    yield Problem(path, node.line, node.column, Severity.ERROR, "tiret", named(steps, message))
