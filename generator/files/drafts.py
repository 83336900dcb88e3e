"""Pages that say of themselves that they are not ready."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.files.source import Scalar, Source
from generator.model.status import Status
from generator.problems import Problem, Severity


def is_draft(source: Source) -> bool:
    """Tell whether the page says « statut: brouillon », whatever else is wrong in it."""
    _, value = source.front.items.get("statut", (None, None))
    return isinstance(value, Scalar) and (value.text or "").strip().lower() == Status.DRAFT


def told(problems: Iterable[Problem], source: Source) -> list[Problem]:
    """Return *problems* of a page as they are told: nothing in a draft stops a build."""
    found = list(problems)
    if not is_draft(source):
        return found
    return [replace(problem, severity=Severity.WARNING) for problem in found]
