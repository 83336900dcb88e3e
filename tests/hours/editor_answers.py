"""What Python says of the hours in the fields of a place: what the form's checks must say too."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from generator.files.explaining import problems_of
from generator.files.nodes import Mapping, Node, Scalar, Sequence
from generator.model.house import House

# A house in which nothing is wrong but what a test puts into it.
PAGE: dict[str, Any] = {
    "nom": "Maison", "label": "msap", "commune": "Durtal", "code_postal": "49430",
    "adresse": "1 rue Haute", "date_maj": "2026-11-01",
}  # fmt: skip


def problems_of_place(fields: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the problems of a house with these *fields*, each with its path below them."""
    data = PAGE | fields
    try:
        House.model_validate(data)
    except ValidationError as error:
        front = _node(data)
        assert isinstance(front, Mapping)
        details = error.errors(include_url=False, include_input=False)
        found = zip(details, problems_of(error, front, ""), strict=True)
        return [
            {"path": _path(detail), "code": problem.code, "message": problem.message}
            for detail, problem in found
        ]
    return []


def _path(detail: Any) -> list[str | int]:
    return [*detail["loc"], *detail.get("ctx", {}).get("inside", ())]


def _node(value: Any) -> Node:
    if isinstance(value, dict):
        return Mapping(1, 1, {key: (Scalar(1, 1, key), _node(v)) for key, v in value.items()})
    if isinstance(value, list):
        return Sequence(1, 1, [_node(each) for each in value])
    return Scalar(1, 1, value)
