"""Pages that say of themselves that they are not ready."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from generator.files.nodes import Scalar
from generator.files.source import Source
from generator.model.status import Status
from generator.problems import Problem, Severity


def told(problems: Iterable[Problem], source: Source, path: str) -> list[Problem]:
    """Return *problems* of a page as they are told, of a draft with the word that it is one."""
    if not is_draft(source):
        return list(problems)
    _, status = source.front.items["statut"]
    message = "« statut » : cette page est un brouillon, elle n'est pas publiée."
    notice = Problem(path, status.line, status.column, Severity.WARNING, "statut", message)
    return [notice, *lightened(problems, source)]


def lightened(problems: Iterable[Problem], source: Source) -> list[Problem]:
    """Return *problems* of a page; nothing in a draft stops a build."""
    if not is_draft(source):
        return list(problems)
    return [replace(problem, severity=Severity.WARNING) for problem in problems]


def is_draft(source: Source) -> bool:
    """Tell whether the page says « statut: brouillon », whatever else is wrong in it."""
    _, value = source.front.items.get("statut", (None, None))
    return isinstance(value, Scalar) and (value.text or "").strip().lower() == Status.DRAFT


def draft_count(problems: Iterable[Problem]) -> int:
    """Return of how many drafts *problems* tell, sound ones and others."""
    return len({each.path for each in problems
                if each.code == "statut" and each.severity is Severity.WARNING})  # fmt: skip
