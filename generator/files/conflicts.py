"""Marks that Git leaves in a file where two people changed the same lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.files.source_refused import SourceRefused
from generator.problems import Problem, Severity

_MARK = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$")
_MARK_OF_FIELDS = re.compile(rf"^(?:{_MARK.pattern})", re.MULTILINE)
_END = ">" * 7
_MIDDLE = "=" * 7


def conflict_problems(body: str, first_line: int, path: str) -> Iterator[Problem]:
    """Yield an error at the first mark of each conflict of *body*, whose first line is given.

    Seven « = » below a line of words are a heading's, unless there are other marks.
    """
    lines = body.split("\n")
    marked = [at for at, line in enumerate(lines) if _MARK.match(line.rstrip())]
    others = any(lines[at].rstrip() != _MIDDLE for at in marked)
    told = False
    for at in marked:
        line = lines[at].rstrip()
        is_heading = line == _MIDDLE and not others and at > 0 and bool(lines[at - 1].strip())
        if not told and not is_heading:
            yield Problem(path, first_line + at, 1, Severity.ERROR, "conflit", _sentence(line[:7]))
            told = True
        told = told and not line.startswith(_END)


def refuse_conflict(fields: str, first_line: int) -> None:
    """Refuse fields with a mark, the first one of which is told: no line of YAML begins so.

    Raises:
        SourceRefused: there is one.
    """
    if mark := _MARK_OF_FIELDS.search(fields):
        line = first_line + fields.count("\n", 0, mark.start())
        raise SourceRefused(line, 1, "conflit", _sentence(mark[0][:7]))


def _sentence(mark: str) -> str:
    return (
        f"« {mark} » : ce fichier a été modifié à deux endroits à la fois ; gardez la bonne "
        "version, et retirez les lignes <<<<<<<, ======= et >>>>>>>."
    )
