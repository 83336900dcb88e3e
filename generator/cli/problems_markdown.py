"""Problems as a part of the page that a forge shows for a run: those of errors first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.cli.markdown_text import as_markdown
from generator.problems import Problem, Severity

_TOLD_MAX = 300
_PARTS = ((Severity.ERROR, "Erreurs"), (Severity.WARNING, "Avertissements"))


def problems_markdown(problems: Sequence[Problem], closing: str) -> str:
    """Return *problems* in Markdown, three hundred of each kind at most; *closing* sums them up."""
    return "\n".join(_lines(problems, closing)) + "\n"


def _lines(problems: Sequence[Problem], closing: str) -> Iterator[str]:
    yield "## Vérification des pages"
    yield ""
    yield as_markdown(closing)
    for severity, heading in _PARTS:
        found = [problem for problem in problems if problem.severity is severity]
        if not found:
            continue
        yield from ("", f"### {heading}", "")
        yield from map(_line, found[:_TOLD_MAX])
        if len(found) > _TOLD_MAX:
            yield f"- … et {len(found) - _TOLD_MAX} autres"


def _line(problem: Problem) -> str:
    place = f", ligne {problem.line}" if problem.line else ""
    return f"- **{as_markdown(problem.path)}{place}** : {as_markdown(problem.message)}"
