"""Problems as SARIF 2.1.0, which forges, editors and archives of analyses read.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.cli.explaining_codes import PAGE, explanations
from generator.cli.fingerprints import with_fingerprints
from generator.problems import Problem, Severity

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_ROOT = "%SRCROOT%"


def sarif(problems: Sequence[Problem]) -> str:
    """Return *problems* as one run of ``msap``, with the explanation of each code that occurs."""
    codes = sorted({problem.code for problem in problems})
    run = {
        "tool": {"driver": {
            "name": "msap", "version": __version__, "language": "fr", "rules": _rules(codes),
        }},
        "language": "fr",
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(problem, mark, codes.index(problem.code))
            for problem, mark in with_fingerprints(problems)
        ],
    }  # fmt: skip
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1)


def _rules(codes: Sequence[str]) -> list[dict[str, Any]]:
    if not codes:
        return []
    known = explanations(PAGE.read_text("utf-8"))
    return [_rule(code, known.get(code, "")) for code in codes]


def _rule(code: str, explained: str) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": code, "shortDescription": {"text": code}}
    return rule | {"help": {"text": explained, "markdown": explained}} if explained else rule


def _result(problem: Problem, fingerprint: str, rule: int) -> dict[str, Any]:
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": {
            "artifactLocation": _file(problem.path), "region": _region(problem),
        }}],
        "partialFingerprints": {"msap/v1": fingerprint},
    }  # fmt: skip


def _file(path: str) -> dict[str, str]:
    """Return where *path* is: from the root of the repository, or of the machine."""
    if path.startswith("/"):
        return {"uri": PurePosixPath(path).as_uri()}
    return {"uri": quote(path), "uriBaseId": _ROOT}


def _region(problem: Problem) -> dict[str, int]:
    if not problem.line:
        return {"startLine": 1}
    return {"startLine": problem.line, "startColumn": max(problem.column, 1)}
