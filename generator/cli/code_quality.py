"""Problems as GitLab's "Code Quality" reads them, to show them in a merge request.

Source: GitLab's documentation, "Code Quality", "Implement a custom tool"; what its parser asks
for: app/validators/json_schemas/codeclimate.json of its source.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from generator.cli.fingerprints import with_fingerprints
from generator.problems import Problem, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def code_quality(problems: Sequence[Problem]) -> str:
    """Return *problems* as a JSON list; what is wrong with a whole file stands at its line 1."""
    found = [_entry(problem, mark) for problem, mark in with_fingerprints(problems)]
    return json.dumps(found, ensure_ascii=False, indent=1)


def _entry(problem: Problem, fingerprint: str) -> dict[str, Any]:
    begin = {"line": max(problem.line, 1), "column": max(problem.column, 1)}
    return {
        "description": problem.message,
        "check_name": problem.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.severity],
        "location": {"path": problem.path, "positions": {"begin": begin, "end": begin}},
    }
