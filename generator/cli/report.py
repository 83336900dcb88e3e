"""A list of problems as text for people, JSON for programs, and as each forge shows them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence

from generator.cli.code_quality import code_quality
from generator.cli.problems_markdown import problems_markdown
from generator.cli.sarif import sarif
from generator.model.verification import STALE_MONTHS
from generator.problems import Problem, Severity, counted

FORMATS = ("text", "json", "github", "gitlab", "sarif", "markdown")
OF_FORGES = ("github", "gitlab", "sarif", "markdown")
"""What a forge reads: paths are from the root of the repository."""
STALE = "page-ancienne"
_MANY = 10
_FEWEST_AS_ONE = 2
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def report(problems: Sequence[Problem], page_count: int, format_: str) -> str:
    """Return the report of *problems* in one of ``FORMATS``; lines are empty for none."""
    match format_:
        case "json":
            return _json(problems, page_count)
        case "gitlab":
            return code_quality(problems)
        case "sarif":
            return sarif(problems)
        case "markdown":
            return problems_markdown(problems, closing(problems, page_count))
    line = annotation if format_ == "github" else str
    return "\n".join(map(line, problems))


def with_stale_as_one(
    problems: Sequence[Problem], named: Collection[str], places: Sequence[str]
) -> tuple[list[Problem], str]:
    """Return *problems* without those of stale pages, and the one line that stands for them.

    Args:
        named: paths of pages that a person named; what is said of these stays.
        places: the folders that were checked, as they were named; none for all.
    """
    stale = {p for p in problems if p.code == STALE and p.path not in named}
    if len(stale) < _FEWEST_AS_ONE:
        return list(problems), ""
    command = " ".join(("msap check --anciennes", *places))
    since = f"depuis plus de {STALE_MONTHS} mois"
    line = f"{len(stale)} fiches n'ont pas été vérifiées {since} : {command}"
    return [p for p in problems if p not in stale], line


def closing(problems: Sequence[Problem], page_count: int) -> str:
    """Return the last line of a check: ``28 pages : 0 erreur, 1 avertissement.``"""
    pages = f"{page_count} page{'s'[: page_count > 1]}"
    sentence = f"{pages} : {counted(problems)}"
    if len(problems) <= _MANY:
        return f"{sentence}."
    codes = Counter(problem.code for problem in problems).most_common()
    return f"{sentence} ({', '.join(f'{code} {number}' for code, number in codes)})."


def _json(problems: Sequence[Problem], page_count: int) -> str:
    found = [
        {
            "fichier": problem.path,
            "ligne": problem.line,
            "colonne": problem.column,
            "gravite": problem.severity.value,
            "code": problem.code,
            "message": problem.message,
        }
        for problem in problems
    ]
    return json.dumps({"pages": page_count, "problemes": found}, ensure_ascii=False, indent=1)


def annotation(problem: Problem) -> str:
    """Return the workflow command that shows *problem* beside its line.

    Source: GitHub's documentation, "Workflow commands for GitHub Actions".
    """
    places = {"file": problem.path, "title": problem.code}
    if problem.line:
        places |= {"line": str(problem.line), "col": str(problem.column)}
    properties = ",".join(f"{name}={_property(value)}" for name, value in places.items())
    return f"::{_LEVELS[problem.severity]} {properties}::{_data(problem.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
