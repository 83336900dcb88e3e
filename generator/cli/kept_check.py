"""What the last check of the same folders said: where nothing has changed, no page is read again.

Below ``.cache/checks``, sealed, twenty at most. A check is the same where every file that one reads
stands on the disk as it stood then: those of the project, the houses, the folders that were named.
Where Git is asked, or an extension may read what nobody here knows of, nothing is kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Self

from msgspec import Struct

from generator.cli.build_inputs import general_inputs
from generator.cli.build_order import BuildOrder
from generator.cli.named_path import named_path
from generator.cli.project import houses_folder
from generator.disk_clock import now_on_disk
from generator.problems import Problem, Severity
from generator.publishing.file_states import settled_digest
from generator.sealed import SealBroken, forget_oldest, read_sealed, write_sealed
from generator.settings.model import Settings

_FOLDER = "checks"
_FORM = 1
_KEPT_FILES = 20


class Said(NamedTuple):
    """What a check says: how many pages it read, and the problems, sorted."""

    page_count: int
    problems: tuple[Problem, ...]


class KeptCheck(Struct, frozen=True):
    """The note of one check, in *file*, and a digest of all that it reads."""

    file: Path
    inputs: str

    @classmethod
    def of(
        cls, root: Path, settings: Settings, paths: Sequence[Path], *, asks_more: bool = False
    ) -> Self | None:
        """Return the note of a check of *paths*; None where nothing can be kept of it.

        To be asked before the check reads. It wants folders: which pages lie beside a file, and are
        read too, is not known here.

        Args:
            asks_more: whether it corrects, or looks into another version.
        """
        named = [named_path(path, root) for path in paths]
        if asks_more or not all(path.is_dir() for path in named):
            return None
        general = general_inputs(BuildOrder(root, root), settings)
        folder = root / ".cache" / _FOLDER
        try:
            states = settled_digest((houses_folder(root), *named), now_on_disk(folder))
        except OSError:
            return None
        if not general or not states:
            return None
        which = hashlib.sha256(repr(named).encode(errors="surrogateescape")).hexdigest()[:16]
        return cls(folder / f"{which}.json", f"{general} {states}")

    def said(self) -> Said | None:
        """Return what was said then; None where something has changed since."""
        try:
            about, kept = read_sealed(self.file)
            if about != self._about():
                return None
            count, rows = kept
            return Said(count, tuple(_problem(*row) for row in rows))
        except (OSError, SealBroken, ValueError, TypeError):
            return None

    def note(self, said: Said) -> None:
        """Note what was *said*; where it cannot be, nothing is."""
        rows = [
            (each.path, each.line, each.column, each.severity.value, each.code, each.message)
            for each in said.problems
        ]
        with suppress(OSError):
            write_sealed(self.file, self._about(), (said.page_count, rows))
            forget_oldest(self.file.parent, "*.json", _KEPT_FILES)

    def _about(self) -> dict[str, str | int]:
        return {"form": _FORM, "inputs": self.inputs}


def _problem(path: str, line: int, column: int, severity: str, *rest: str) -> Problem:
    code, message = rest
    return Problem(path, line, column, Severity(severity), code, message)  # type: ignore[arg-type]
