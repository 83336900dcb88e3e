"""A department of which the code alone is known: no territory was prepared, or none has it."""

from __future__ import annotations

from pathlib import Path

from generator.geography.divisions import Department
from generator.geography.outlines import Outline, Outlines


class _NoOutlines(Outlines):
    """Stands for outlines where no territory was prepared."""

    def _outline(self, kind: str, code: str) -> Outline:
        return ()

    def commune_borders(self, code: str) -> str:
        return ""


_NO_OUTLINES = _NoOutlines(Path())


def nameless_department(code: str) -> Department:
    """Return the department of this *code*, called by it, without an outline."""
    name = f"Département {code}"
    return Department(
        code, name, f"le département {code}", f"dans le département {code}",
        f"du département {code}", code.lower(), None, _outlines=_NO_OUTLINES,
    )  # fmt: skip
