"""What ``msap check --explain CODE`` shows: the code's part of ``docs/problems.md``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import click

from generator.problems import Code, suggestion

# The program's own page: the project a command works in may be another folder.
PAGE = Path(__file__).resolve().parents[2] / "docs" / "problems.md"
_HEADING = re.compile(r"^### ([a-z-]+)$", re.MULTILINE)
_NEXT = re.compile(r"^##+ ", re.MULTILINE)


def explanations(text: str) -> dict[str, str]:
    """Return the Markdown below each code's heading in *text*, the page of the problems."""
    found: dict[str, str] = {}
    for heading in _HEADING.finditer(text):
        after = _NEXT.search(text, heading.end())
        found[heading[1]] = text[heading.end() : after.start() if after else None].strip()
    return found


def explanation(code: str) -> str:
    """Return what the page of the problems says of *code*, ready for a terminal.

    Raises:
        click.UsageError: no problem has this code.
    """
    code = code.strip().strip("[]").lower()
    if code not in get_args(Code):
        raise click.UsageError(
            f"« {code} » n'est le code d'aucun message.{suggestion(code, get_args(Code))}"
        )
    return f"[{code}]\n\n{explanations(PAGE.read_text('utf-8'))[code]}"
