"""Problems of a page as the form is told of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from generator.model.article import ArticleFields
from generator.model.house import House
from generator.problems import Problem

_NAMED = re.compile(r"« ([a-z_]+(?: [0-9]+)*(?:, [a-z_]+(?: [0-9]+)*)*) » :")


def told_problems(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Return *problems* as JSON values; ``field`` is the way to it: ``antennes.1.telephone``."""
    return [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "field": field_of(problem.message),
            "code": problem.code,
            "message": problem.message,
            "severity": problem.severity.value,
        }
        for problem in problems
    ]


def field_of(message: str) -> str:
    """Return the way to the field that *message* names at its start; empty where it names none.

    Steps are keys and list positions from 0: of « antennes 2, nom », ``antennes.1.nom``.
    """
    found = _NAMED.match(message)
    if found is None:
        return ""
    steps = [
        str(int(word) - 1) if word.isdigit() else word
        for word in found[1].replace(",", "").split(" ")
    ]
    return ".".join(steps) if steps[0] in _known_keys() else ""


@cache
def _known_keys() -> frozenset[str]:
    models = (House, ArticleFields)
    return frozenset(str(f.alias) for model in models for f in model.model_fields.values())
