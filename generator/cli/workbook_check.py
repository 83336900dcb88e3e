"""What ``msap check`` would say of a page that a workbook is about to change, cell by cell."""

from __future__ import annotations

from generator.files.promises import without_promise
from generator.files.reading import HouseReader
from generator.files.source import decode, split_page
from generator.files.source_refused import SourceRefused
from generator.imports.workbook.cell_of_problem import cell_of
from generator.imports.workbook.page_merging import PageMerge
from generator.problems import Problem, Severity


class WorkbookCheck:
    """Finds the errors that a changed page has and the page before had not."""

    def __init__(self, reader: HouseReader) -> None:
        self._reader = reader

    def faults(self, before: bytes, changed: bytes, stem: str, merge: PageMerge) -> list[str]:
        """Return each new error as a French sentence behind its cell: ``maisons!F12 : …``.

        None promises ``--fix``, which mends no cell.
        """
        errors = self._errors(changed, stem)
        if not errors:
            return []
        known = {one.message for one in self._errors(before, stem)} if before else set()
        body_line = _body_line(changed)
        return [
            f"{cell_of(one, merge, body_line)} : {without_promise(one).message}"
            for one in sorted(errors)
            if one.message not in known
        ]

    def _errors(self, raw: bytes, stem: str) -> list[Problem]:
        self._reader.problems.clear()
        self._reader.read(raw, "", stem)
        return [one for one in self._reader.problems if one.severity is Severity.ERROR]


def _body_line(raw: bytes) -> int:
    try:
        return split_page(decode(raw)).body_line
    except SourceRefused:
        return 0
